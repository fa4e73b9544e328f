public import Findings
public import ProcessNetwork

/// The flows of a year, as formulas see them: what processes take in and give out, and what passes
/// the boundary.
public struct FlowAccount: Sendable {
  /// Which way a flow goes.
  public enum Direction: String, Sendable, CaseIterable {
    /// What processes take in.
    case consumption
    /// What processes give out.
    case production
    /// What is taken from nature.
    case extraction
    /// What is bought.
    case purchase
    /// What is sold.
    case sale
    /// What is disposed of.
    case disposal
    /// What is let out.
    case emission
    /// What is left over and passes no market: stocks and losses.
    case surplus
    /// What is lacking and no market brings: outputs that nobody reported.
    case shortage
  }

  /// One flow; amounts are in the unit of the commodity.
  struct Flow: Sendable {
    let commodity: CommodityID
    let direction: Direction
    let facility: FacilityID?
    let process: ProcessID?
    let role: RecipeRole?
    let amount: Double
    /// What each facility's output contributes to the amount: the flow's input and its share.
    let parts: [(input: Int, amount: Double)]
  }

  /// The capacity of a facility, in units of the first mode's reference commodity a year.
  struct Capacity: Sendable {
    let facility: FacilityID
    let amount: Double
    /// Its relative standard uncertainty.
    let uncertainty: Double
  }

  /// What a plan has a facility do.
  public struct PlannedFacility: Sendable {
    /// The facility.
    public let facility: FacilityID
    /// Its yearly capacity, units of the first mode's reference commodity.
    public let size: Double
    /// What its processes make in the year, units of their reference commodities.
    public let outputs: [(process: ProcessID, amount: Double)]

    /// States every part.
    public init(
      _ facility: FacilityID, size: Double, outputs: [(process: ProcessID, amount: Double)]
    ) {
      self.facility = facility
      self.size = size
      self.outputs = outputs
    }
  }

  /// The year.
  public let year: Int
  /// What the flows rest on.
  public let basis: Phrase
  /// The facilities of which no output is known.
  public let missing: [FacilityID]
  /// How many outputs the flows rest on; zero where nothing is known of the year.
  public let outputCount: Int
  let flows: [Flow]
  /// The yearly capacity of each facility that stands in the year.
  let capacities: [Capacity]
  /// The relative standard uncertainty of each facility's output, by facility.
  let uncertainty: [Double]

  /// The flows that the statistics of the year imply: outputs times recipes, and the boundary by
  /// difference over the zone; capacities are those of what stands.
  public init(reported production: Production, in network: Network) {
    let year = production.year
    self.init(
      year: year, entries: production.entries.map { ($0.facility, $0.process, $0.amount) },
      missing: production.missing, capacities: Capacity.standing(in: year, network),
      basis: Phrase(
        zh: "\(year) 年上报产量（\(production.entries.count) 个）乘配方，边界按差额",
        en: "outputs reported for \(year) (\(production.entries.count)) times recipes, "
          + "boundary by difference"),
      uncertainty: OutputUncertainty.shares(in: year, network), in: network)
  }

  /// The flows that a plan's outputs imply; they are what is planned, without an uncertainty.
  public init(year: Int, planned facilities: [PlannedFacility], in network: Network) {
    self.init(
      year: year,
      entries: facilities.flatMap { own in
        own.outputs.map { (own.facility, $0.process, $0.amount) }
      }, missing: [],
      capacities: facilities.map {
        Capacity(facility: $0.facility, amount: $0.size, uncertainty: 0)
      },
      basis: Phrase(
        zh: "\(year) 年规划结果的产量乘配方，边界按差额",
        en: "outputs of a plan of \(year) times recipes, boundary by difference"),
      uncertainty: [Double](repeating: 0, count: network.facilities.count), in: network)
  }

  private init(
    year: Int, entries: [(FacilityID, ProcessID, Double)], missing: [FacilityID],
    capacities: [Capacity], basis: Phrase, uncertainty: [Double], in network: Network
  ) {
    self.year = year
    self.basis = basis
    self.missing = missing
    self.capacities = capacities
    outputCount = entries.count
    var book = FlowBook(network)
    for (facility, process, amount) in entries { book.add(facility, process, amount) }
    flows = book.flows + book.boundary(in: year)
    self.uncertainty = uncertainty
  }
}

extension FlowAccount.Capacity {
  /// The capacities of what stands in a year, without projects and what has no limit.
  static func standing(in year: Int, _ network: Network) -> [Self] {
    network.facilities.enumerated().compactMap { index, facility in
      guard facility.project == nil, facility.exists(in: year),
        case .limited(let amount) = facility.capacity
      else { return nil }
      return Self(
        facility: FacilityID(index), amount: amount,
        uncertainty: OutputUncertainty.share(of: facility.provenance.confidence))
    }
  }
}

/// Flows while they are collected.
private struct FlowBook {
  let network: Network
  private(set) var flows: [FlowAccount.Flow] = []
  private var net: [Double]
  private var parts: [[(input: Int, amount: Double)]]

  init(_ network: Network) {
    self.network = network
    net = [Double](repeating: 0, count: network.commodities.count)
    parts = Array(repeating: [], count: network.commodities.count)
  }

  mutating func add(_ facility: FacilityID, _ process: ProcessID, _ output: Double) {
    for line in network.recipes.lines(of: process) {
      let amount = network.recipes.amount[line] * output
      guard amount != 0 else { continue }
      let commodity = network.recipes.commodity[line]
      net[commodity.index] += amount
      parts[commodity.index].append((facility.index, amount))
      flows.append(
        FlowAccount.Flow(
          commodity: commodity, direction: amount > 0 ? .production : .consumption,
          facility: facility, process: process, role: network.recipes.role[line],
          amount: abs(amount), parts: [(facility.index, abs(amount))]))
    }
  }

  /// What passes the boundary, by difference: what processes lack comes in, what they leave over goes
  /// out, by the kinds of markets that the commodity has.
  func boundary(in year: Int) -> [FlowAccount.Flow] {
    var kinds = [Set<MarketKind>](repeating: [], count: network.commodities.count)
    for market in network.markets { kinds[market.commodity.index].insert(market.kind) }
    return net.indices.compactMap { index in
      guard abs(net[index]) > 1e-9 else { return nil }
      let sign = net[index] < 0 ? -1.0 : 1
      return FlowAccount.Flow(
        commodity: CommodityID(index),
        direction: direction(net[index], kinds[index], network.commodities[index]),
        facility: nil, process: nil, role: nil, amount: abs(net[index]),
        parts: parts[index].map { ($0.input, sign * $0.amount) })
    }
  }

  private func direction(
    _ net: Double, _ kinds: Set<MarketKind>, _ commodity: Commodity
  ) -> FlowAccount.Direction {
    if net < 0 {
      if kinds.contains(.extraction) { return .extraction }
      return kinds.contains(.purchase) ? .purchase : .shortage
    }
    if kinds.contains(.emission) { return .emission }
    if kinds.contains(.sale) { return .sale }
    return kinds.contains(.disposal) || commodity.disposedAs != nil ? .disposal : .surplus
  }
}

/// How sure reported outputs are.
enum OutputUncertainty {
  /// The relative standard uncertainty of each facility's output in a year, by facility.
  static func shares(in year: Int, _ network: Network) -> [Double] {
    var shares = [Double](repeating: 0, count: network.facilities.count)
    for statistic in network.statistics
    where statistic.statistic == "output" && statistic.periodStart / 10_000 == year {
      guard case .facility(let facility) = statistic.subject, statistic.value != 0 else { continue }
      shares[facility.index] = share(of: statistic)
    }
    return shares
  }

  /// The relative standard uncertainty of a statistic: its own, or that of its confidence.
  static func share(of statistic: Statistic) -> Double {
    if let stated = statistic.uncertainty {
      return statistic.value == 0 ? 0 : abs(stated / statistic.value)
    }
    return share(of: statistic.provenance.confidence)
  }

  /// What is assumed where nothing is stated: ±15 % of medium and ±50 % of low confidence, as halves of
  /// rectangular distributions.
  static func share(of confidence: Confidence) -> Double {
    switch confidence {
    case .high: 0
    case .medium: 0.15 / 3.0.squareRoot()
    case .low: 0.5 / 3.0.squareRoot()
    }
  }
}
