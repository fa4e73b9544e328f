import Findings
import Foundation
import Optimization
import ProcessNetwork
import Structures
import TestSupport
import Testing
import ZoneFiles

/// Structures of whole zones.
@Suite struct `Structures of zones` {
  private static func network(_ path: String) throws -> Network {
    let folder = Repository.root.appendingPathComponent(path)
    return try #require(ZoneFolder(path: folder.path).load().network)
  }

  private func units(_ problem: SynthesisProblem) -> Set<String> {
    Set(MaximalStructure(problem).units.map { problem.units[$0].id })
  }

  @Test(arguments: ["Tests/Zones/chlor-alkali", "zones/kalundborg", "zones/qaidam"])
  func `have only outsides as raw materials, products and outlets`(zone: String) throws {
    let problem = SynthesisProblem(try Self.network(zone), year: nil)
    for material in problem.materials {
      #expect((material.role == .intermediate) != material.id.contains("@outside-"))
    }
    let ids = problem.units.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(MaximalStructure(problem).lostProducts.isEmpty)
    #expect(!problem.findings().contains { $0.severity == .error })
  }

  @Test func `keep every facility that the check of structure lets run`() throws {
    let network = try Self.network("zones/kalundborg")
    let found = units(SynthesisProblem(network, year: nil))
    let stopped = NetworkChecks.run(network).filter { $0.rule.code == "closed-loop" }
    #expect(stopped.isEmpty)
    for facility in network.facilities where facility.modes.count == 1 {
      #expect(found.contains(facility.id), "\(facility.id)")
    }
  }

  @Test func `for one product leave out what does not lead to it`() throws {
    let network = try Self.network("Tests/Zones/chlor-alkali")
    let all = units(SynthesisProblem(network, year: nil))
    for market in network.markets where market.kind == .sale {
      let problem = SynthesisProblem(network, year: nil, products: [market.commodity])
      let found = units(problem)
      #expect(found.isSubset(of: all) && found.contains { $0.hasPrefix(market.id) })
      let products = problem.materials.filter { $0.role == .product }
      #expect(products.map(\.id) == ["\(network[market.commodity].id)@outside-sold"])
    }
  }
}
