import Foundation
import Optimization
public import Planning

/// One scenario of an ensemble as a line of `scenarios.jsonl`.
public struct EnsembleLine: Codable, Sendable {
  /// The number of the scenario; -1 for the base case.
  public let scenario: Int
  /// `sample`, `low`, `high` or `base`.
  public let role: String
  /// The parameter's factors, in the order of the parameters.
  public let factors: [Double]
  /// How its solve ended.
  public let status: String
  /// The yearly net cost; absent where there is no optimum.
  public let netCost: Double?
  /// A proven bound below which no plan's net cost lies; absent without whole numbers.
  public let bound: Double?
  /// Iterations of its solve.
  public let iterations: Int
  /// The sizes that the plan chose, in the order of the ensemble's facilities.
  public let sizes: [Double]

  /// States an answer of a design.
  public init(_ answer: EnsembleAnswer, of design: EnsembleDesign) {
    scenario = answer.scenario
    role =
      if answer.scenario < 0 {
        "base"
      } else {
        switch design.role(of: answer.scenario) {
        case .sample: "sample"
        case .low: "low"
        case .high: "high"
        }
      }
    factors =
      answer.scenario < 0
      ? design.parameters.map { _ in 1 } : design.factors(of: answer.scenario)
    status = answer.status.key
    netCost = answer.netCost
    bound = answer.bound
    iterations = answer.iterations
    sizes = answer.sizes
  }

  /// The line, with its end.
  ///
  /// - Throws: `EncodingError` where a number is not finite.
  public func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  /// The line that a text states; `nil` where it is not whole.
  public static func read(_ text: Substring) -> EnsembleLine? {
    try? JSONText.value(EnsembleLine.self, from: String(text))
  }

  /// The answer that the line states.
  public var answer: EnsembleAnswer {
    EnsembleAnswer(
      scenario: scenario, status: SolveStatus(key: status), netCost: netCost,
      bound: bound, iterations: iterations, sizes: sizes)
  }
}

extension SolveStatus {
  /// The status that a key of a result names.
  fileprivate init(key: String) {
    let known: [SolveStatus] = [
      .optimal, .infeasible, .unbounded, .infeasibleOrUnbounded, .stopped(.timeLimit),
    ]
    self = known.first { $0.key == key } ?? .failed(key)
  }
}
