import Foundation

/// Counting the structures of the 35-unit problem, each run a process of its own.
enum StructureCases {
  private static let problem = "Tests/StructuresTests/Cases/PNS-3"

  static func thirtyFiveUnits(_ name: String, _ arguments: [String]) throws {
    var peer = Timing()
    var product = Timing()
    let program = ".build/release/carnallite"
    for _ in 0..<15 {
      try peer.run {
        try count("/usr/bin/env", ["python3", "Benchmarks/peers/structures.py", problem])
      }
      try product.run { try count(program, ["structures", problem, "--format", "json"]) }
    }
    Printed.note(name, "29 of 35 units in the maximal structure, 3465 solution structures, both")
    Printed.timing(name, "plain Python enumeration, whole process", peer)
    Printed.timing(name, "product, whole process", product, limit: 0.03)
    let ratio = product.median / peer.median
    Printed.number(name, "product over peer", ratio, unit: "", limit: 0.25)
  }

  /// Runs a program that prints the counts as JSON, and holds them against what is published.
  private static func count(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let found = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    guard found?["solution_structures"] as? Int == 3465,
      (found?["maximal_structure"] as? [Any])?.count == 29
    else { throw CocoaError(.coderInvalidValue) }
  }
}
