import Accounting
import Findings
import Numerics
import TestSupport
import Testing

/// One broken account for each rule, with the code, place and values expected.
@Suite struct FindingTests {
  let reconciler = Reconciler(using: SparseCholesky.self)

  @Test func `a balance of flows without uncertainty that does not close is named`() {
    let found = finding(
      .balanceBroken, flows: [(nil, 0), (0, nil)], readings: [.exact(5), .exact(3)])
    #expect(found?.values["equation"] == .text("n0") && found?.place.line == 2)
    #expect(found?.values["gap"] == .number(-2, unit: ""))
    #expect(found?.values["quantities"] == .list(["f0", "f1"]))
  }

  @Test func `exact values that fit only through an unmeasured flow are named together`() {
    let found = finding(
      .exactValuesContradict, flows: [(nil, 0), (0, 1), (1, nil)],
      readings: [.exact(5), .none, .exact(3)])
    #expect(found?.values["equations"] == .list(["n0", "n1"]))
    #expect(found?.values["quantities"] == .list(["f0", "f2"]))
  }

  @Test func `constraints that exclude each other are named`() {
    var account = Self.account(
      [(nil, 0), (0, nil)], [.none, .measured(1, standardUncertainty: 1)])
    account.constraints = [([(1, 1)], 4), ([(1, 2)], 9)]
    let outcome = reconciler.reconcile(account.problem())
    let found = outcome.findings.first { $0.rule == .equationsContradict }
    #expect(found?.values["equations"] == .list(["c0", "c1"]))
    #expect(outcome.reconciliation == nil)
  }

  @Test func `equations that repeat each other give no degree of freedom`() throws {
    var account = Self.account(
      [(nil, 0), (0, nil)], [.none, .measured(1, standardUncertainty: 1)])
    account.constraints = [([(1, 1)], 4), ([(1, 2)], 8), ([(0, 3)], 12)]
    let found = try #require(reconciler.reconcile(account.problem()).reconciliation)
    #expect(found.degreesOfFreedom == 1 && found.chiSquare == 9)
    #expect(found.quantities.map { $0.value ?? 0 } == [4, 4])
  }

  @Test(arguments: [1.0, -1.0, 1.2])
  func `correlations that cannot be are named`(coefficient: Double) {
    var account = Self.account(
      [(nil, 0), (0, nil)],
      [.measured(1, standardUncertainty: 1), .measured(1, standardUncertainty: 2)])
    account.correlations = [(0, 1, coefficient)]
    let outcome = reconciler.reconcile(account.problem())
    let found = outcome.findings.first { $0.rule == .correlationsSingular }
    #expect(found?.values["quantities"] == .list(["f0", "f1"]))
    #expect(found?.place.file == "correlations.csv" && outcome.reconciliation == nil)
  }

  @Test func `a correlation needs two uncertain readings`() {
    for reading in [Reading.none, .exact(1)] {
      var account = Self.account(
        [(nil, 0), (0, nil)], [.measured(1, standardUncertainty: 1), reading])
      account.correlations = [(0, 1, 0.5)]
      let outcome = reconciler.reconcile(account.problem())
      let found = outcome.findings.first { $0.rule == .correlationWithoutReading }
      #expect(found?.values["quantity"] == .text("f1") && outcome.reconciliation == nil)
    }
  }

  @Test func `networks that share nothing and flows in no balance are told, and reconciled`() throws
  {
    let account = Self.account(
      [(nil, 0), (0, nil), (nil, 1), (1, nil), (nil, nil)],
      [3, 5, 10, 12, 7].map { .measured($0, standardUncertainty: 1) })
    let outcome = reconciler.reconcile(account.problem())
    let parts = outcome.findings.first { $0.rule == .networksSeparate }
    #expect(parts?.values["count"] == .count(2))
    #expect(parts?.values["quantities"] == .list(["f0", "f2"]))
    let alone = outcome.findings.first { $0.rule == .quantityInNoEquation }
    #expect(alone?.place.line == 6 && outcome.findings.count == 2)
    #expect(alone?.values == ["count": .count(1), "quantities": .list(["f4"])])
    let found = try #require(outcome.reconciliation)
    let values = found.quantities.map { $0.value ?? 0 }
    #expect(zip(values, [4, 4, 11, 11, 7]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(found.chiSquare - 4) < 1e-12 && found.degreesOfFreedom == 2)
  }

  @Test func `a reading that says nothing beside others gets no number, a fixed one does`() throws {
    let account = Self.account(
      [(nil, 0), (0, nil), (0, nil), (nil, 1), (1, nil)],
      [
        .measured(1e9, standardUncertainty: 1e9), .measured(0.3, standardUncertainty: 1e-3), .none,
        .measured(7, standardUncertainty: 1), .exact(5),
      ])
    var more = account
    more.constraints = [([(2, 1)], 2)]
    let outcome = reconciler.reconcile(more.problem())
    let lost = outcome.findings.first { $0.rule == .quantityLostInRounding }
    #expect(lost?.values == ["count": .count(1), "quantities": .list(["f0"])])
    #expect(lost?.place.line == 2)
    let found = try #require(outcome.reconciliation)
    #expect(found.quantities[0].value == nil && found.quantities[0].standardUncertainty == nil)
    #expect(found.quantities[1].value.map { abs($0 - 0.3) < 1e-9 } == true)
    #expect(found.quantities[3].value == 5 && found.quantities[3].standardUncertainty == 0)
    let plain = reconciler.reconcile(account.problem())
    #expect(!plain.findings.contains { $0.rule == .quantityLostInRounding })
  }

  @Test func `many flows in no balance are one finding with the first names`() {
    let account = Self.account(
      [(nil, 0), (0, nil)] + (0..<30).map { _ in (nil, nil) },
      (0..<32).map { _ in .measured(1, standardUncertainty: 1) })
    let findings = reconciler.reconcile(account.problem()).findings
    #expect(findings.count == 1 && findings[0].values["count"] == .count(30))
    #expect(findings[0].values["quantities"] == .list((2..<12).map { "f\($0)" } + ["…"]))
  }

  @Test func `uncertainties beyond the digits of the arithmetic are refused or warned of`() {
    let loop: [(Int?, Int?)] = [(nil, 0), (0, 1), (1, 0), (1, nil)]
    let refused = finding(
      .accountNotSolvable, flows: loop,
      readings: [1, 1e9, 1e9, 1].map { .measured($0, standardUncertainty: $0) })
    #expect(
      refused?.values["equation"] == .list(["n0"]) || refused?.values["equation"] == .list(["n1"]))
    let account = Self.account(
      loop, [1, 1e6, 1e6, 1].map { .measured($0, standardUncertainty: $0) })
    let outcome = reconciler.reconcile(account.problem())
    #expect(outcome.reconciliation != nil)
    #expect(outcome.findings.contains { $0.rule == .accuracyLost })
  }

  @Test func `every rule speaks both languages and fills in all that it names`() {
    for rule in AccountingRules.all {
      for phrase in [rule.title, rule.cause, rule.mend] {
        #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty && phrase.zh != phrase.en)
        #expect(Self.names(phrase.zh) == Self.names(phrase.en))
      }
    }
    #expect(Set(AccountingRules.all.map(\.code)).count == AccountingRules.all.count)
  }

  private func finding(
    _ rule: Rule, flows: [(Int?, Int?)], readings: [Reading]
  ) -> Finding? {
    let outcome = reconciler.reconcile(Self.account(flows, readings).problem())
    #expect(outcome.reconciliation == nil)
    return outcome.findings.first { $0.rule == rule }
  }

  private static func account(_ flows: [(Int?, Int?)], _ readings: [Reading]) -> RandomAccount {
    var account = RandomAccount(seed: 1, nodes: 1)
    account.flows = flows.map { (source: $0.0, target: $0.1) }
    account.readings = readings
    return account
  }

  /// The names in braces of a template, sorted.
  private static func names(_ template: String) -> [String] {
    template.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "}" })
    }.sorted()
  }
}
