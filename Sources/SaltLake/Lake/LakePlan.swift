public import Findings

/// A lake or mining district as the tables state it.
public struct LakePlan: Sendable, Hashable {
  /// The lake's id.
  public let id: String
  /// The name in both languages.
  public let name: Phrase
  /// The sample of its brine.
  public let brine: LaboratoryAnalysis
  /// The surface under which brine lies, m2.
  public var area: Double
  /// The mean thickness of the layers that hold brine, m.
  public var thickness: Double
  /// The share of the layers that brine fills and gives, 0 to 1; 1 for open water.
  public var porosity: Double
  /// The part of the surface that is open water and evaporates, m2.
  public var openWater: Double
  /// The weather of the open water.
  public let climate: Climate
  /// Fresh water that flows in, m3/a, and its dissolved salt, kg/m3, taken to be of the lake's kind.
  public var inflow: Double
  /// Kilograms of salt per cubic metre of inflow.
  public var inflowSalt: Double
  /// Brine that is pumped out, m3/a.
  public var pumping: Double
  /// Brine that comes back, as a share of the volume that is pumped.
  public var returned: Double
  /// The sample of the brine that comes back; `nil` for the lake's own.
  public let returnedBrine: LaboratoryAnalysis?
  /// Fresh water or solvent that is injected, m3/a.
  public var injection: Double
  /// Salt that injected water dissolves from solid ore, as potassium chloride, kg/m3.
  public var dissolvedPotash: Double
  /// The lowest level that is allowed, m against the beginning (negative).
  public let lowestLevel: Double
  /// The lowest potassium, kg/m3, that is worth pumping.
  public let lowestPotassium: Double
  /// Where the lake was read.
  public let place: Place
  /// What the row says of where it comes from and how sure it is.
  public let provenance: String

  /// Creates a lake.
  public init(
    id: String, name: Phrase, brine: LaboratoryAnalysis, area: Double, thickness: Double,
    porosity: Double, openWater: Double, climate: Climate, inflow: Double, inflowSalt: Double,
    pumping: Double, returned: Double, returnedBrine: LaboratoryAnalysis?, injection: Double,
    dissolvedPotash: Double, lowestLevel: Double, lowestPotassium: Double, place: Place,
    provenance: String
  ) {
    self.id = id
    self.name = name
    self.brine = brine
    self.area = area
    self.thickness = thickness
    self.porosity = porosity
    self.openWater = openWater
    self.climate = climate
    self.inflow = inflow
    self.inflowSalt = inflowSalt
    self.pumping = pumping
    self.returned = returned
    self.returnedBrine = returnedBrine
    self.injection = injection
    self.dissolvedPotash = dissolvedPotash
    self.lowestLevel = lowestLevel
    self.lowestPotassium = lowestPotassium
    self.place = place
    self.provenance = provenance
  }
}

/// A measured series of a lake and what it is held against.
public struct SignalPlan: Sendable, Hashable {
  /// What is measured.
  public enum Quantity: String, Sendable, Hashable, CaseIterable {
    /// The level, m against the beginning.
    case level
    /// Potassium, kg/m3.
    case potassium
    /// Magnesium, kg/m3.
    case magnesium
    /// Lithium, kg/m3.
    case lithium
  }

  /// The signal's id.
  public let id: String
  /// The lake's id.
  public let lake: String
  /// What is measured.
  public let quantity: Quantity
  /// The lowest value that is allowed, in the quantity's unit.
  public let lowest: Double?
  /// The highest value that is allowed.
  public let highest: Double?
  /// How far a value may lie from the model's forecast, relative to the forecast's change range or
  /// value; a share.
  public let tolerance: Double
  /// The year of the forecast's beginning.
  public let beginning: Int
  /// The values, in the order of time.
  public var values: [SignalValue]
  /// Where the signal was read.
  public let place: Place

  /// Creates a signal.
  public init(
    id: String, lake: String, quantity: Quantity, lowest: Double?, highest: Double?,
    tolerance: Double, beginning: Int, values: [SignalValue], place: Place
  ) {
    self.id = id
    self.lake = lake
    self.quantity = quantity
    self.lowest = lowest
    self.highest = highest
    self.tolerance = tolerance
    self.beginning = beginning
    self.values = values
    self.place = place
  }
}

/// One value of a measured series.
public struct SignalValue: Sendable, Hashable {
  /// The time in years, the fraction being that of the year.
  public let year: Double
  /// The time as the file states it.
  public let time: String
  /// The value, in the quantity's unit.
  public let value: Double
  /// Where it was read.
  public let place: Place

  /// Creates a value.
  public init(year: Double, time: String, value: Double, place: Place) {
    self.year = year
    self.time = time
    self.value = value
    self.place = place
  }
}
