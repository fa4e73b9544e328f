import Foundation
import Testing

/// Accounts that contradict themselves, as their owner meets it: a finding with its place, no number.
@Suite struct `An ill-posed account` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, _ file: String) throws {
    try text.write(toFile: "\(folder.path)/\(file)", atomically: true, encoding: .utf8)
  }

  private func reconcile(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["reconcile", folder.path, "--lang", "en"] + arguments)
  }

  private func expectRefusal(_ code: String, at place: String) throws {
    for format in ["text", "csv", "json"] {
      let run = try reconcile("--format", format)
      #expect(run.status == 1 && run.output.isEmpty)
      #expect(run.errors.contains(code) && run.errors.contains(place), "\(run.errors)")
    }
  }

  @Test(arguments: [("1", 2), ("-1", 2), ("0.9", 3)])
  func `with correlations that cannot all be true is refused`(
    coefficient: String, pairs: Int
  ) throws {
    try write(
      "id,from,to,measured,standard_uncertainty\na,,p,100,1\nb,,p,50,1\nc,p,,151,1\n", "flows.csv")
    // Three pairs that cannot be: a with b, b with c alike, and a against c.
    let rows =
      pairs == 2
      ? "a,b,\(coefficient)\n" : "a,b,\(coefficient)\nb,c,\(coefficient)\na,c,-\(coefficient)\n"
    try write("flow_a,flow_b,correlation\n" + rows, "correlations.csv")
    try expectRefusal("correlations-singular", at: "correlations.csv:2")
  }

  @Test func `with zero uncertainty against a broken balance is refused`() throws {
    try write(
      "id,from,to,measured,standard_uncertainty\na,,p,100,0\nb,p,,90,0\nc,,q,5,1\nd,q,,6,1\n",
      "flows.csv")
    try expectRefusal("balance-broken", at: "flows.csv:2")
  }

  @Test func `with exact values that contradict each other through a chain is refused`() throws {
    try write(
      "id,from,to,measured,standard_uncertainty\na,,p,100,0\nb,p,q,,\nc,q,,90,0\n", "flows.csv")
    try expectRefusal("exact-values-contradict", at: "flows.csv:2")
  }

  @Test func `with exact values that contradict each other in products is refused`() throws {
    try write(
      "id,measured,standard_uncertainty,start\nm,10,0,\nw,0.5,0,\nload,6,0,\n", "variables.csv")
    try write("id,expression\nbalance,m * w - load\n", "equations.csv")
    try expectRefusal("exact-values-contradict", at: "variables.csv:2")
  }

  @Test func `with bounds that exclude each other is refused`() throws {
    try write(
      "id,from,to,measured,standard_uncertainty,lower,upper\n"
        + "a,,p,100,1,,40\nb,p,,90,1,60,\n", "flows.csv")
    let run = try reconcile()
    #expect(run.status == 1 && run.output.isEmpty && run.errors.contains("bounds-contradict"))
  }

  @Test func `of networks that share nothing is reconciled, and says so`() throws {
    try write(
      "id,from,to,measured,standard_uncertainty\n"
        + "a,,p,100,1\nb,p,,102,1\nc,,q,5,1\nd,q,,6,1\nlost,,,7,1\n", "flows.csv")
    let run = try reconcile("--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors.contains("networks-separate") && run.errors.contains("quantity-in-no-equation"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["degrees_of_freedom"] as? Int == 2)
  }

  @Test func `whose bound is active marks the test as not valid`() throws {
    try write(
      "id,measured,standard_uncertainty,start,lower,upper\nm,5,1,,,\nw,2,0.1,,,2.01\n",
      "variables.csv")
    try write("id,expression\nload,m * w - 12\n", "equations.csv")
    let run = try reconcile("--format", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(run.status == 0 && document["test_valid"] as? Bool == false, "\(run.errors)")
    let text = try reconcile()
    #expect(text.output.contains("not valid") && text.output.contains("upper bound"))
  }
}
