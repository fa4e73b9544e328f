/// A balance as it is printed: what `balance --format json` gives and the text is made from.
///
/// Amounts are per year in the unit that the row names. A site that is left out is the zone.
public struct BalanceDocument: Codable, Sendable {
  /// The zone.
  public var zone: PlanDocument.Named
  /// The year.
  public var year: Int
  /// The outputs that were given.
  public var production: [Output]
  /// The facilities that exist in the year and have no output stated.
  public var missing: [String]
  /// The facilities given more than their capacity.
  public var exceeded: [Load]
  /// What jams each chain first, nothing being carried between sites.
  public var chains: [ChainRow]
  /// What jams each chain first where everything could be carried everywhere.
  public var chainsWithFreeTransport: [ChainRow]
  /// The sheets in the zone.
  public var sheets: [Row]
  /// The tracked elements in the zone, tonnes.
  public var elements: [Row]
  /// Every commodity at every site.
  public var commodities: [Row]
  /// Every commodity in the zone.
  public var zoneCommodities: [Row]

  /// The output of a process.
  public struct Output: Codable, Sendable {
    /// The facility.
    public var facility: String
    /// The process.
    public var process: String
    /// The amount.
    public var amount: Double
    /// Its unit.
    public var unit: String
  }

  /// The load of a facility.
  public struct Load: Codable, Sendable {
    /// The facility.
    public var facility: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// Capacity used.
    public var used: Double
    /// Capacity at hand.
    public var capacity: Double
    /// The unit of both.
    public var unit: String
  }

  /// What is made, used, lacking and left over.
  public struct Row: Codable, Sendable {
    /// The id of the commodity, sheet or element.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// The site; left out for the zone.
    public var site: String?
    /// The site's name in Chinese.
    public var siteZh: String?
    /// The site's name in English.
    public var siteEn: String?
    /// The unit.
    public var unit: String
    /// What facilities make.
    public var production: Double
    /// What facilities use.
    public var consumption: Double
    /// What is lacking.
    public var shortage: Double
    /// What is left over.
    public var surplus: Double
    /// What can be bought or extracted; left out where nothing limits it.
    public var inletLimit: Double?
    /// What can be sold, disposed of or emitted; left out where nothing limits it.
    public var outletLimit: Double?
    /// The factor on all outputs at which a limit is passed; left out where none ever is.
    public var factor: Double?
  }

  /// What jams a chain.
  public struct ChainRow: Codable, Sendable {
    /// The chain.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// Whether any facility runs one of its processes.
    public var isRunning: Bool
    /// The jams, the first first; at most ten.
    public var jams: [JamRow]
    /// The first jam that no route could relieve; left out where there is none.
    public var firstBeyondRoutes: JamRow?
    /// How many commodities at sites jam at once only because nothing is carried.
    public var onlyCarried: Int
  }

  /// A bound that is passed when all outputs grow together.
  public struct JamRow: Codable, Sendable {
    /// Which bound it is: `shortage`, `surplus` or `capacity`.
    public var cause: String
    /// The id of the commodity or facility.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// The site; left out for the zone.
    public var site: String?
    /// The site's name in Chinese.
    public var siteZh: String?
    /// The site's name in English.
    public var siteEn: String?
    /// The common factor on all outputs at which it is passed.
    public var factor: Double
  }
}
