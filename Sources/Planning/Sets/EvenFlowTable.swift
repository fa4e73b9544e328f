import ProcessNetwork

/// What activities that run evenly together make or use at nodes that balance over shorter spans.
///
/// Only where several do: each balance then has one entry instead of one for each activity.
struct EvenFlowTable: Sendable {
  /// The node of each row.
  private(set) var node: [Int] = []
  /// The span over which the activities of each row run evenly.
  private(set) var resolution: [Resolution] = []
  /// Whether the activities of each row make the commodity.
  private(set) var isMade: [Bool] = []
  /// The activities of each row with the units that each makes or uses.
  private(set) var parts: [[(activity: Int, amount: Double)]] = []

  /// The number of rows.
  var count: Int { node.count }

  init(
    _ network: Network, _ facilities: FacilityTable, _ activities: ActivityTable,
    _ nodes: NodeTable
  ) {
    var rows: [Key: Int] = [:]
    for activity in 0..<activities.count {
      let evenness = facilities.evenness[activities.facility[activity]]
      for (node, amount) in nodes.recipe(network, facilities, activities, activity)
      where amount != 0 && nodes.resolution[node] < evenness {
        let key = Key(node: node, resolution: evenness, isMade: amount > 0)
        let row = rows[key] ?? add(key)
        rows[key] = row
        parts[row].append((activity, abs(amount)))
      }
    }
    keepSeveral()
  }

  /// Whether the balance of a node counts an activity in one of the rows.
  func holds(_ activity: Int, at node: Int) -> Bool {
    rowsAt[node]?.contains { parts[$0].contains { $0.activity == activity } } ?? false
  }

  private struct Key: Hashable {
    let node: Int
    let resolution: Resolution
    let isMade: Bool
  }

  private var rowsAt: [Int: [Int]] = [:]

  private mutating func add(_ key: Key) -> Int {
    node.append(key.node)
    resolution.append(key.resolution)
    isMade.append(key.isMade)
    parts.append([])
    return node.count - 1
  }

  private mutating func keepSeveral() {
    let kept = node.indices.filter { parts[$0].count > 1 }
    node = kept.map { node[$0] }
    resolution = kept.map { resolution[$0] }
    isMade = kept.map { isMade[$0] }
    parts = kept.map { parts[$0] }
    for (row, node) in node.enumerated() { rowsAt[node, default: []].append(row) }
  }
}

extension NodeTable {
  /// The net recipe of an activity by node: positive out, negative in, each node once.
  func recipe(
    _ network: Network, _ facilities: FacilityTable, _ activities: ActivityTable, _ row: Int
  ) -> [(node: Int, amount: Double)] {
    let home = network[facilities.facility[activities.facility[row]]].site
    var recipe: [(node: Int, amount: Double)] = []
    for line in network.recipes.lines(of: activities.process[row]) {
      let commodity = network.recipes.commodity[line]
      guard let node = node(commodity, network.balanceSite(of: home, for: commodity)) else {
        continue
      }
      if let known = recipe.firstIndex(where: { $0.node == node }) {
        recipe[known].amount += network.recipes.amount[line]
      } else {
        recipe.append((node, network.recipes.amount[line]))
      }
    }
    return recipe
  }
}
