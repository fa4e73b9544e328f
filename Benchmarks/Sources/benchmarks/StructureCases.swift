import Foundation

/// Counting the structures of the 35-unit problem, each run a process of its own.
enum StructureCases {
  private static let problem = "Tests/StructuresTests/Cases/PNS-3"

  static func thirtyFiveUnits(_ name: String, _ arguments: [String]) throws {
    var peer = Timing()
    var product = Timing()
    for _ in 0..<31 {
      try count("python3", ["Benchmarks/Peers/structures.py", problem], &peer)
      try count(
        ".build/release/carnallite", ["structures", problem, "--format", "json"], &product)
    }
    Printed.note(name, "29 of 35 units in the maximal structure, 3465 solution structures, both")
    Printed.timing(name, "plain Python enumeration, whole process", peer)
    Printed.timing(name, "product, whole process", product, limit: 0.03)
    Printed.timing(name, "product over peer (at most 0.25)", product, peer: peer)
  }

  /// Runs a program that prints the counts as JSON, and holds them against what is published.
  private static func count(
    _ program: String, _ arguments: [String], _ timing: inout Timing
  ) throws {
    let ended = try StartedProgram(program, arguments).end()
    let found = try JSONSerialization.jsonObject(with: ended.output) as? [String: Any]
    guard ended.status == 0, found?["solution_structures"] as? Int == 3465,
      (found?["maximal_structure"] as? [Any])?.count == 29
    else { throw CocoaError(.coderInvalidValue) }
    timing.add(wall: ended.wall, processor: ended.processor)
  }
}
