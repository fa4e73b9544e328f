import Accounting
import Findings
import Foundation
import TestSupport

/// A published reconciliation with its answer, under `Tests/AccountingTests/Cases`.
struct PublishedCase {
  let id: String
  let problem: ReconciliationProblem
  let answer: Answer
  let tolerance: Tolerance

  struct Tolerance: Decodable {
    var relative: Double
    var absolute: Double

    func accepts(_ found: Double?, _ expected: Double?) -> Bool {
      guard let expected else { return found == nil }
      guard let found else { return false }
      return abs(found - expected) <= absolute + relative * abs(expected)
    }
  }

  struct Answer: Decodable {
    struct Flow: Decodable {
      var id: String
      var reconciled: Double?
      var standardUncertainty: Double?
      var `class`: String
    }
    struct Elimination: Decodable {
      var chiSquare: Double
      var degreesOfFreedom: Int
      var estimates: [String: Double]
    }
    var chiSquare: Double
    var degreesOfFreedom: Int
    var chiSquareLimit: Double?
    var globalTestRejects: Bool?
    var grossErrors: Named?
    var flows: [Flow]
    var afterElimination: Elimination?
  }

  /// The flows to be named, or that none can be.
  enum Named: Decodable, Equatable {
    case flows([String])
    case notLocatable

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flows = try? container.decode([String].self) {
        self = .flows(flows)
      } else {
        self = .notLocatable
      }
    }
  }

  private struct File: Decodable {
    var answer: Answer
    var tolerance: Tolerance
  }

  static let linear = [
    "DR-1", "DR-2F-A", "DR-2F-D", "DR-3", "DR-3-U", "DR-5", "DR-7", "DR-9", "DR-9-U", "DR-11",
    "DR-13", "DR-15", "VDI-2048",
  ]

  init(_ id: String) throws {
    let folder = Repository.root.appendingPathComponent("Tests/AccountingTests/Cases/\(id)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try decoder.decode(
      File.self, from: Data(contentsOf: folder.appendingPathComponent("case.json")))
    self.id = id
    answer = file.answer
    tolerance = file.tolerance
    var builder = ReconciliationProblemBuilder()
    var number: [String: Int] = [:]
    for (line, row) in try Self.rows(folder, "flows.csv") {
      let place = Place(file: "flows.csv", line: line)
      let quantity = AccountedQuantity(
        id: row["id"] ?? "", reading: Self.reading(row), place: place)
      number[quantity.id] = builder.addFlow(
        quantity, from: row["from"].flatMap(Self.stated), to: row["to"].flatMap(Self.stated))
    }
    var equations: [String: Int] = [:]
    for (line, row) in (try? Self.rows(folder, "constraints.csv")) ?? [] {
      let id = row["constraint"] ?? ""
      let place = Place(file: "constraints.csv", line: line)
      let right = row["rhs"].flatMap(Double.init) ?? 0
      let equation =
        equations[id]
        ?? builder.add(AccountedEquation(id: id, kind: .constraint, place: place), rightSide: right)
      equations[id] = equation
      guard let flow = row["flow"].flatMap({ number[$0] }) else { continue }
      builder.addTerm(row["coefficient"].flatMap(Double.init) ?? 0, of: flow, to: equation)
    }
    problem = builder.finish()
  }

  private static func stated(_ text: String) -> String? { text.isEmpty ? nil : text }

  private static func reading(_ row: [String: String]) -> Reading {
    guard let value = row["measured"].flatMap(Double.init) else { return .none }
    let uncertainty = row["standard_uncertainty"].flatMap(Double.init) ?? 0
    return uncertainty == 0 ? .exact(value) : .measured(value, standardUncertainty: uncertainty)
  }

  /// The rows of a table without quotation marks, with their lines.
  private static func rows(_ folder: URL, _ name: String) throws -> [(Int, [String: String])] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline)
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.enumerated().dropFirst().map { number, line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return (number + 1, Dictionary(uniqueKeysWithValues: zip(header, cells)))
    }
  }
}
