public import Findings
public import ProcessNetwork

/// The enterprises above scale by year (规模以上工业企业名单).
///
/// Above scale are industrial enterprises with a main revenue of at least 20 million CNY a year. Source:
/// National Bureau of Statistics, threshold since 2011 (国家统计局，2011 年起规模标准).
public struct AboveScaleList: Sendable {
  /// The years for which an enterprise is on the list.
  public struct Entry: Sendable, Hashable {
    /// The enterprise.
    public let enterprise: EnterpriseID
    /// The first year.
    public let first: Int
    /// The last year; `nil` while it stays.
    public let last: Int?
    /// Where it is stated.
    public let place: Place

    /// States the years of an enterprise.
    public init(_ enterprise: EnterpriseID, first: Int, last: Int?, place: Place) {
      self.enterprise = enterprise
      self.first = first
      self.last = last
      self.place = place
    }

    /// Whether the enterprise is on the list of a year.
    public func holds(in year: Int) -> Bool { first <= year && year <= last ?? .max }
  }

  /// The least main revenue, in CNY a year.
  public static let threshold = 20_000_000.0

  /// The entries, in the order of their table.
  public var entries: [Entry] = []

  /// Creates a list without entries: the zone keeps none.
  public init() {}

  /// The enterprises of a year; `nil` where the zone keeps no list.
  public func enterprises(in year: Int) -> Set<EnterpriseID>? {
    guard !entries.isEmpty else { return nil }
    return Set(entries.filter { $0.holds(in: year) }.map(\.enterprise))
  }

  /// The enterprises that a year's list has and the one before has not.
  public func entered(_ year: Int) -> Set<EnterpriseID> {
    (enterprises(in: year) ?? []).subtracting(enterprises(in: year - 1) ?? [])
  }

  /// The enterprises that the list of the year before has and this year's has not.
  public func left(_ year: Int) -> Set<EnterpriseID> {
    (enterprises(in: year - 1) ?? []).subtracting(enterprises(in: year) ?? [])
  }
}
