/// What of a plan's conclusions hangs on the case of the prices: what `fragile --format json` gives.
///
/// Every row holds one state for each of ``cases``, in that order.
public struct FragileDocument: Codable, Sendable {
  /// The zone.
  public var zone: PlanDocument.Named
  /// The year.
  public var year: Int
  /// The scenario; left out where there is none.
  public var scenario: String?
  /// The cases that were planned: `low`, `base`, `high`.
  public var cases: [String]
  /// The value added of each case, money a year.
  public var valueAdded: [Double]
  /// How many conclusions of each kind were compared, by kind.
  public var compared: [String: Int]
  /// The conclusions that differ between cases.
  public var conclusions: [Conclusion]

  /// A conclusion that differs between cases.
  public struct Conclusion: Codable, Sendable, Equatable {
    /// Which kind of conclusion it is: a value of ``FragileKind``.
    public var kind: String
    /// The id of the commodity, facility, market or limit.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// The site; left out where there is none.
    public var site: String?
    /// The site's name in Chinese.
    public var siteZh: String?
    /// The site's name in English.
    public var siteEn: String?
    /// What holds in each case: a value of ``FragileState``.
    public var states: [String]
    /// The number behind each state: the worth of one more unit, or the utilisation.
    public var values: [Double?]
    /// The unit of the numbers.
    public var unit: String
  }
}

/// The kinds of conclusions that a sweep over the prices compares.
public enum FragileKind: String, Sendable, CaseIterable {
  /// Whether one more unit of a commodity of a sheet is worth something or costs something.
  case worth
  /// Whether a facility runs, or a project is built.
  case running
  /// Whether a facility is full.
  case full
  /// Whether a market is at its limit.
  case market
  /// Whether a stated limit binds.
  case limit
}

/// What holds of a conclusion in one case.
public enum FragileState: String, Sendable, CaseIterable {
  /// One more unit is worth something, one less costs something.
  case worthSomething = "worth something"
  /// One more unit costs something.
  case costsSomething = "costs something"
  /// One more unit is worth nothing.
  case worthNothing = "worth nothing"
  /// None of it moves there, so that its worth says nothing; such a case is not held against others.
  case unmoved = "does not move"
  /// It runs.
  case runs
  /// It stands still.
  case stands
  /// It is full, reached or binding.
  case yes
  /// It is not.
  case no
}
