import Chemistry

/// What one unit of each commodity holds of each tracked element, in plain columns.
struct ElementTable: Sendable {
  /// The tracked elements, in the order of the zone.
  let elements: [Element]
  /// Tonnes in one unit of each commodity.
  let mass: [Double]
  /// Whether a commodity holds any tracked element.
  let holdsAny: [Bool]
  /// The mass fraction of each element in each commodity, commodity by commodity.
  let fraction: [Double]
  /// Half a unit of the last printed digit of each fraction.
  let rounding: [Double]

  init(_ network: Network) {
    elements = network.zone.trackedElements
    mass = network.commodities.map(\.massPerUnit)
    var fraction = [Double](repeating: 0, count: mass.count * elements.count)
    var rounding = fraction
    var holdsAny = [Bool](repeating: false, count: mass.count)
    for (row, commodity) in network.commodities.enumerated() {
      guard let composition = commodity.composition else { continue }
      for (column, element) in elements.enumerated() {
        guard let position = composition.elements.firstIndex(of: element) else { continue }
        fraction[row * elements.count + column] = composition.values[position]
        rounding[row * elements.count + column] = composition.roundings[position]
        holdsAny[row] = true
      }
    }
    self.fraction = fraction
    self.rounding = rounding
    self.holdsAny = holdsAny
  }

  /// Tonnes of each element in one unit of a commodity.
  func weight(of commodity: CommodityID, element column: Int) -> Double {
    mass[commodity.index] * fraction[commodity.index * elements.count + column]
  }
}
