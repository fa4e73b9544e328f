/// What a plan makes beside what was reported: what `reported --format json` gives.
///
/// Only plants of stated size count; supporting plant of any size follows from them.
public struct ReportedDocument: Codable, Sendable {
  /// The zone.
  public var zone: PlanDocument.Named
  /// The year.
  public var year: Int
  /// The scenario of the plan; left out where there is none.
  public var scenario: String?
  /// The products, in the order of the facilities.
  public var products: [Product]

  /// A product of plants of stated size.
  public struct Product: Codable, Sendable, Equatable {
    /// The commodity.
    public var commodity: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// The unit; amounts are per year.
    public var unit: String
    /// The plants' capacity together.
    public var capacity: Double
    /// What was reported.
    public var reported: Double
    /// What the plan makes.
    public var modelled: Double
    /// Modelled over reported, less one; left out where nothing was reported.
    public var deviation: Double?
    /// What holds the modelled amount: a value of ``ReportedCause``.
    public var cause: String
    /// The row whose change moves it, as file and line.
    public var place: String
  }

  /// The deviation beyond which a product needs an explanation.
  public static let greatestDeviation = 0.2

  /// The products whose deviation needs an explanation.
  public var deviating: [Product] {
    products.filter { abs($0.deviation ?? .infinity) > Self.greatestDeviation }
  }
}

/// What holds the amount of a product that a plan makes.
public enum ReportedCause: String, Sendable, CaseIterable {
  /// Every plant gives all it can, by its size or its availability: the row of the largest.
  case capacity
  /// The market takes no more: its row.
  case market
  /// More would not pay, or nobody needs it: the row of the largest plant.
  case worth
}

extension ReportedDocument {
  /// Sets an optimal plan beside the outputs that a balance was given.
  public init(reported: BalanceDocument, plan: PlanDocument) {
    zone = plan.zone
    year = plan.request.year
    scenario = plan.request.scenario
    let outputs = Dictionary(
      reported.production.map { ($0.facility, $0.amount) }, uniquingKeysWith: +)
    let names = Dictionary(plan.commodities.map { ($0.id, $0) }) { first, _ in first }
    let sized = plan.facilities.filter {
      $0.capacity != nil && $0.modes.count == 1 && outputs[$0.id] != nil
    }
    var order: [String] = []
    var plants: [String: [PlanDocument.FacilityRow]] = [:]
    for facility in sized {
      let commodity = facility.modes[0].commodity
      if plants[commodity] == nil { order.append(commodity) }
      plants[commodity, default: []].append(facility)
    }
    products = order.map { commodity in
      let rows = plants[commodity] ?? []
      let reported = rows.reduce(0) { $0 + (outputs[$1.id] ?? 0) }
      let modelled = rows.reduce(0) { $0 + $1.modes[0].activity }
      let (cause, place) = Self.holds(commodity, rows, plan)
      return Product(
        commodity: commodity, nameZh: names[commodity]?.nameZh ?? "",
        nameEn: names[commodity]?.nameEn ?? "", unit: rows[0].unit,
        capacity: rows.reduce(0) { $0 + ($1.capacity ?? 0) }, reported: reported,
        modelled: modelled,
        deviation: reported > 0 ? modelled / reported - 1 : modelled > 0 ? nil : 0,
        cause: cause.rawValue, place: place)
    }
  }

  /// What holds the amount of a product: its plants' size, its market, or its worth.
  private static func holds(
    _ commodity: String, _ plants: [PlanDocument.FacilityRow], _ plan: PlanDocument
  ) -> (ReportedCause, String) {
    let largest = plants.max { ($0.capacity ?? 0) < ($1.capacity ?? 0) }
    let place = largest?.origin.place ?? ""
    let areFull = plants.allSatisfy { ($0.utilisation ?? 0) > 1 - 1e-6 || $0.worthOfCapacity > 0 }
    if areFull { return (.capacity, place) }
    let market = plan.markets.first {
      $0.commodity == commodity && $0.kind == "sale" && $0.isAtLimit
    }
    return market.map { (.market, $0.origin.place) } ?? (.worth, place)
  }
}
