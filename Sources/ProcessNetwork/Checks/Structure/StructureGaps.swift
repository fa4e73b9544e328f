import Findings

/// What stops units of a structure, gathered over the years and by the commodity at the root.
struct StructureGaps {
  /// What nothing gives, or nothing takes.
  private struct Gap: Hashable, Comparable {
    let commodity: CommodityID
    let isNeeded: Bool

    static func < (left: Gap, right: Gap) -> Bool {
      (left.commodity, left.isNeeded ? 0 : 1) < (right.commodity, right.isNeeded ? 0 : 1)
    }
  }

  /// Where and when, and what stands still.
  private struct Extent {
    var years: [Int] = []
    var sites: Set<SiteID> = []
    var facilities = Gathered<FacilityID>()
    var processes = Gathered<ProcessID>()
  }

  private var gaps: [Gap: Extent] = [:]
  private var loops: [[FacilityID]: (isFed: Bool, years: [Int])] = [:]

  /// Takes in what a run found for a year.
  mutating func note(
    _ run: StructureRun, _ graph: StructureGraph, _ network: Network, _ year: Int?
  ) {
    for (unit, kind) in graph.units.enumerated() {
      guard case .facility(let facility, let process) = kind, let block = run.blocks[unit] else {
        continue
      }
      switch block {
      case .nothingGives(let node):
        note(Gap(commodity: graph.table.commodity[node], isNeeded: true), facility, process, year)
        noteSite(of: unit, facility, at: node, isNeeded: true, graph, network)
      case .nothingTakes(let node):
        note(Gap(commodity: graph.table.commodity[node], isNeeded: false), facility, process, year)
        noteSite(of: unit, facility, at: node, isNeeded: false, graph, network)
      case .noInlet, .noOutlet: continue
      }
    }
    noteLoops(run, graph, year)
  }

  private mutating func note(
    _ gap: Gap, _ facility: FacilityID, _ process: ProcessID, _ year: Int?
  ) {
    var extent = gaps.removeValue(forKey: gap) ?? Extent()
    if let year, extent.years.last != year { extent.years.append(year) }
    extent.facilities.add(facility)
    extent.processes.add(process)
    gaps[gap] = extent
  }

  private mutating func noteSite(
    of unit: Int, _ facility: FacilityID, at node: Int, isNeeded: Bool, _ graph: StructureGraph,
    _ network: Network
  ) {
    let commodity = graph.table.commodity[node]
    let ports = isNeeded ? graph.takes(unit) : graph.gives(unit)
    guard ports.contains(where: { graph.table.commodity[Int($0)] == commodity }) else { return }
    let site = network.balanceSite(of: network[facility].site, for: commodity)
    gaps[Gap(commodity: commodity, isNeeded: isNeeded)]?.sites.insert(site)
  }

  /// Units that feed only one another, each set by itself.
  private mutating func noteLoops(_ run: StructureRun, _ graph: StructureGraph, _ year: Int?) {
    let closed = graph.units.indices.filter {
      run.blocks[$0] == .noInlet || run.blocks[$0] == .noOutlet
    }
    guard !closed.isEmpty else { return }
    var arcs: [(Int32, Int32)] = []
    for unit in closed {
      let nodes = Array(graph.takes(unit)) + Array(graph.gives(unit))
      for node in nodes.dropFirst() { arcs += [(nodes[0], node), (node, nodes[0])] }
    }
    let component = Components.strong(graph.table.count, arcs)
    var sets: [Int32: (facilities: [FacilityID], isFed: Bool)] = [:]
    for unit in closed {
      guard case .facility(let facility, _) = graph.units[unit] else { continue }
      guard let node = (graph.takes(unit).first ?? graph.gives(unit).first) else { continue }
      let isFed = run.blocks[unit] == .noOutlet
      sets[component[Int(node)], default: ([], true)].facilities.append(facility)
      if !isFed { sets[component[Int(node)]]?.isFed = false }
    }
    for set in sets.values {
      loops[set.facilities, default: (set.isFed, [])].years += year.map { [$0] } ?? []
    }
  }

  /// What was gathered, as findings.
  func findings(_ network: Network) -> [Finding] {
    gaps.keys.sorted().map { gap in finding(gap, gaps[gap, default: Extent()], network) }
      + loops.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { loop in
        loops[loop].map { loopFinding(loop, $0.isFed, $0.years, network) }
      }
  }

  private func finding(_ gap: Gap, _ extent: Extent, _ network: Network) -> Finding {
    let level = network[gap.commodity].balanceLevel
    return Finding(
      gap.isNeeded ? .commodityWithoutSource : .commodityWithoutTaker,
      at: network.place(network[gap.commodity].origin),
      [
        "commodity": network.named(gap.commodity),
        "sites": .list(extent.sites.sorted().map { network.label($0) }),
        "facilities": .list(extent.facilities.items.map { network.label($0) }),
        "processes": .list(extent.processes.items.map { network.label($0) }),
        "count": .count(extent.facilities.items.count), "years": .phrase(Self.years(extent.years)),
        "level": .text(level.rawValue),
      ])
  }

  private func loopFinding(
    _ loop: [FacilityID], _ isFed: Bool, _ years: [Int], _ network: Network
  ) -> Finding {
    let missing =
      isFed
      ? Phrase(zh: "没有任何东西能从中出来", en: "nothing of theirs leads to a sale, disposal or emission")
      : Phrase(zh: "没有任何购买或开采进入其中", en: "no purchase or extraction leads to them")
    return Finding(
      .closedLoop, at: network.place(network[loop[0]].origin),
      [
        "facilities": .list(loop.map { network.label($0) }), "missing": .phrase(missing),
        "years": .phrase(Self.years(years)),
      ])
  }

  private static func years(_ years: [Int]) -> Phrase {
    guard !years.isEmpty else { return Phrase(zh: "任何年份", en: "any year") }
    return Phrase(
      zh: years.map { "\($0)" }.joined(separator: "、") + " 年",
      en: years.map { "\($0)" }.joined(separator: ", "))
  }
}

/// Things in the order in which they first came, each once.
private struct Gathered<Item: Hashable> {
  private(set) var items: [Item] = []
  private var known: Set<Item> = []

  mutating func add(_ item: Item) {
    if known.insert(item).inserted { items.append(item) }
  }
}
