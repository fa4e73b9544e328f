import Findings
import Planning
import ProcessNetwork
import TestSupport
import Testing

@Suite struct MarginalValueTests {
  @Test func `one more and one less differ where the optimum is degenerate`() throws {
    // 100 t of metal are sold to the last; the disposal costs 5 and more metal is bought at 130.
    var zone = try SampleZone.smelter(price: 100, capacity: 100, sale: 100)
    zone.market(.disposal, "metal", price: 5)
    zone.market(.purchase, "metal", price: 130)
    zone.sheet("metal", ["metal": 1])
    try zone.limit(
      "contract", .minimum, 100,
      [LimitTerm(commodity: zone.commodityID("metal"), direction: .sale, coefficient: 1)])
    let value = try #require(try zone.plan().marginal("metal", at: "zone"))
    #expect(value.isTwoSided)
    // One more saves the ore of a tonne; one less must be bought.
    #expect(isClose(value.more, 20, 1e-6))
    #expect(isClose(value.less, 130, 1e-6))
    #expect(
      value.words.en == "one more t of metal at zone is worth 20 CNY; taking one away costs 130 CNY"
    )
    #expect(value.words.zh == "zone多 1 t metal值 20 元；少 1 t损失 130 元")
  }

  @Test func `what has nowhere to go and what cannot be missed are said in words`() throws {
    var zone = try SampleZone.smelter(price: 100, capacity: 100, sale: 100)
    try zone.limit(
      "contract", .equal, 100,
      [LimitTerm(commodity: zone.commodityID("metal"), direction: .production, coefficient: 1)])
    let value = try #require(try zone.plan(marginal: ["metal"]).marginal("metal", at: "zone"))
    #expect(value.more == -.infinity && value.words.en.contains("has nowhere to go"))
    #expect(isClose(value.less, 100, 1e-6), "a tonne of sales is lost")
  }

  @Test func `commodities that nobody asked for have one dual, marked as one-sided`() throws {
    let result = try SampleZone.smelter().plan()
    let ore = try #require(result.marginal("ore", at: "zone"))
    #expect(!ore.isTwoSided && isClose(ore.more, 10) && ore.more == ore.less)
    #expect(ore.words.en.contains("one dual, true to one side only"))
  }

  @Test(arguments: 0..<6)
  func `values agree with a gift and a theft, planned anew`(seed: Int) throws {
    let network = try NetworkGenerator.small(seed: UInt64(seed))
    let product = try #require(network.markets.first { $0.kind == .sale }).commodity
    let id = network[product].id
    let result = try network.plan(marginal: [id])
    let asked = result.marginalValues.filter { $0.isTwoSided && network.isLeaf(SiteID($0.site)) }
    #expect(!asked.isEmpty)
    for value in asked {
      let site = SiteID(value.site)
      let amount = max(1, result.throughput(value.commodity, value.site) * 1e-4)
      let commodity = CommodityID(value.commodity)
      let gift = try network.forcing(.extraction, commodity, at: site, amount: amount).plan()
      let theft = try network.forcing(.emission, commodity, at: site, amount: amount).plan()
      let (more, less) = (
        (result.netCost - gift.netCost) / amount, (theft.netCost - result.netCost) / amount
      )
      #expect(
        gift.objective == nil ? value.more == -.infinity : isClose(more, value.more, 1e-3),
        "\(gift.status) \(more) \(value)")
      #expect(
        theft.objective == nil ? value.less == .infinity : isClose(less, value.less, 1e-3),
        "\(theft.status) \(less) \(value)")
      #expect(value.more <= value.less + 1e-6 * max(1, abs(value.less)))
    }
  }
}

extension PlanResult {
  /// Units that flow into a commodity's balance at a site.
  fileprivate func throughput(_ commodity: Int, _ site: Int) -> Double {
    flows.filter { $0.commodity == commodity && $0.site == site && $0.isIntoBalance }
      .reduce(0) { $0 + $1.amount }
  }
}
