import Chemistry
import ProcessNetwork

/// Tonnes of each shown element in one unit of the commodity of each node.
struct ElementContent: Sendable {
  /// The elements shown: the tracked ones, then H and O.
  let elements: [Element]
  /// How many of them the zone tracks.
  let trackedCount: Int
  /// Tonnes of an element in a unit, by node and element.
  private let content: [Double]
  /// Tonnes in a unit of which the composition says nothing, by node.
  let untracked: [Double]

  init(_ sets: PlanSets) {
    let tracked = sets.network.zone.trackedElements
    let others = ["H", "O"].compactMap { Element(symbol: $0) }.filter { !tracked.contains($0) }
    elements = tracked + others
    trackedCount = tracked.count
    var local: [[Int]: Composition] = [:]
    for row in sets.network.siteCompositions {
      local[[row.commodity.index, row.site.index]] = row.composition
    }
    var content: [Double] = []
    var untracked: [Double] = []
    content.reserveCapacity(sets.nodes.count * elements.count)
    for node in 0..<sets.nodes.count {
      let commodity = sets.network[sets.nodes.commodity[node]]
      let place = [sets.nodes.commodity[node].index, sets.nodes.site[node].index]
      let composition = local[place] ?? commodity.composition ?? .unknown
      for element in elements {
        content.append(commodity.massPerUnit * composition.fraction(of: element))
      }
      untracked.append(commodity.massPerUnit * composition.untracked)
    }
    self.content = content
    self.untracked = untracked
  }

  /// Tonnes of an element in a unit at a node.
  func tonnes(_ element: Int, _ node: Int) -> Double { content[node * elements.count + element] }
}
