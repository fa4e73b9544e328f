extension PlanDocument {
  /// What a facility does.
  public struct FacilityRow: Codable, Sendable {
    /// The facility's id.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// Where it stands.
    public var site: String
    /// The stated yearly capacity; left out where there is no limit.
    public var capacity: Double?
    /// The capacity at hand: stated, or chosen by the plan.
    public var size: Double
    /// Capacity used in the year.
    public var load: Double
    /// Load as a share of the size.
    public var utilisation: Double?
    /// The unit of capacity, size and load.
    public var unit: String
    /// Whether the plan chose the size.
    public var isBuilt: Bool
    /// The phase of a project.
    public var phase: String?
    /// What each mode makes.
    public var modes: [Mode]
    /// Variable cost of the year.
    public var variableCost: Double
    /// Fixed cost of the year.
    public var fixedCost: Double
    /// Annuity of what the plan builds.
    public var capitalCost: Double
    /// What one more unit of yearly capacity would be worth.
    public var worthOfCapacity: Double
    /// What was available by its profile and not made; left out where the year is one step.
    public var curtailed: Double?
    /// Where its row comes from.
    public var origin: RowOrigin

    /// What a mode makes.
    public struct Mode: Codable, Sendable {
      /// The process.
      public var process: String
      /// The reference commodity of which the activity counts units.
      public var commodity: String
      /// Units of the reference commodity in the year.
      public var activity: Double
      /// The unit.
      public var unit: String
      /// The activity of each timestep; left out where the year is one step.
      public var byTimestep: [Double]?
    }
  }

  /// What passes a market.
  public struct MarketRow: Codable, Sendable {
    /// The id of the market's step.
    public var id: String
    /// Which way it passes.
    public var kind: String
    /// What passes.
    public var commodity: String
    /// The site of the balance.
    public var site: String
    /// Units in the year.
    public var amount: Double
    /// The unit.
    public var unit: String
    /// Money per unit.
    public var price: Double
    /// What the zone pays; negative where it is paid.
    public var money: Double
    /// The yearly limit, all sites together; left out where there is none.
    public var limit: Double?
    /// Why there is no limit: `unlimited` where the row says so, `not stated` where it is empty.
    public var openness: String?
    /// Whether the limit is reached.
    public var isAtLimit: Bool
    /// What one more unit of the limit would be worth.
    public var worthOfLimit: Double
    /// Where its row comes from.
    public var origin: RowOrigin
  }

  /// What a route carries.
  public struct RouteRow: Codable, Sendable {
    /// The route's id.
    public var id: String
    /// The means of transport.
    public var means: String
    /// What it carries.
    public var commodity: String
    /// Where it begins.
    public var from: String
    /// Where it ends.
    public var to: String
    /// Units that leave in the year.
    public var amount: Double
    /// Units that arrive in the year.
    public var arrived: Double
    /// The unit.
    public var unit: String
    /// Freight of the year.
    public var cost: Double
    /// Whether the capacity is reached.
    public var isAtCapacity: Bool
    /// Where its row comes from.
    public var origin: RowOrigin
  }

  /// What becomes a disposal commodity.
  public struct DisposalRow: Codable, Sendable {
    /// What nobody takes.
    public var commodity: String
    /// What it becomes.
    public var into: String
    /// Where.
    public var site: String
    /// Units of the commodity in the year.
    public var amount: Double
    /// The unit.
    public var unit: String
  }

  /// How a stated limit stands.
  public struct LimitRow: Codable, Sendable {
    /// The limit's id.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// Which side it bounds.
    public var sense: String
    /// The value that bounds.
    public var value: Double
    /// The value reached.
    public var reached: Double
    /// The unit.
    public var unit: String
    /// Whether it binds.
    public var isBinding: Bool
    /// What one unit of relief would be worth.
    public var worth: Double
    /// Where its row comes from.
    public var origin: RowOrigin
  }

  /// One line of a sheet or of an element balance.
  public struct Line: Codable, Sendable {
    /// What makes or takes it: `facility`, `market`, `route`, `disposal`.
    public var kind: String
    /// The id of the process, market step, route or disposal commodity.
    public var name: String
    /// Its name in Chinese.
    public var nameZh: String
    /// Its name in English.
    public var nameEn: String
    /// The facility that runs the process.
    public var facility: String?
    /// Where.
    public var site: String
    /// The commodity, where one.
    public var commodity: String?
    /// The amount in the year.
    public var amount: Double
  }

  /// A sheet.
  public struct Sheet: Codable, Sendable {
    /// The id.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// The unit in which it counts.
    public var unit: String
    /// Units of the sheet per unit of each commodity.
    public var weights: [String: Double]
    /// What makes or brings in.
    public var sources: [Line]
    /// What takes or carries out.
    public var sinks: [Line]
    /// The sum of the sources.
    public var total: Double
  }

  /// An element balance, in tonnes of the element a year: sources + residual = sinks + stock change.
  public struct Element: Codable, Sendable {
    /// Whether every recipe must keep its balance.
    public var isTracked: Bool
    /// What brings it in.
    public var sources: [Line]
    /// What carries it out.
    public var sinks: [Line]
    /// What recipes create, negative where they lose.
    public var residual: [Line]
    /// What stocks gain.
    public var stockChange: [Line]
    /// Tonnes of commodity brought in that do not say how much of the element they hold.
    public var untrackedIn: Double
    /// Tonnes of commodity carried out that do not say how much of the element they hold.
    public var untrackedOut: Double
    /// Tonnes that recipes create within their tolerance.
    public var created: Double
    /// Tonnes that recipes lose within their tolerance.
    public var lost: Double
    /// An upper bound of the money that the created tonnes bring.
    public var createdWorth: Double
  }

  /// What one more and one less of a commodity is worth.
  public struct MarginalValue: Codable, Sendable {
    /// The commodity.
    public var commodity: String
    /// Where it is balanced.
    public var site: String
    /// The unit that the money is per.
    public var unit: String
    /// What one more unit would bring; left out where no plan could take it.
    public var more: Double?
    /// What one less would cost; left out where no plan could do without it.
    public var less: Double?
    /// `two-sided` where found by solving again, `one-sided` where one dual stands for both.
    public var sides: String
    /// The two values in words, Chinese.
    public var wordsZh: String
    /// The two values in words, English.
    public var wordsEn: String
  }

  /// How much of the plan rests on open or unsure rows.
  public struct Exposure: Codable, Sendable {
    /// Money that passes in the year, without signs.
    public var money: Double
    /// Tonnes that pass the boundary.
    public var tonnes: Double
    /// Money through rows without a limit.
    public var openMoney: Double
    /// Tonnes through markets without a limit.
    public var openTonnes: Double
    /// Money through rows of low confidence.
    public var lowConfidenceMoney: Double
    /// Tonnes through rows of low confidence.
    public var lowConfidenceTonnes: Double
    /// The rows that carry most.
    public var rows: [Row]

    /// A row that nothing bounds or that nobody is sure of.
    public struct Row: Codable, Sendable {
      /// What the row is.
      public var kind: String
      /// Its id.
      public var id: String
      /// Whether nothing bounds it.
      public var isOpen: Bool
      /// How sure it is.
      public var confidence: String
      /// Money through it.
      public var money: Double
      /// Tonnes through it.
      public var tonnes: Double
    }
  }

  /// One exception that would make a plan possible.
  public struct ExceptionRow: Codable, Sendable {
    /// What is relaxed.
    public var kind: String
    /// The id of the row.
    public var id: String
    /// Its name in Chinese.
    public var nameZh: String
    /// Its name in English.
    public var nameEn: String
    /// Where.
    public var site: String?
    /// When.
    public var time: String
    /// By how much in the year.
    public var amount: Double
    /// The unit.
    public var unit: String
    /// Where the row stands in the zone's files.
    public var place: String
  }

  /// One unit of a loop that makes money without end.
  public struct LoopRow: Codable, Sendable {
    /// What the unit is.
    public var kind: String
    /// Its id.
    public var id: String
    /// Its name in Chinese.
    public var nameZh: String
    /// Its name in English.
    public var nameEn: String
    /// Where.
    public var site: String?
    /// Units per turn of the loop.
    public var amount: Double
    /// The unit.
    public var unit: String
    /// Where the row stands in the zone's files.
    public var place: String
  }

  /// A flow between a unit and the balance of a commodity at a site.
  public struct Flow: Codable, Sendable {
    /// What the unit is.
    public var kind: String
    /// The unit's id: of the facility, market step, route or disposal commodity.
    public var unit: String
    /// The process that a facility runs.
    public var process: String?
    /// The commodity.
    public var commodity: String
    /// The site of the balance.
    public var site: String
    /// Whether it flows into the balance.
    public var isIntoBalance: Bool
    /// Units of the commodity in the year.
    public var amount: Double
    /// What it counts for in each layer.
    public var layers: [Double]
  }
}
