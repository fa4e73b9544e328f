/// A plan as it is filed: what `plan --format json` prints and what reports are made from.
///
/// Rows name each other by id. Amounts are per year in the unit that the row names, money in the
/// currency of ``Units/money``. Optional values are left out where there are none.
public struct PlanDocument: Codable, Sendable {
  /// The units in which the document counts.
  public var units: Units
  /// How planning ended: `optimal`, `infeasible`, `unbounded`, `stopped`, `numerical_trouble`.
  public var status: String
  /// What the solver said, where the status alone does not tell.
  public var statusDetail: String?
  /// What was asked.
  public var request: Request
  /// The zone.
  public var zone: Named
  /// The solver, and how large the linear programme was.
  public var solution: SolutionFacts
  /// What the plan minimises, with its terms; their amounts sum to ``Objective/netCost``.
  public var objective: Objective?
  /// What the plan sought before the least cost, and what became of it; absent where cost alone decided.
  public var aim: Aim?
  /// How far the plan may be from the best one, where a gap was asked for.
  public var proof: Proof?
  /// The facilities, in the order of the tables.
  public var facilities: [FacilityRow]
  /// The markets' steps at each site that they serve, those without a flow left out.
  public var markets: [MarketRow]
  /// The routes that carry something.
  public var routes: [RouteRow]
  /// What nobody takes and becomes a disposal commodity.
  public var disposals: [DisposalRow]
  /// The stores; none where the year is one step.
  public var stores: [StoreRow]
  /// The purchases whose highest demand is charged.
  public var demands: [DemandRow]
  /// How reserves are held; none where the year is one step.
  public var reserves: [ReserveRow]
  /// Sources, grid, load and stores of the zone and its parks; none where the year is one step.
  public var gridBalances: [GridBalance]
  /// The timesteps of the year; none where it is one step.
  public var timesteps: [TimestepRow]
  /// The stated limits.
  public var limits: [LimitRow]
  /// The sheets.
  public var sheets: [Sheet]
  /// The element balances by symbol, in tonnes of the element a year.
  public var elements: [String: Element]
  /// What one more and one less of a commodity is worth.
  public var marginalValues: [MarginalValue]
  /// How much of the plan rests on open or unsure rows.
  public var exposure: Exposure?
  /// The exceptions that would make a plan possible, where none exists.
  public var exceptions: [ExceptionRow]
  /// What larger markets and capacities, or easier limits, would make a plan possible.
  public var waysOut: [ExceptionRow]
  /// A smallest set of rows that contradict each other, each with the bound that it states.
  public var conflict: [ExceptionRow]
  /// What makes money without end, where the plan is unbounded.
  public var endlessGain: [LoopRow]
  /// Every flow between a unit and the balance of a commodity at a site.
  public var flows: [Flow]
  /// The sites.
  public var sites: [SiteRow]
  /// The commodities that flow.
  public var commodities: [CommodityRow]
  /// The processes that run.
  public var processes: [ProcessRow]
  /// The chains.
  public var chains: [Named]
  /// The layers, in the order of ``Flow/layers``.
  public var layers: [LayerRow]
  /// The sources that rows of the document name.
  public var sources: [SourceRow]
}

extension PlanDocument {
  /// The units in which a document counts.
  public struct Units: Codable, Sendable {
    /// The currency of all money.
    public var money: String
    /// The year of its prices.
    public var priceYear: Int
    /// What amounts of commodities are in.
    public var amounts: String
    /// What element balances are in.
    public var elements: String
    /// What marginal values are in.
    public var marginalValues: String
  }

  /// What was asked.
  public struct Request: Codable, Sendable {
    /// The planned year.
    public var year: Int
    /// The scenario laid over the zone.
    public var scenario: String?
    /// The case of the prices.
    public var prices: String
    /// In how many steps the year is planned.
    public var time: String
  }

  /// The solver, the size of the programme and our own check of the optimum.
  public struct SolutionFacts: Codable, Sendable {
    /// Name and version of the solver.
    public var solver: String
    /// Constraints.
    public var rows: Int
    /// Variables.
    public var columns: Int
    /// Coefficients.
    public var entries: Int
    /// Timesteps.
    public var timesteps: Int
    /// Iterations of the first solve.
    public var iterations: Int
    /// The greatest relative violation of a row or bound.
    public var primalResidual: Double?
    /// The greatest relative dual infeasibility.
    public var dualResidual: Double?
    /// The relative gap between primal and dual objective.
    public var gap: Double?
    /// A proven bound of the net cost, where the plan has whole numbers; marginal values then hold at
    /// fixed builds.
    public var bound: Double?
  }

  /// The objective.
  public struct Objective: Codable, Sendable {
    /// Money that the zone pays in the year less what it is paid.
    public var netCost: Double
    /// The net cost with its sign turned.
    public var valueAdded: Double
    /// The terms.
    public var terms: [Term]

    /// One term of the objective.
    public struct Term: Codable, Sendable {
      /// The key of the term.
      public var term: String
      /// Its name in Chinese.
      public var nameZh: String
      /// Its name in English.
      public var nameEn: String
      /// Money that the zone pays for it.
      public var amount: Double
    }
  }

  /// An entity with its names.
  public struct Named: Codable, Sendable {
    /// The id.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
  }

  /// A site.
  public struct SiteRow: Codable, Sendable {
    /// The id.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// What the site is.
    public var kind: String
    /// The site that it lies in.
    public var parent: String?
  }

  /// A commodity that flows.
  public struct CommodityRow: Codable, Sendable {
    /// The id.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// What it is to the zone.
    public var category: String
    /// The unit of its amounts.
    public var unit: String
    /// Where its row comes from.
    public var origin: RowOrigin
  }

  /// A process that runs.
  public struct ProcessRow: Codable, Sendable {
    /// The id.
    public var id: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// The chains that it belongs to.
    public var chains: [String]
    /// Where its recipe comes from.
    public var origin: RowOrigin
  }

  /// A layer.
  public struct LayerRow: Codable, Sendable {
    /// The key.
    public var layer: String
    /// The name in Chinese.
    public var nameZh: String
    /// The name in English.
    public var nameEn: String
    /// The unit in which it counts.
    public var unit: String
    /// Whether what enters a process must leave it in this layer.
    public var isConserved: Bool
  }

  /// A source.
  public struct SourceRow: Codable, Sendable {
    /// The key.
    public var key: String
    /// The title in Chinese.
    public var titleZh: String
    /// The title in English.
    public var titleEn: String
    /// What kind of knowledge it is.
    public var kind: String
    /// How sure it is.
    public var confidence: String
    /// Where in it the values stand.
    public var location: String
    /// Whether its values must be shown as estimates.
    public var isEstimate: Bool
  }

  /// Where a row comes from, and how sure it is.
  public struct RowOrigin: Codable, Sendable {
    /// Keys of its sources.
    public var sources: [String]
    /// How sure the row is.
    public var confidence: String
    /// The kind of its least sure source.
    public var kind: String
    /// Where it stands in the zone's files.
    public var place: String
  }
}
