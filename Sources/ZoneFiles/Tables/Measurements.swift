import Chemistry
import Findings
import ProcessNetwork
import Quantities

extension ZoneLoader {
  /// Adds the rows of `measurements.csv`.
  mutating func addMeasurements() {
    guard var table = tables[TableName.measurements.position] else { return }
    for row in 0..<table.rowCount where !table.isDropped[row] {
      guard let start = table.code(row, .periodStart), let end = table.code(row, .periodEnd),
        checkPeriod(&table, row, start, end), let target = target(&table, row),
        let factor = measuredFactor(&table, row, target, days: Self.days(start, end)),
        let value = table.number(row, .value), let uncertainty = table.number(row, .uncertainty)
      else { continue }
      builder.add(
        Measurement(
          id: table.text(row, .measurement), target: target,
          element: table.code(row, .element).map { Element.all[$0] }, periodStart: start,
          periodEnd: end, value: value * factor, standardUncertainty: uncertainty * factor,
          origin: origin(table, row), provenance: provenance(table, row)))
    }
    tables[TableName.measurements.position] = table
  }

  /// The days of a period, its first and last included.
  private static func days(_ start: Int, _ end: Int) -> Double {
    Double(DayText.number(end) - DayText.number(start) + 1)
  }

  /// What a row measures; `nil` with a finding.
  private mutating func target(_ table: inout TypedTable, _ row: Int) -> MeasurementTarget? {
    let subject = table.text(row, .subject)
    let commodity = id(commodities, table, row, .commodity)
    switch table.code(row, .binding) {
    case 0:
      let found = references.row(named: subject, .facility)
      guard found >= 0, let facility = facilities[Int(found)] else {
        return reportSubject(&table, row, Referent.facility.home)
      }
      guard let commodity, let direction = table.code(row, .direction) else {
        return reportBinding(
          &table, row, zh: "装置的测量须写 commodity 与 direction",
          en: "a measurement at a facility states commodity and direction")
      }
      return .facility(facility, commodity, isOutput: direction == 1)
    case 1: return market(subject, &table, row)
    case 2:
      guard let route = builder.routes.firstIndex(where: { $0.id == subject }) else {
        return reportSubject(&table, row, TableName.routes.file)
      }
      guard let carried = commodity ?? builder.routes[route].onlyCommodity else {
        return reportBinding(
          &table, row, zh: "按货类运输的运输线须写 commodity",
          en: "a measurement on a route of a cargo class states the commodity")
      }
      return .route(RouteID(route), carried)
    default:
      guard let store = builder.stores.firstIndex(where: { $0.id == subject }) else {
        return reportSubject(&table, row, TableName.stores.file)
      }
      return .stock(StoreID(store))
    }
  }

  private mutating func market(
    _ subject: String, _ table: inout TypedTable, _ row: Int
  ) -> MeasurementTarget? {
    guard let market = builder.markets.first(where: { $0.id == subject }) else {
      return reportSubject(&table, row, TableName.markets.file)
    }
    return .market(subject, market.commodity, market.site, market.kind)
  }

  private mutating func reportSubject(
    _ table: inout TypedTable, _ row: Int, _ home: String
  ) -> MeasurementTarget? {
    reportCell(
      .referenceUnknown, &table, row, table.column(.subject),
      ["expected": .text(home), "nearest": Advice.nearest(nil)])
    return nil
  }

  private mutating func reportBinding(
    _ table: inout TypedTable, _ row: Int, zh: String, en: String
  ) -> MeasurementTarget? {
    reportCell(
      .measurementBinding, &table, row, table.column(.subject),
      ["problem": .phrase(Phrase(zh: zh, en: en))])
    return nil
  }

  /// The factor to the commodity's amount in the period, or to a mass fraction.
  private mutating func measuredFactor(
    _ table: inout TypedTable, _ row: Int, _ target: MeasurementTarget, days: Double
  ) -> Double? {
    guard let code = table.code(row, .unit) else { return nil }
    if table.code(row, .element) != nil {
      return factor(&table, row, .value, to: units.code(of: .one))
    }
    let commodity = commodity(of: target)
    let unit = units.code(of: builder[commodity].unit)
    if case .factor(let factor) = units.conversion(from: Int32(code), to: unit) { return factor }
    if let yearly = self.target(.perYear, unit),
      case .factor(let factor) = units.conversion(from: Int32(code), to: yearly)
    {
      guard case .stock = target else { return factor * days * 24 / 8760 }
    }
    return factor(&table, row, .value, to: unit)
  }

  private func commodity(of target: MeasurementTarget) -> CommodityID {
    switch target {
    case .facility(_, let commodity, _), .market(_, let commodity, _, _),
      .route(_, let commodity):
      commodity
    case .stock(let store): builder.stores[store.index].commodity
    }
  }
}

extension Route {
  /// The commodity that the route carries; `nil` where it carries a class of them.
  fileprivate var onlyCommodity: CommodityID? {
    if case .commodity(let commodity) = cargo { commodity } else { nil }
  }
}
