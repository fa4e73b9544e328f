public import Findings

/// The tables of a zone's folder.
public enum TableName: String, Sendable, Hashable, CaseIterable {
  /// Where values come from.
  case sources
  /// Places where balances are kept.
  case sites
  /// Who owns facilities.
  case enterprises
  /// What flows or is stored.
  case commodities
  /// Mass fractions of elements.
  case compositions
  /// Recipes' heads.
  case processes
  /// Recipes' lines.
  case recipes
  /// What exists.
  case facilities
  /// The processes of facilities that have several.
  case modes
  /// What may come to be.
  case projects
  /// Ways between sites.
  case routes
  /// What holds commodities between times.
  case stores
  /// The boundary.
  case markets
  /// Bounds on sums of flows.
  case limits
  /// The terms of limits.
  case limitTerms = "limit_terms"
  /// Head-room that must be held.
  case reserves
  /// Prices and investments year by year.
  case pricePaths = "price_paths"
  /// The parts of a year.
  case timesteps
  /// Reported values.
  case statistics
  /// Price indices.
  case priceIndices = "price_indices"
  /// The enterprises above scale, by year.
  case aboveScale = "above_scale"
  /// Measured amounts, stocks and contents.
  case measurements
  /// Named sets of processes.
  case chains
  /// What indicators are to be.
  case targets
  /// Changes of targets.
  case targetRevisions = "target_revisions"
  /// Coefficients of standards.
  case coefficients
  /// Levels of standards for products.
  case benchmarks
  /// What was looked up.
  case confirmations
  /// Analyses of brines.
  case brines
  /// Ponds that pass brine on.
  case pondSeries = "pond_series"
  /// The ponds of series.
  case ponds
  /// Minerals that do not crystallise in ponds.
  case suppressedMinerals = "suppressed_minerals"
  /// Weather over ponds.
  case pondClimate = "pond_climate"
  /// How elements without solids share themselves.
  case traceDistribution = "trace_distribution"
  /// Minerals of solid ores.
  case oreMinerals = "ore_minerals"
  /// Lakes as reservoirs.
  case lakes
  /// What is measured, and its limits.
  case signals
  /// Where the rows of the zone's plan went.
  case mapping
  /// The rows of the zone's plan that the zone leaves out.
  case notModelled = "not_modelled"
  /// Why facilities run in no plan that the zone ships.
  case unused
  /// The outputs that a balance is asked for; not a part of the zone.
  case production
  /// The materials of a synthesis problem.
  case materials
  /// The operating units of a synthesis problem.
  case units
  /// The groups of units that exclude each other.
  case exclusions
  /// The flows of an account that stands alone.
  case flows
  /// The linear equations of an account that stands alone.
  case constraints
  /// The correlations of an account's readings.
  case correlations
  /// The quantities of a nonlinear account.
  case variables
  /// The equations of a nonlinear account.
  case equations

  /// Whether the table belongs to a zone; the others are inputs of one command.
  public var isPartOfZone: Bool {
    switch self {
    case .production, .materials, .units, .exclusions: false
    case .flows, .constraints, .correlations, .variables, .equations: false
    default: true
    }
  }

  /// The path of the table within the zone's folder.
  public var file: String { "\(rawValue).csv" }

  /// The table's place in the order of the schema, from 0.
  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One table: its file, columns and key.
public struct TableSchema: Sendable, Hashable {
  /// Which table it is.
  public let name: TableName
  /// Whether a zone must have it.
  public let isRequired: Bool
  /// The columns whose cells together name a row.
  public let key: [String]
  /// The columns, in the order in which the product writes them.
  public let columns: [Column]
  /// What the table says.
  public let meaning: Phrase
  /// The position of each field's column, -1 for those that the table does not have.
  let positions: [Int]
  /// The field that holds the unit of each column's numbers.
  let unitFields: [Field?]

  init(
    _ name: TableName, isRequired: Bool = false, key: [String], zh: String, en: String,
    columns: [Column]
  ) {
    self.name = name
    self.isRequired = isRequired
    self.key = key
    self.columns = columns
    meaning = Phrase(zh: zh, en: en)
    let names = columns.map(\.name)
    positions = Field.allCases.map { names.firstIndex(of: $0.name) ?? -1 }
    unitFields = columns.map { column in
      Field.allCases.first { $0.name == column.unitColumn }
    }
  }

  /// The path of the table within the zone's folder.
  public var file: String { name.file }

  /// The position of a column; `nil` where the table has none of that name.
  public func position(of column: String) -> Int? {
    columns.firstIndex { $0.name == column }
  }

  /// The columns of provenance that most tables end with.
  static let provenance: [Column] = [
    Column(
      "source", .references(.source), .required,
      zh: "来源，sources.csv 的键，多个以“;”分隔",
      en: "keys of sources.csv, several separated by `;`"),
    Column(
      "confidence", .choice(["high", "medium", "low"]),
      zh: "可信度；空缺时取最不可信的来源的可信度",
      en: "how sure the row is; empty means that of its least sure source"),
    Column("note", .text, zh: "备注，程序不读", en: "a remark; the program does not read it"),
  ]
}

/// The schema of a zone's folder, format version 1.
public enum ZoneSchema {
  /// The name of the format, as `zone.yaml` states it.
  public static let format = "carnallite-zone"
  /// The version of the format that this program reads and writes.
  public static let version = 1
  /// All tables, in the order in which they are read.
  public static let tables: [TableSchema] = [
    sources, sites, enterprises, commodities, compositions, processes, recipes, facilities, modes,
    projects, routes, stores, markets, limits, limitTerms, reserves, pricePaths,
    timesteps, statistics,
    priceIndices, aboveScale, measurements, chains,
    targets, targetRevisions, coefficients, benchmarks, confirmations,
    brines, pondSeries, ponds, suppressedMinerals, pondClimate, traceDistribution, oreMinerals,
    lakes, signals,
    mapping, notModelled, unused, production, materials, units, exclusions, flows, constraints,
    correlations, variables, equations,
  ]

  /// The description of one table.
  public static func table(_ name: TableName) -> TableSchema { tables[name.position] }
}
