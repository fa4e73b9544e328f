/// Two plans side by side: every sheet, market, facility, route, limit and worth that differs.
///
/// What one plan does not have counts as 0 there. Within a kind the rows stand in the order of
/// their weight, the heaviest first.
public struct PlanComparison: Codable, Sendable {
  /// The first plan.
  public var first: Side
  /// The second plan.
  public var second: Side
  /// What differs.
  public var differences: [Difference]

  /// One of the two plans.
  public struct Side: Codable, Sendable {
    /// The zone.
    public var zone: PlanDocument.Named
    /// What was asked.
    public var request: PlanDocument.Request
    /// How planning ended.
    public var status: String
    /// The currency of its money.
    public var money: String
  }

  /// A number that differs.
  public struct Difference: Codable, Sendable {
    /// What kind of thing it is of.
    public var kind: Kind
    /// The id of the thing.
    public var id: String
    /// Its name in Chinese.
    public var nameZh: String
    /// Its name in English.
    public var nameEn: String
    /// The site; left out where there is none.
    public var site: String?
    /// The name of the site in Chinese.
    public var siteZh: String?
    /// The name of the site in English.
    public var siteEn: String?
    /// Which number of the thing it is: `amount`, `size`, `worth`.
    public var quantity: Quantity
    /// The unit of the number.
    public var unit: String
    /// The number in the first plan.
    public var first: Double
    /// The number in the second plan.
    public var second: Double
    /// Second minus first.
    public var change: Double
    /// What the rows of a kind are sorted by: the change in money where the row has money; of sheets
    /// and limits the change as a share of the larger number.
    public var weight: Double
  }

  /// What a difference is of, in the order in which kinds are shown.
  public enum Kind: String, Codable, Sendable, CaseIterable {
    /// A term of the objective.
    case objective
    /// A line of a sheet.
    case sheet
    /// A facility.
    case facility
    /// A store.
    case store
    /// A reserve.
    case reserve
    /// A market's step at a site.
    case market
    /// A route with a commodity.
    case route
    /// A stated limit.
    case limit
    /// The worth of a commodity at a site.
    case marginalValue = "marginal_value"
  }

  /// Which number of a thing differs.
  public enum Quantity: String, Codable, Sendable, CaseIterable {
    /// Money of a term.
    case cost
    /// An amount of a year.
    case amount
    /// Capacity at hand.
    case size
    /// Capacity used.
    case load
    /// What a limit counts.
    case reached
    /// The value that bounds.
    case value
    /// What one unit of relief is worth.
    case worth
    /// What one more unit brings.
    case more
    /// What one less costs.
    case less
  }
}

extension PlanComparison {
  /// Compares two plans.
  ///
  /// - Parameter tolerance: the least change told, relative to the larger of the two numbers and to
  ///   a millionth of what the plans hold of that kind.
  public init(_ first: PlanDocument, _ second: PlanDocument, tolerance: Double = 1e-6) {
    self.first = Side(first)
    self.second = Side(second)
    var pairs = ComparedPairs()
    for number in ComparedNumbers(first).all { pairs.add(number, toFirst: true) }
    for number in ComparedNumbers(second).all { pairs.add(number, toFirst: false) }
    let names = (first.sites + second.sites).map { ($0.id, (zh: $0.nameZh, en: $0.nameEn)) }
    let siteNames = Dictionary(names, uniquingKeysWith: { name, _ in name })
    differences = pairs.differences(tolerance, siteNames: siteNames).sorted {
      ($0.kind.rank, -$0.weight, $0.id, $0.site ?? "", $0.quantity.rawValue)
        < ($1.kind.rank, -$1.weight, $1.id, $1.site ?? "", $1.quantity.rawValue)
    }
  }
}

extension PlanComparison.Kind {
  /// The position among the kinds.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension PlanComparison.Side {
  fileprivate init(_ plan: PlanDocument) {
    zone = plan.zone
    request = plan.request
    status = plan.status
    money = plan.units.money
  }
}
