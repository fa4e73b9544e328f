import Findings

/// Asks whether everything that is made has somewhere to go and everything needed a source.
///
/// Each planning year is asked by itself, with the facilities, projects and markets that exist in
/// it; findings of several years are told together. Markets with a limit of zero are closed.
struct StructureCheck {
  private let network: Network
  private let builder: StructureBuilder
  private var gaps = StructureGaps()
  private var usedMarkets: [Bool]
  private var standingMarkets: [Bool]

  static func findings(_ network: Network) -> [Finding] {
    var check = StructureCheck(network)
    let years: [Int?] = network.zone.periods.isEmpty ? [nil] : network.zone.periods.map { $0 }
    for year in years { check.run(year) }
    return check.gaps.findings(network) + check.unusedMarkets()
      + LibraryCheck(check.builder).findings()
  }

  private init(_ network: Network) {
    self.network = network
    builder = StructureBuilder(network)
    usedMarkets = Array(repeating: false, count: network.markets.count)
    standingMarkets = usedMarkets
  }

  private mutating func run(_ year: Int?) {
    let graph = builder.graph(in: year)
    let run = StructureRun(graph)
    noteMarkets(graph, year)
    gaps.note(run, graph, network, year)
  }

  private mutating func noteMarkets(_ graph: StructureGraph, _ year: Int?) {
    let givers = graph.givers()
    let takers = graph.takers()
    for (index, market) in network.markets.enumerated() where market.stands(in: year) {
      standingMarkets[index] = true
      let users = market.kind.isInlet ? takers : givers
      let nodes = builder.servedNodes(market, in: graph.table)
      if nodes.contains(where: { !users.of(Int32($0)).isEmpty }) { usedMarkets[index] = true }
    }
  }

  private func unusedMarkets() -> [Finding] {
    network.markets.indices.filter { standingMarkets[$0] && !usedMarkets[$0] }.map { index in
      let market = network.markets[index]
      let reason =
        market.kind.isInlet
        ? Phrase(zh: "那里没有装置使用它", en: "nothing there uses it")
        : Phrase(zh: "那里没有装置产出它", en: "nothing there makes it")
      return Finding(
        .marketUnused, at: network.place(market.origin),
        [
          "market": .text(market.id), "commodity": network.named(market.commodity),
          "site": network.named(market.site), "kind": .phrase(market.kind.name),
          "reason": .phrase(reason),
        ])
    }
  }
}
