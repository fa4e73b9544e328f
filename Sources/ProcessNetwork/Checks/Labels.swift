import Findings
import Quantities

extension Phrase {
  /// A name followed by its id, as findings name an entity; the id alone where there is no name.
  static func label(_ name: Phrase, _ id: String) -> Phrase {
    Phrase(
      zh: name.zh.isEmpty || name.zh == id ? id : "\(name.zh)（\(id)）",
      en: name.en.isEmpty || name.en == id ? id : "\(name.en) (\(id))")
  }

  /// Several texts one after the other, the first few spelled out, the rest counted.
  static func list(_ items: [Phrase], atMost shown: Int = 8) -> Phrase {
    let head = items.prefix(shown)
    let zh = head.map(\.zh).joined(separator: "、")
    let en = head.map(\.en).joined(separator: ", ")
    guard items.count > shown else { return Phrase(zh: zh, en: en) }
    let rest = items.count - shown
    return Phrase(zh: "\(zh) 等 \(items.count) 项", en: "\(en) and \(rest) more")
  }
}

extension FindingValue {
  /// Several texts one after the other, the first few spelled out, the rest counted.
  static func list(_ items: [Phrase]) -> FindingValue { .phrase(.list(items)) }

  /// A share as a percentage.
  static func percent(_ share: Double) -> FindingValue { .number(share * 100, unit: "%") }
}

extension Network {
  /// How findings name a commodity.
  func label(_ id: CommodityID) -> Phrase { .label(self[id].name, self[id].id) }
  /// How findings name a process.
  func label(_ id: ProcessID) -> Phrase { .label(self[id].name, self[id].id) }
  /// How findings name a facility.
  func label(_ id: FacilityID) -> Phrase { .label(self[id].name, self[id].id) }
  /// How findings name a site.
  func label(_ id: SiteID) -> Phrase { .label(self[id].name, self[id].id) }
  /// How findings name a process.
  func named(_ id: ProcessID) -> FindingValue { .phrase(label(id)) }
  /// How findings name a commodity.
  func named(_ id: CommodityID) -> FindingValue { .phrase(label(id)) }
  /// How findings name a facility.
  func named(_ id: FacilityID) -> FindingValue { .phrase(label(id)) }
  /// How findings name a site.
  func named(_ id: SiteID) -> FindingValue { .phrase(label(id)) }

  /// An amount of a commodity in its unit.
  func amount(_ value: Double, of commodity: CommodityID) -> FindingValue {
    .number(value, unit: self[commodity].unit.symbol)
  }

  /// A price of a commodity in its unit.
  func price(_ value: Double, of commodity: CommodityID) -> FindingValue {
    .number(value, unit: "\(zone.currency)/\(self[commodity].unit.symbol)")
  }

  /// The ids of a column, in order.
  var processIDs: some RandomAccessCollection<ProcessID> {
    processes.indices.lazy.map { .init($0) }
  }
  /// The ids of a column, in order.
  var commodityIDs: some RandomAccessCollection<CommodityID> {
    commodities.indices.lazy.map { .init($0) }
  }
  /// The ids of a column, in order.
  var facilityIDs: some RandomAccessCollection<FacilityID> {
    facilities.indices.lazy.map { .init($0) }
  }
}
