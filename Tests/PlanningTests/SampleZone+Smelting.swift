import Findings
import ProcessNetwork
import Quantities
import TestSupport

extension SampleZone {
  /// A zone whose one process smelts ore to metal; plants and markets are still to be added.
  static func smelting(
    periods: [Int], lifetime: Double, investment: Double, change: Double = 0,
    fixedCostShare: Double = 0
  ) throws -> SampleZone {
    var zone = SampleZone(periods: periods)
    try zone.commodity("ore")
    try zone.commodity("metal")
    let process = zone.builder.add(
      Process(
        id: "smelting", name: Phrase("smelting"), sector: "",
        reference: zone.commodityID("metal"), lifetime: lifetime, investment: investment,
        investmentChange: change, fixedCostShare: fixedCostShare, provenance: zone.provenance))
    zone.line(process, "metal", 1, .product)
    zone.line(process, "ore", -1, .feed)
    return zone
  }
}
