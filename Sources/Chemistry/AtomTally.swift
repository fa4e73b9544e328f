/// How many atoms of each element, by its place in `Element.all`, and how much crystal water.
struct AtomTally {
  var counts = [Double](repeating: 0, count: Element.all.count)
  var crystalWater = 0.0

  mutating func add(_ other: AtomTally, times number: Double) {
    for index in counts.indices { counts[index] += other.counts[index] * number }
    crystalWater += other.crystalWater * number
  }

  /// Whether the atoms are those of one molecule of water.
  var isWater: Bool { counts == Self.water }

  private static let water = Element.all.map { element in
    element.atomicNumber == 1 ? 2.0 : element.atomicNumber == 8 ? 1.0 : 0.0
  }
}
