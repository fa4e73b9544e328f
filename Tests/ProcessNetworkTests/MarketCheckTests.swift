import Findings
import ProcessNetwork
import TestSupport
import Testing

@Suite struct MarketCheckTests {
  /// A zone with two parks where a good is bought and sold.
  private func traded(_ change: (inout SampleZone) throws -> Void) rethrows -> [Finding] {
    guard var zone = try? SampleZone.chlorAlkali() else { return [] }
    zone.site("east", parent: "zone")
    zone.site("west", parent: "zone")
    try change(&zone)
    let rules: Set<Rule> = [
      .marketLoop, .marketStepsNotConvex, .marketPriceOutlier, .marketPriceNegative,
    ]
    return NetworkChecks.run(zone.network).filter { rules.contains($0.rule) }
  }

  @Test func `a gain without making anything is told where both markets serve one site`() {
    let sites = [("zone", "zone"), ("zone", "east"), ("east", "zone"), ("east", "east")]
    for (bought, sold) in sites {
      let found = traded { zone in
        zone.market(.purchase, "cl2", at: bought, price: 100)
        zone.market(.sale, "cl2", at: sold, price: 101)
      }
      #expect(found.map(\.rule) == [.marketLoop])
    }
    let apart = traded { zone in
      zone.market(.purchase, "cl2", at: "east", price: 100)
      zone.market(.sale, "cl2", at: "west", price: 101)
    }
    #expect(apart.isEmpty)
  }

  @Test func `equal prices, other years and closed markets give no gain`() {
    let found = traded { zone in
      zone.market(.purchase, "cl2", price: 100)
      zone.market(.sale, "cl2", price: 100)
      zone.market(.sale, "cl2", price: 110, limit: 0)
      zone.market(.purchase, "h2", price: 100, to: 2019)
      zone.market(.sale, "h2", price: 200, from: 2020)
    }
    #expect(found.isEmpty)
  }

  @Test func `the case in which money is made is named`() {
    let found = traded { zone in
      zone.market(.purchase, "cl2", price: 100, low: 80, high: 120)
      zone.market(.sale, "cl2", price: 90, low: 85, high: 95)
    }
    #expect(found.first?.text("case", in: .en) == "low prices")
    let paid = traded { zone in
      zone.market(.purchase, "cl2", price: 100)
      zone.market(.disposal, "cl2", price: -150)
    }
    #expect(paid.map(\.rule) == [.marketLoop])
  }

  @Test func `a tariff counts by its mean in one step and by its hours in many`() {
    func found(hasSteps: Bool) -> [Finding] {
      traded { zone in
        let night = zone.builder.add(Profile(id: "night", axis: .timesteps, values: [0.5, 1.5]))
        if hasSteps {
          zone.builder.add(Timestep(id: "night", duration: 4380))
          zone.builder.add(Timestep(id: "day", duration: 4380))
        }
        zone.market(.purchase, "cl2", price: 100, tariff: night)
        zone.market(.sale, "cl2", price: 90)
      }
    }
    #expect(found(hasSteps: false).isEmpty)
    #expect(found(hasSteps: true).map(\.rule) == [.marketLoop])
  }

  @Test(arguments: [
    (MarketKind.sale, [100.0, 90, 90, 80], 0), (.sale, [100, 90, 95], 1),
    (.purchase, [100, 110, 110], 0), (.purchase, [100, 110, 105], 1),
    (.disposal, [10, 20], 0), (.disposal, [20, 10], 1),
  ])
  func `steps get worse with the amount`(kind: MarketKind, prices: [Double], count: Int) {
    let found = traded { zone in
      for (index, price) in prices.enumerated() {
        zone.market(kind, "cl2", price: price, limit: 10, step: index + 1)
      }
    }
    #expect(found.map(\.rule) == Array(repeating: .marketStepsNotConvex, count: count))
  }

  @Test func `of many prices the odd one is told`() {
    let found = traded { zone in
      for price in [100.0, 0.11, 120, 130] { zone.market(.sale, "cl2", price: price) }
    }
    #expect(found.map { $0.text("found", in: .en) } == ["0.11 CNY/t"])
  }
}
