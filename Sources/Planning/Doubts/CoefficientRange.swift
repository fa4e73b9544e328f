public import Findings
import Optimization
import ProcessNetwork

/// From where to where one kind of a model's numbers goes, each end with its row of the tables.
public struct CoefficientRange: Sendable {
  /// Which numbers they are.
  public enum Kind: String, Sendable, CaseIterable {
    /// Coefficients of the rows.
    case matrix
    /// Costs of the columns.
    case cost
    /// Bounds of the columns.
    case bound
    /// Bounds of the rows.
    case rightSide = "right_side"
  }

  /// One end of the range.
  public struct End: Sendable {
    /// The size of the number.
    public let value: Double
    /// The row or column of the model in which it stands.
    public let name: String
    /// The row of the tables that it comes from.
    public let place: Place
  }

  /// Which numbers they are.
  public let kind: Kind
  /// The smallest that is not zero.
  public let least: End
  /// The greatest that is finite.
  public let greatest: End

  /// How many times the least the greatest is.
  public var ratio: Double { greatest.value / least.value }
}

extension PlanModel {
  /// The ranges of the model's numbers; kinds of which there are none are left out.
  ///
  /// - Complexity: O(rows + columns + entries).
  public var ranges: [CoefficientRange] {
    CoefficientRange.Kind.allCases.compactMap { kind in
      guard let ends = ends(of: kind) else { return nil }
      return CoefficientRange(
        kind: kind, least: end(ends.least, kind), greatest: end(ends.greatest, kind))
    }
  }

  /// The positions and sizes of the ends of a kind.
  private func ends(
    of kind: CoefficientRange.Kind
  ) -> (least: (Int, Double), greatest: (Int, Double))? {
    var least: (Int, Double)?
    var greatest: (Int, Double)?
    func note(_ position: Int, _ number: Double) {
      let size = abs(number)
      guard size > 0, size.isFinite else { return }
      if least.map({ size < $0.1 }) ?? true { least = (position, size) }
      if greatest.map({ size > $0.1 }) ?? true { greatest = (position, size) }
    }
    switch kind {
    case .matrix: for (index, number) in program.coefficient.enumerated() { note(index, number) }
    case .cost: for (index, number) in program.columnCost.enumerated() { note(index, number) }
    case .bound:
      for (index, number) in program.columnUpper.enumerated() { note(index, number) }
      for (index, number) in program.columnLower.enumerated() { note(index, number) }
    case .rightSide:
      for (index, number) in program.rowUpper.enumerated() { note(index, number) }
      for (index, number) in program.rowLower.enumerated() { note(index, number) }
    }
    guard let least, let greatest else { return nil }
    return (least, greatest)
  }

  private func end(
    _ end: (position: Int, size: Double), _ kind: CoefficientRange.Kind
  ) -> CoefficientRange.End {
    switch kind {
    case .matrix:
      let column = Int(program.columnIndex[end.position])
      let row = program.rowStart.partitioningIndex { Int($0) > end.position } - 1
      return CoefficientRange.End(
        value: end.size, name: "\(rowName(row)) · \(columnName(column))",
        place: place(ofRow: row, column))
    case .cost, .bound:
      return CoefficientRange.End(
        value: end.size, name: columnName(end.position), place: place(ofColumn: end.position))
    case .rightSide:
      return CoefficientRange.End(
        value: end.size, name: rowName(end.position), place: place(ofRow: end.position))
    }
  }
}

extension PlanModel {
  /// The row of the tables that an entry comes from: a line of a recipe where an activity meets a
  /// balance, else what the column or the row comes from.
  private func place(ofRow row: Int, _ column: Int) -> Place {
    let rowBlock = layout.rowBlocks.block(of: row)
    let columnBlock = layout.columnBlocks.block(of: column)
    let isActivity = [Activity.name, ActivityTotal.name].contains(
      Formulation.variables[Int(layout.columnBlocks.family[columnBlock])].name)
    guard isActivity,
      Formulation.constraints[Int(layout.rowBlocks.family[rowBlock])].name == CommodityBalance.name
    else { return place(ofColumn: column) }
    let commodity = sets.nodes.commodity[Int(layout.rowBlocks.subject[rowBlock])]
    let process = sets.activities.process[Int(layout.columnBlocks.subject[columnBlock])]
    let line = sets.network.recipes.lines(of: process).first {
      sets.network.recipes.commodity[$0] == commodity
    }
    return line.map { sets.network.place(sets.network.recipes.origin[$0], field: "amount") }
      ?? place(ofColumn: column)
  }

  /// The row of the tables that a column comes from.
  func place(ofColumn column: Int) -> Place {
    let block = layout.columnBlocks.block(of: column)
    let subject = Int(layout.columnBlocks.subject[block])
    let network = sets.network
    switch Formulation.variables[Int(layout.columnBlocks.family[block])].name {
    case Activity.name, ActivityTotal.name:
      return facilityPlace(sets.activities.facility[subject])
    case MarketFlow.name: return network.place(network[sets.markets.market[subject]].origin)
    case Transport.name: return network.place(network[sets.transports.route[subject]].origin)
    case ClassDisposal.name:
      return commodityPlace(sets.disposals.from[subject])
    case StoreCharge.name, StoreDischarge.name, StoreLevel.name, StoreLastLevel.name,
      StoreStart.name:
      return network.place(network[sets.stores.store[subject]].origin)
    case PeakDemand.name: return network.place(network[sets.demands.market[subject]].origin)
    default: return facilityPlace(subject)
    }
  }

  /// The row of the tables that a row of the model comes from.
  func place(ofRow row: Int) -> Place {
    let block = layout.rowBlocks.block(of: row)
    let subject = Int(layout.rowBlocks.subject[block])
    let network = sets.network
    switch Formulation.constraints[Int(layout.rowBlocks.family[block])].name {
    case CommodityBalance.name: return commodityPlace(subject)
    case ActivitySum.name: return facilityPlace(sets.activities.facility[subject])
    case MarketLimit.name: return network.place(network.markets[subject].origin)
    case RouteCapacity.name: return network.place(network.routes[subject].origin)
    case StoreBalance.name, StoreLastBalance.name, StoreChain.name:
      return network.place(network[sets.stores.store[subject]].origin)
    case DemandPeak.name: return network.place(network[sets.demands.market[subject]].origin)
    case StatedLimit.name: return network.place(network[sets.limits[subject]].origin)
    case MeasureCap.name, Exclusive.name: return Place(file: "zone.yaml")
    default: return facilityPlace(subject)
    }
  }

  private func facilityPlace(_ row: Int) -> Place {
    sets.network.place(sets.network[sets.facilities.facility[row]].origin)
  }

  private func commodityPlace(_ node: Int) -> Place {
    sets.network.place(sets.network[sets.nodes.commodity[node]].origin)
  }
}

extension CoefficientRange {
  /// Beyond this a number of the least size is lost beside one of the greatest: a solver works to seven
  /// digits.
  static let widest = 1e12

  /// The notice of a range that is too wide; `nil` where it is not.
  var finding: Finding? {
    guard ratio > Self.widest else { return nil }
    return Finding(
      .doubtRange, at: least.place,
      [
        "kind": .phrase(kind.name),
        "least": .number(Numeral.rounded(least.value, digits: 4), unit: ""),
        "leastRow": .text(least.name),
        "greatest": .number(Numeral.rounded(greatest.value, digits: 4), unit: ""),
        "greatestRow": .text(greatest.name),
        "ratio": .number(Numeral.rounded(ratio, digits: 2), unit: ""),
      ])
  }
}

extension CoefficientRange.Kind {
  /// What the numbers are called.
  public var name: Phrase {
    switch self {
    case .matrix: Phrase(zh: "系数", en: "Coefficients")
    case .cost: Phrase(zh: "成本", en: "Costs")
    case .bound: Phrase(zh: "变量界限", en: "Bounds of columns")
    case .rightSide: Phrase(zh: "约束界限", en: "Bounds of rows")
    }
  }
}

extension Array where Element == Int32 {
  /// The first position whose element belongs to the second part of a partition.
  fileprivate func partitioningIndex(_ isSecond: (Int32) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
