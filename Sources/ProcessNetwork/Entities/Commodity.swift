public import Chemistry
public import Findings
public import Quantities

/// What a commodity is to the zone.
public enum CommodityCategory: String, Sendable, Hashable, CaseIterable {
  /// Taken from nature: brine in place, ore in place, sunlight.
  case resource
  /// Bought from outside, or made to be used inside.
  case material
  /// Made to be sold.
  case product
  /// Made beside a product.
  case byproduct
  /// Wanted by nobody: it needs a disposal or a process that takes it.
  case waste
  /// Leaves to air or water and is counted.
  case emission
  /// Electricity, heat, steam, fuel.
  case energy
  /// Water of a grade.
  case water
  /// Labour of a plant: storage service, treatment service.
  case service
}

/// How dangerous a commodity is as a waste.
public enum HazardClass: String, Sendable, Hashable, CaseIterable {
  /// Not a waste, or harmless.
  case none
  /// General industrial solid waste.
  case general
  /// Hazardous waste.
  case hazardous
}

/// The kind of site at which a commodity is balanced.
public enum BalanceLevel: String, Sendable, Hashable, CaseIterable {
  /// At each site by itself.
  case site
  /// At the park that the site lies in.
  case park
  /// At the zone: a grid or a network joins all sites.
  case zone
}

/// The coarsest span of time over which a commodity balances.
///
/// A span coarser than the timestep is a free tank; the row must say who holds the stock.
public enum Resolution: String, Sendable, Hashable, CaseIterable, Comparable {
  /// In every timestep.
  case timestep
  /// Over each day.
  case day
  /// Over each month.
  case month
  /// Over each season.
  case season
  /// Over the year.
  case year

  /// A finer resolution comes before a coarser one.
  public static func < (left: Resolution, right: Resolution) -> Bool { left.rank < right.rank }

  /// The position from fine to coarse, from 0.
  public var rank: Int {
    switch self {
    case .timestep: 0
    case .day: 1
    case .month: 2
    case .season: 3
    case .year: 4
    }
  }
}

/// Who holds the stock that a resolution coarser than the timestep implies, and how much of it.
public struct StockStatement: Sendable, Hashable {
  /// Who or what holds the stock: a heap, tanks of a plant, the pipeline.
  public let holder: String
  /// The most that can be held, in units of the commodity; `nil` where it is unbounded.
  public let amount: Double?

  /// Creates a statement.
  public init(holder: String, amount: Double?) {
    self.holder = holder
    self.amount = amount
  }
}

/// Anything that flows or is stored.
public struct Commodity: Sendable {
  /// The commodity's id.
  public let id: String
  /// The commodity's name.
  public let name: Phrase
  /// What it is to the zone.
  public let category: CommodityCategory
  /// The unit of all its amounts in the network.
  public let unit: Unit
  /// Tonnes in one unit; 0 for what has no mass that is counted.
  public let massPerUnit: Double
  /// Lower heating value or energy content in one unit, GJ.
  public let energyPerUnit: Double
  /// Cubic metres of water in one unit.
  public let waterPerUnit: Double
  /// Tonnes of CO2 in one unit: for CO2 itself, whatever its purity.
  public let co2PerUnit: Double
  /// The chemical formula, where it is a pure compound.
  public let formula: Formula?
  /// The mass fractions of elements; `nil` where nothing tracked is in it.
  public let composition: Composition?
  /// How dangerous it is as a waste.
  public let hazard: HazardClass
  /// The kind of site at which it balances.
  public let balanceLevel: BalanceLevel
  /// The coarsest span over which it balances.
  public let resolution: Resolution
  /// Who holds the stock, where the resolution is coarser than the timestep.
  public let stock: StockStatement?
  /// The cargo class by which routes carry it; empty where none does.
  public let cargo: String
  /// The disposal commodity that it becomes, one tonne for one tonne, where nobody takes it.
  public let disposedAs: CommodityID?
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a commodity.
  public init(
    id: String, name: Phrase, category: CommodityCategory, unit: Unit, massPerUnit: Double,
    energyPerUnit: Double = 0, waterPerUnit: Double = 0, co2PerUnit: Double = 0,
    formula: Formula? = nil, composition: Composition? = nil, hazard: HazardClass = .none,
    balanceLevel: BalanceLevel = .site, resolution: Resolution = .timestep,
    stock: StockStatement? = nil, cargo: String = "", disposedAs: CommodityID? = nil,
    origin: Origin = .none, provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.category = category
    self.unit = unit
    self.massPerUnit = massPerUnit
    self.energyPerUnit = energyPerUnit
    self.waterPerUnit = waterPerUnit
    self.co2PerUnit = co2PerUnit
    self.formula = formula
    self.composition = composition
    self.hazard = hazard
    self.balanceLevel = balanceLevel
    self.resolution = resolution
    self.stock = stock
    self.cargo = cargo
    self.disposedAs = disposedAs
    self.origin = origin
    self.provenance = provenance
  }
}
