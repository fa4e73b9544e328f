import Findings
import Foundation
import Structures
import TestSupport
import ZoneFiles

/// A published synthesis problem with its answer, under `Tests/StructuresTests/Cases`.
struct PublishedProblem {
  let problem: SynthesisProblem
  let findings: [Finding]
  let answer: Answer
  let exclusions: [[String]]

  struct Answer: Decodable {
    struct Best: Decodable {
      var cost: Double
      var units: [String]?
      var activity: [String: Double]?
    }
    var maximalStructure: [String]
    var solutionStructures: Int
    var structures: [[String]]?
    var nBest: [Best]?
    var nBestWithExclusions: [Best]?
  }

  private struct File: Decodable {
    var answer: Answer
    var optionalMutuallyExclusive: [[String]]?
  }

  static let all = ["PNS-1", "PNS-1D", "PNS-2", "PNS-3", "PNS-8"]

  static func folder(_ id: String) -> URL {
    Repository.root.appendingPathComponent("Tests/StructuresTests/Cases/\(id)")
  }

  init(_ id: String, excluding: Bool = false) throws {
    let folder = Self.folder(id)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let data = try Data(contentsOf: folder.appendingPathComponent("case.json"))
    let file = try decoder.decode(File.self, from: data)
    answer = file.answer
    exclusions = file.optionalMutuallyExclusive ?? []
    let groups = excluding ? exclusions : []
    (problem, findings) = try Repository.withTemporaryFolder { parent in
      let copy = parent.appendingPathComponent("problem")
      try FileManager.default.copyItem(at: folder, to: copy)
      if !groups.isEmpty {
        let rows = groups.enumerated().flatMap { group, units in
          units.map { "g\(group),\($0)" }
        }
        try (["group,unit"] + rows).joined(separator: "\n").write(
          to: copy.appendingPathComponent("exclusions.csv"), atomically: true, encoding: .utf8)
      }
      return SynthesisFolder(path: copy.path).read()
    }
  }

  func names(_ units: [Int]) -> [String] { units.map { problem.units[$0].id } }
}
