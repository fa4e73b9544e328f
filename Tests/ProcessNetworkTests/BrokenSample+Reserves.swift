import Findings
import ProcessNetwork
import TestSupport

extension BrokenSample {
  static let reserves: [BrokenSample] = [
    BrokenSample("reserve-without-requirement", "reserves.csv") { zone in
      zone.rectifiers()
      zone.reserve("spinning", "power")
    },
    BrokenSample("reserve-without-provider", "reserves.csv") { zone in
      zone.reserve("spinning", "power", amount: 1)
    },
    BrokenSample("reserve-on-coarse", "reserves.csv") { zone in
      try zone.hydrogenFuel(resolution: .year)
      zone.market(.purchase, "fuel", price: 1)
      zone.facility("furnace_2", "synthesis", providesReserve: true)
      zone.reserve("stock", "fuel", amount: 1)
    },
  ]
}

extension SampleZone {
  /// More cells, which may be switched off when power lacks.
  fileprivate mutating func rectifiers() {
    facility("cells_2", "electrolysis", providesReserve: true)
  }
}
