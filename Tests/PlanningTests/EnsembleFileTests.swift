import Findings
import Planning
import Testing

@Suite struct EnsembleFileTests {
  @Test func everyRowOfATableIsAScenario() throws {
    let file = try EnsembleFile.read(
      header: ["scenario", "price:kcl", "capacity:plant"],
      rows: [["dear", "1.2", "1"], ["cheap", "0.8", "0.5"]], lines: [2, 3]
    ).get()
    #expect(file.parameters.map(\.id) == ["price:kcl", "capacity:plant"])
    #expect(file.samples == [[1.2, 1], [0.8, 0.5]])
  }

  @Test func distributionsAreRead() throws {
    let file = try EnsembleFile.read(
      header: ["parameter", "distribution", "low", "mode", "high"],
      rows: [
        ["price:kcl", "triangular", "0.8", "1", "1.3"],
        ["demand:salt", "normal", "0.9", "", "1.1"],
      ], lines: [2, 3]
    ).get()
    #expect(file.samples == nil)
    #expect(file.parameters[0].distribution == .triangular(low: 0.8, mode: 1, high: 1.3))
    #expect(file.parameters[1].distribution == .normal(low: 0.9, high: 1.1))
  }

  @Test func everythingThatIsWrongIsTold() {
    let read = EnsembleFile.read(
      header: ["price:kcl", "cost:kcl", "price:kcl"], rows: [["a", "-1", "nan"]], lines: [2])
    guard case .failure(let faults) = read else {
      Issue.record("a file full of faults was read")
      return
    }
    #expect(
      faults.all.map(\.kind) == [
        .twice("price:kcl"), .unknownTarget("cost:kcl"),
        .noFactor(column: "price:kcl", text: "a"), .noFactor(column: "cost:kcl", text: "-1"),
        .noFactor(column: "price:kcl", text: "nan"),
      ])
    #expect(faults.all.map(\.line) == [1, 1, 2, 2, 2])
    for fault in faults.all { #expect(!fault.text.zh.isEmpty && !fault.text.en.isEmpty) }
  }

  @Test(
    arguments: [
      (["gamma", "1", "1", "1"], EnsembleFault.Kind.unknownDistribution("gamma")),
      (["uniform", "2", "", "1"], .disorder), (["triangular", "1", "3", "2"], .disorder),
      (["lognormal", "0", "", "1"], .notPositive),
    ])
  func distributionsMustMakeSense(cells: [String], expected: EnsembleFault.Kind) {
    let read = EnsembleFile.read(
      header: ["parameter", "distribution", "low", "mode", "high"], rows: [["price:kcl"] + cells],
      lines: [2])
    guard case .failure(let faults) = read else {
      Issue.record("nothing was refused")
      return
    }
    #expect(faults.all.map(\.line) == [2])
    #expect(faults.all.map(\.kind) == [expected])
  }

  @Test(
    arguments: [
      FactorDistribution.uniform(low: 0.8, high: 1.25),
      .triangular(low: 0.7, mode: 1.1, high: 1.2), .normal(low: 0.9, high: 1.1),
      .lognormal(low: 0.5, high: 2),
    ])
  func quantilesRise(distribution: FactorDistribution) {
    let values = (1..<100).map { distribution.quantile(Double($0) / 100) }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    if case .normal = distribution { #expect(abs(values[4] - 0.9) < 1e-12) }
    if case .lognormal = distribution { #expect(abs(values[94] - 2) < 1e-12) }
  }
}
