/// One of a family of process networks: every process may be built at every site of a ring.
///
/// Eight raw materials, six wastes, four intermediates and six products are bought, disposed of, sold
/// and carried around; emissions, landfill, sales and transport are limited over the year. All
/// amounts are tonnes in one occurrence of a timestep, sizes tonnes a year.
public struct FamilyInstance: Sendable {
  /// The kinds of commodities, as ranges of their numbers.
  public enum Kind {
    /// Bought only; number 0 is also made from waste.
    public static let raw = 0..<8
    /// Made and used; never bought.
    public static let waste = 8..<14
    /// Made, used and bought.
    public static let intermediate = 14..<18
    /// Made, bought and sold.
    public static let product = 18..<24
    /// All of them.
    public static let all = 0..<24
    /// What is carried around the ring.
    public static let carried = [10, 15, 19]
  }

  /// The number of processes.
  public let processes: Int
  /// The number of sites.
  public let sites: Int
  /// The number of timesteps of one hour; each counts equally in the year.
  public let steps: Int
  /// The recipe of each process, its reference commodity first with the amount 1.
  public let recipe: [[(commodity: Int, amount: Double)]]
  /// Money per tonne of the reference commodity, by process.
  public let variableCost: [Double]
  /// Emission per tonne of the reference commodity, by process.
  public let emission: [Double]
  /// Investment, money per tonne a year, by process.
  public let investment: [Double]
  /// The greatest size at a site, tonnes a year: process · sites + site.
  public let greatestSize: [Double]
  /// Share of capacity that can be used in each timestep, for every sixth process; else empty.
  public let availability: [[Double]]
  /// Base price of what can be bought, by commodity; 0 where it cannot.
  public let purchasePrice: [Double]
  /// Factor on the purchase price in each timestep, by commodity.
  public let tariff: [[Double]]
  /// Price of the limited landfill, by commodity; wastes only.
  public let landfillPrice: [Double]
  /// Price of disposal without limit, by commodity.
  public let disposalPrice: [Double]
  /// Price of what can be sold, by commodity.
  public let salePrice: [Double]
  /// Yearly limit of sales: commodity · sites + site.
  public let saleLimit: [Double]
  /// Cost of carrying: position in ``Kind/carried`` · arcs + arc.
  public let freight: [Double]
  /// Share lost in carrying, like ``freight``.
  public let loss: [Double]
  /// Tonnes a year that each route carries at most.
  public let routeCapacity: Double
  /// Yearly limit of each waste's landfill.
  public let landfillLimit: Double
  /// Yearly limit of emissions.
  public let emissionLimit: Double

  /// The discount rate of investments.
  public static let discountRate = 0.08
  /// The lifetime of investments, years.
  public static let lifetime = 20.0
  /// Hours in a year.
  public static let hours = 8760.0

  /// Each site sends to the next and to the one before.
  public var arcs: [(from: Int, to: Int)] {
    (0..<sites).map { ($0, ($0 + 1) % sites) }
      + (0..<sites).map { ($0, ($0 + sites - 1) % sites) }
  }

  /// How often the year counts each timestep.
  public var weight: Double { Self.hours / Double(steps) }

  /// Whether a commodity can be bought.
  public func isBought(_ commodity: Int) -> Bool { !Kind.waste.contains(commodity) }

  /// Draws an instance; equal sizes and seeds give equal instances.
  public init(processes: Int = 60, sites: Int = 5, steps: Int, seed: UInt64 = 1) {
    var draw = FamilyDraw(seed: seed)
    self.processes = processes
    self.sites = sites
    self.steps = steps
    recipe = (0..<processes).map { Self.recipe($0, &draw) }
    variableCost = draw.numbers(processes, 1...8)
    emission = draw.numbers(processes, 0.05...1.2)
    investment = draw.numbers(processes, 20...90)
    greatestSize = draw.numbers(processes * sites, 1e5...4e5)
    availability = (0..<processes).map { process in
      process % 6 == 1 ? draw.numbers(steps, 0.02...1) : []
    }
    purchasePrice = Kind.all.map { commodity in
      switch commodity {
      case Kind.raw: draw.number(20...60)
      case Kind.intermediate: draw.number(110...160)
      case Kind.product: draw.number(500...700)
      default: 0
      }
    }
    tariff = Kind.all.map { _ in draw.numbers(steps, 0.7...1.3) }
    landfillPrice = draw.numbers(Kind.all.count, 8...25)
    disposalPrice = draw.numbers(Kind.all.count, 60...120)
    salePrice = draw.numbers(Kind.all.count, 200...400)
    saleLimit = draw.numbers(Kind.all.count * sites, 2e4...8e4)
    freight = draw.numbers(Kind.carried.count * 2 * sites, 1...6)
    loss = draw.numbers(Kind.carried.count * 2 * sites, 0...0.04)
    routeCapacity = 1e5
    landfillLimit = 3e4 * Double(sites)
    emissionLimit = 5e4 * Double(sites)
  }

  /// Six kinds of processes in turn, so that everything is made or used at every site.
  private static func recipe(
    _ process: Int, _ draw: inout FamilyDraw
  ) -> [(commodity: Int, amount: Double)] {
    let turn = process / 6
    let raw = 1 + turn % 7
    let waste = Kind.waste.lowerBound + turn % 6
    let other = Kind.waste.lowerBound + (turn + 1 + draw.index(below: 5)) % 6
    let intermediate = Kind.intermediate.lowerBound + turn % 4
    let product = Kind.product.lowerBound + turn % 6
    let feed: Int
    let outputs: [Int]
    switch process % 6 {
    case 0, 1: (feed, outputs) = (raw, [intermediate, waste])
    case 2: (feed, outputs) = (intermediate, [product, waste])
    case 3: (feed, outputs) = (waste, [intermediate, other])
    case 4: (feed, outputs) = (intermediate, [product, 18 + (product - 17) % 6])
    default: (feed, outputs) = (waste, [0, other])
    }
    var lines = [(commodity: outputs[0], amount: 1.0)]
    lines.append((outputs[1], draw.number(0.05...0.4)))
    lines.append((feed, -draw.number(1.4...1.9)))
    if process % 6 != 5 { lines.append((0, -draw.number(0.02...0.3))) }
    if feed != raw { lines.append((raw, -draw.number(0.02...0.3))) }
    return lines
  }
}
