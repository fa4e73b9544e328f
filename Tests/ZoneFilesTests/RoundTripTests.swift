import Findings
import Foundation
import ProcessNetwork
import TestSupport
import Testing
import ZoneFiles

@Suite struct RoundTripTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a network that is written reads back`(seed: UInt64) throws {
    let options = NetworkGenerator.Options(processes: 60, hasTimesteps: seed == 2)
    let network = try NetworkGenerator(options, seed: seed).network()
    try Repository.withTemporaryFolder { folder in
      try ZoneWriter(network).write(to: folder.path)
      let zone = ZoneFolder(path: folder.path).load()
      #expect(zone.findings.map { "\($0.place.description) \($0.cause(in: .en))" } == [])
      let read = try #require(zone.network)
      #expect(read.commodities.map(\.id) == network.commodities.map(\.id))
      #expect(read.processes.map(\.id) == network.processes.map(\.id))
      let facilities =
        network.facilities.filter { $0.project == nil }
        + network.facilities.filter { $0.project != nil }
      #expect(read.facilities.map(\.id) == facilities.map(\.id))
      #expect(read.recipes.amount.elementsEqual(network.recipes.amount) { near($0, $1) })
      #expect(read.recipes.commodity == network.recipes.commodity)
      #expect(
        read.facilities.map(\.capacity.value).elementsEqual(
          facilities.map(\.capacity.value)
        ) { near($0, $1) })
      #expect(
        read.markets.map(\.price.base).elementsEqual(
          network.markets.map(\.price.base)
        ) { near($0, $1) })
      #expect(read.timesteps == network.timesteps)
    }
  }

  private func near(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }
}
