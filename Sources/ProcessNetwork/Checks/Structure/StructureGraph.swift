/// The units of a network and the commodities at places that they take and give.
///
/// A unit is a facility running one process, a way of a commodity from one place to another, or the
/// change of a waste into its disposal commodity. Markets mark nodes as inlets and outlets.
package struct StructureGraph: Sendable {
  /// What a unit is.
  package enum Unit: Sendable, Hashable {
    /// A facility running a process.
    case facility(FacilityID, ProcessID)
    /// A process that no facility runs, tried out.
    case process(ProcessID)
    /// A way or a change that costs nothing to structure.
    case passage
  }

  /// What one unit takes and gives; the nodes of both stand one after the other in ``nodes``.
  struct Ports: Sendable {
    let takes: Range<Int>
    let gives: Range<Int>
  }

  /// The commodities at places.
  package let table: NodeTable
  /// Whether anything comes in from outside at a node.
  var isInlet: [Bool]
  /// Whether anything can go outside from a node.
  var isOutlet: [Bool]
  /// The units.
  package private(set) var units: [Unit] = []
  private var ports: [Ports] = []
  private var nodes: [Int32] = []

  init(_ table: NodeTable) {
    self.table = table
    isInlet = Array(repeating: false, count: table.count)
    isOutlet = isInlet
  }

  /// Adds a unit.
  mutating func add(_ unit: Unit, takes: some Sequence<Int>, gives: some Sequence<Int>) {
    let start = nodes.count
    nodes.append(contentsOf: takes.lazy.map { Int32($0) })
    let middle = nodes.count
    nodes.append(contentsOf: gives.lazy.map { Int32($0) })
    units.append(unit)
    ports.append(Ports(takes: start..<middle, gives: middle..<nodes.count))
  }

  /// The nodes that a unit takes from.
  package func takes(_ unit: Int) -> ArraySlice<Int32> { nodes[ports[unit].takes] }

  /// The nodes that a unit gives to.
  package func gives(_ unit: Int) -> ArraySlice<Int32> { nodes[ports[unit].gives] }

  /// The units that take from each node.
  func takers() -> Neighbours { Neighbours(table.count, pairs { $0.takes }) }

  /// The units that give to each node.
  func givers() -> Neighbours { Neighbours(table.count, pairs { $0.gives }) }

  private func pairs(_ side: (Ports) -> Range<Int>) -> [(Int32, Int32)] {
    var pairs: [(Int32, Int32)] = []
    pairs.reserveCapacity(nodes.count)
    for (unit, port) in ports.enumerated() {
      for position in side(port) { pairs.append((nodes[position], Int32(unit))) }
    }
    return pairs
  }
}
