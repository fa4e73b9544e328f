import Chemistry
import Findings
public import ProcessNetwork
import Quantities

/// Makes random zones whose mass and elements balance in every process.
///
/// Families of processes turn raw materials and products of earlier families into a product, a
/// by-product and a waste; the variants of a family differ in what they use of energy, water and
/// reagents. Everything can be bought dearer than it is sold, every waste can be disposed of, so
/// that every facility can run. The same options and seed give the same zone.
public struct NetworkGenerator {
  /// What the zone is to be like.
  public struct Options: Sendable {
    /// The number of processes.
    public var processes: Int
    /// The number of lines of each recipe; 8 to 16, of which 6 are the chemistry.
    public var linesPerProcess: Int
    /// The number of parks; each has one base besides.
    public var parks: Int
    /// The number of processes in a family.
    public var variants: Int
    /// Whether the year has 12 · 24 timesteps, with tariffs and availabilities.
    public var hasTimesteps: Bool
    /// The planning years.
    public var periods: [Int]

    /// Creates options.
    public init(
      processes: Int = 40, linesPerProcess: Int = 10, parks: Int = 3, variants: Int = 2,
      hasTimesteps: Bool = false, periods: [Int] = [2020]
    ) {
      self.processes = processes
      self.linesPerProcess = min(16, max(8, linesPerProcess))
      self.parks = max(1, parks)
      self.variants = max(1, variants)
      self.hasTimesteps = hasTimesteps
      self.periods = periods
    }

    /// 20,000 processes with 200,000 lines of recipes.
    public static let large = Options(processes: 20_000, parks: 8, variants: 4)
  }

  /// A commodity under construction: its id and what a unit of it holds and is worth.
  struct Material {
    let id: CommodityID
    let fractions: [Double]
    let value: Double
  }

  /// The elements that fractions count; the last is the oxygen that fills up.
  static let elements = [
    "K", "Na", "Mg", "Li", "B", "Ca", "Cl", "S", "C", "N", "P", "F", "Br", "O",
  ].compactMap { Element(symbol: $0) }

  let options: Options
  var random: SeededGenerator
  var builder: NetworkBuilder
  var provenance: Provenance
  let tonne: Unit
  var files: [String: Int32] = [:]
  var lines: [String: Int32] = [:]
  var sites: [SiteID] = []
  var utilities: [CommodityID] = []
  var steps: [ProfileID] = []
  var landfill = CommodityID(0)

  /// Begins a zone.
  ///
  /// - Throws: `UnitError` where the product cannot read `t`.
  public init(_ options: Options = Options(), seed: UInt64) throws {
    self.options = options
    random = SeededGenerator(seed: seed)
    builder = NetworkBuilder(
      zone: Zone(
        id: "generated", name: Phrase(zh: "生成的试验区", en: "generated zone"), priceYear: 2020,
        discountRate: 0.08, periods: options.periods,
        trackedElements: Array(Self.elements.dropLast())))
    let source = builder.add(
      Source(
        key: "generator", kind: .generated, title: Phrase(zh: "随机生成", en: "made at random"),
        confidence: .low))
    provenance = builder.provenance([source])
    tonne = try Unit("t")
  }

  /// The zone.
  ///
  /// - Throws: `UnitError` where the product cannot read a unit.
  public consuming func network() throws -> Network {
    builder.reserve(recipeLines: options.processes * options.linesPerProcess)
    addPlaces()
    addTimes()
    try addUtilities()
    addFamilies()
    return builder.freeze()
  }

  /// The origin of the next row of a table.
  mutating func origin(_ table: String) -> Origin {
    let file = files[table] ?? builder.add(file: "\(table).csv")
    files[table] = file
    let line = (lines[table] ?? 1) + 1
    lines[table] = line
    return Origin(file: file, line: line)
  }

  mutating func number(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &random)
  }

  mutating func index(below count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  mutating func isChosen(_ share: Double) -> Bool { number(0...1) < share }
}

extension NetworkGenerator {
  private mutating func addPlaces() {
    let zone = addSite("zone", .zone, in: nil)
    var hub: SiteID?
    for park in 1...options.parks {
      let own = addSite("park_\(park)", .park, in: zone)
      let base = addSite("base_\(park)", .base, in: own)
      sites += [own, base]
      join(own, base, "rail_\(park)")
      if let hub { join(hub, own, "road_\(park)") }
      hub = hub ?? own
    }
  }

  private mutating func addSite(_ id: String, _ kind: SiteKind, in parent: SiteID?) -> SiteID {
    builder.add(
      Site(
        id: id, name: Phrase(id), kind: kind, parent: parent, origin: origin("sites"),
        provenance: provenance))
  }

  private mutating func join(_ from: SiteID, _ to: SiteID, _ id: String) {
    for (start, end, suffix) in [(from, to, "out"), (to, from, "back")] {
      builder.add(
        Route(
          id: "\(id)_\(suffix)", cargo: .cargoClass("bulk"), from: start, to: end, means: "rail",
          cost: 20, loss: 0.001, origin: origin("routes"), provenance: provenance))
    }
  }

  private mutating func addTimes() {
    guard options.hasTimesteps else { return }
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let seasons = ["winter", "winter", "spring", "spring", "spring", "summer"]
    for month in 1...12 {
      for hour in 0..<24 {
        builder.add(
          Timestep(
            id: "m\(month)h\(hour)", duration: 1, weight: Double(lengths[month - 1]), day: month,
            month: month, season: seasons[(month - 1) / 2], hourOfDay: hour))
      }
    }
    let hours = (0..<288).map { $0 % 24 }
    steps = [("tariff", 8, 1.5, 0.5), ("sun", 7, 0.8, 0.0)].map { id, from, high, low in
      let values = hours.map { $0 >= from && $0 < from + 12 ? high : low }
      return builder.add(
        Profile(id: id, axis: .timesteps, values: values, origin: origin("profiles/\(id)")))
    }
  }
}
