import Findings
import Reports
import Testing

@Suite struct ComparisonTests {
  private let plan = ReportSample.chlorine

  @Test func `a plan does not differ from itself`() {
    #expect(PlanComparison(plan, plan).differences.isEmpty)
    let text = ComparisonText(language: .en).text(PlanComparison(plan, plan))
    #expect(text.contains("do not differ"))
  }

  @Test func `noise is no difference, a change of every kind is one`() throws {
    var other = plan
    for index in other.markets.indices { other.markets[index].amount *= 1 + 1e-9 }
    #expect(PlanComparison(plan, other).differences.isEmpty)
    let before = plan.markets[0]
    other.facilities[0].load *= 1.5
    other.markets[0].amount *= 1.25
    other.markets[0].money += 700
    other.sheets[0].sources[0].amount *= 2
    other.objective?.netCost *= 1.01
    let kinds = Set(PlanComparison(plan, other).differences.map(\.kind))
    #expect(kinds.isSuperset(of: [.facility, .market, .sheet, .objective]))
    let market = try #require(
      PlanComparison(plan, other).differences.first { $0.kind == .market && $0.id == before.id })
    #expect(abs(market.change - before.amount / 4) <= 1e-6 * before.amount)
    #expect(abs(market.weight - 700) < 1e-3)
  }

  @Test func `what one plan lacks counts as zero there, and the heaviest stands first`() throws {
    var other = plan
    let gone = try #require(other.markets.max { abs($0.money) < abs($1.money) })
    other.markets.removeAll { $0.id == gone.id }
    for index in other.markets.indices { other.markets[index].money *= 1.001 }
    for index in other.markets.indices { other.markets[index].amount *= 1.001 }
    let rows = PlanComparison(plan, other).differences.filter {
      $0.kind == .market && $0.quantity == .amount
    }
    #expect(rows.first?.id == gone.id && rows.first?.second == 0)
    #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.weight >= $1.weight })
  }

  @Test func `text and table carry names in the language and numbers as they are`() {
    var other = plan
    other.objective?.netCost += 1_234_567.25
    let comparison = PlanComparison(plan, other)
    #expect(ComparisonText(language: .zh).text(comparison).contains("净支出"))
    #expect(ComparisonTable.text(comparison).contains("objective,net_cost,净支出,net cost"))
    #expect(comparison.differences[0].change == 1_234_567.25)
  }
}
