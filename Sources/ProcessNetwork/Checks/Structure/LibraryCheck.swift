import Findings

/// Asks of processes that no facility runs whether they could run anywhere in the zone.
///
/// They are tried together at one place that draws on everything the zone can give, and gives to
/// everything that the zone can take.
struct LibraryCheck {
  private let builder: StructureBuilder
  private let idle: [ProcessID]

  init(_ builder: StructureBuilder) {
    self.builder = builder
    let network = builder.network
    let capacity = ProcessCapacity(network)
    idle = network.processIDs.filter {
      capacity.facilityCount[$0.index] == 0 && !builder.recipes.lines(of: $0).isEmpty
    }
  }

  func findings() -> [Finding] {
    guard !idle.isEmpty else { return [] }
    let graph = library()
    let run = StructureRun(graph)
    return graph.units.indices.compactMap { unit in
      guard case .process(let process) = graph.units[unit], let block = run.blocks[unit] else {
        return nil
      }
      return finding(process, reason(block, graph))
    }
  }

  private func library() -> StructureGraph {
    let recipes = builder.recipes
    let lines = idle.flatMap { recipes.lines(of: $0) }
    let wastes = lines.compactMap { builder.network[recipes.commodity[$0]].disposedAs }
    let pairs = (lines.map { recipes.commodity[$0] } + wastes).map { ($0, Int32(0)) }
    var graph = StructureGraph(
      NodeTable(pairs, commodityCount: builder.network.commodities.count))
    for process in idle {
      let own = recipes.lines(of: process)
      let nodes = { (line: Int) in graph.table.node(recipes.commodity[line], 0) }
      let takes = own.filter { recipes.amount[$0] < 0 }.compactMap(nodes)
      let gives = own.filter { recipes.amount[$0] > 0 }.compactMap(nodes)
      graph.add(.process(process), takes: takes, gives: gives)
    }
    markZone(&graph)
    return graph
  }

  private func markZone(_ graph: inout StructureGraph) {
    let zone = builder.graph(in: nil)
    let run = StructureRun(zone)
    for node in 0..<zone.table.count {
      guard let own = graph.table.node(zone.table.commodity[node], 0) else { continue }
      if run.isGiven(node) { graph.isInlet[own] = true }
      if run.isTaken(node) { graph.isOutlet[own] = true }
    }
    for node in 0..<graph.table.count {
      if builder.network[graph.table.commodity[node]].disposedAs != nil {
        graph.isOutlet[node] = true
      }
    }
  }

  private func reason(_ block: StructureRun.Block, _ graph: StructureGraph) -> Phrase {
    switch block {
    case .nothingGives(let node):
      let label = builder.network.label(graph.table.commodity[node])
      return Phrase(zh: "\(label.zh) 没有来源", en: "nothing gives \(label.en)")
    case .nothingTakes(let node):
      let label = builder.network.label(graph.table.commodity[node])
      return Phrase(zh: "\(label.zh) 没有去向", en: "nothing takes \(label.en)")
    case .noInlet:
      return Phrase(zh: "没有任何购买或开采通到它", en: "no purchase or extraction leads to it")
    case .noOutlet:
      return Phrase(
        zh: "它不通向任何销售、处置或排放", en: "it leads to no sale, disposal or emission")
    }
  }

  private func finding(_ process: ProcessID, _ reason: Phrase) -> Finding {
    Finding(
      .processCannotRun, at: builder.network.place(builder.network[process].origin),
      ["process": builder.network.named(process), "reason": .phrase(reason)])
  }
}
