public import Findings
public import SaltLake

/// The evaporation path of one brine, as JSON, text and CSV show it.
public struct PathDocument: Codable, Sendable, Hashable {
  /// One point.
  public struct Point: Codable, Sendable, Hashable {
    /// The share of the feed's water that has evaporated.
    public let evaporated: Double
    /// Water activity.
    public let waterActivity: Double
    /// kg/m3.
    public let density: Double
    /// Grams per litre, by symbol.
    public let brine: [String: Double]
    /// Shares of 2K, Mg and SO4.
    public let jaenecke: [String: Double]
    /// Kilograms of each salt from a tonne of feed.
    public let salts: [String: Double]
  }

  /// The sample's id.
  public let brine: String
  /// Its sources.
  public let brineSource: String
  /// The charge error as analysed, %.
  public let chargeErrorPercent: Double
  /// The ion that made it up.
  public let closedBy: String
  /// The density used, and that by composition; kg/m3.
  public let density: Double
  /// The density by composition, kg/m3.
  public let computedDensity: Double
  /// °C.
  public let temperature: Double
  /// The data base.
  public let database: String
  /// The minerals in the order in which they appear.
  public let order: [String]
  /// The points.
  public let points: [Point]
  /// Why the path ends, in English; `nil` where it reaches its last stage.
  public let end: String?

  /// A path of a prepared sample; a tonne of the feed.
  public init(
    _ path: EvaporationPath, _ analysis: LaboratoryAnalysis, _ sample: PreparedBrine,
    _ database: BrineDatabase
  ) {
    brine = analysis.id
    brineSource = analysis.provenance
    chargeErrorPercent = sample.chargeError * 100
    closedBy = sample.closedBy.symbol
    density = sample.density
    computedDensity = sample.computedDensity
    temperature = path.temperature
    self.database = database.name
    order = path.order().map(\.id)
    end = path.end?.cause.en
    let t = path.temperature
    let feed = (path.points.first.map { $0.brine.mass + $0.solids.mass } ?? 1) / 1000
    points = path.points.map { point in
      let place = point.brine.jaenecke
      return Point(
        evaporated: point.evaporated, waterActivity: point.waterActivity,
        density: BrineDensity.of(point.brine, at: t),
        brine: Dictionary(
          uniqueKeysWithValues: Solute.major.map {
            ($0.symbol, point.brine.gramsPerLitre($0, at: t))
          }),
        jaenecke: ["K": place.potassium, "Mg": place.magnesium, "SO4": place.sulphate],
        salts: Dictionary(
          uniqueKeysWithValues: point.solids.present.map {
            ($0.id, point.solids[$0] * $0.molarMass / feed)
          }))
    }
  }

  /// The path as CSV.
  public var csv: String {
    let minerals = order
    var text = CSVText(
      ["evaporated", "water_activity", "density_kg_m3"]
        + Solute.major.map { "\($0.symbol.lowercased())_g_l" } + ["jaenecke_k", "jaenecke_mg"]
        + minerals.map { "\($0)_kg_t" })
    for point in points {
      text.add(
        [point.evaporated, point.waterActivity, point.density].map { CSVText.number($0) }
          + Solute.major.map { CSVText.number(point.brine[$0.symbol]) }
          + [CSVText.number(point.jaenecke["K"]), CSVText.number(point.jaenecke["Mg"])]
          + minerals.map { CSVText.number(point.salts[$0] ?? 0) })
    }
    return text.text
  }

  /// The path as text for a terminal.
  public func text(in language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    var table = TextTable([
      (say("蒸发", "evaporated"), .right), ("a(H2O)", .right), ("kg/m3", .right), ("Na g/L", .right),
      ("K g/L", .right), ("Mg g/L", .right), ("SO4 g/L", .right),
      (say("盐 kg/t", "salts kg/t"), .left),
    ])
    let stride = max(1, points.count / 20)
    for (index, point) in points.enumerated() where index % stride == 0 || index == points.count - 1
    {
      let salts = order.compactMap { id in
        point.salts[id].map { "\(id) \(Amounts.text($0, digits: 3))" }
      }
      table.add([
        Amounts.percent(point.evaporated), Amounts.text(point.waterActivity, digits: 3),
        Amounts.text(point.density.rounded()), Amounts.text(point.brine["Na"] ?? 0, digits: 3),
        Amounts.text(point.brine["K"] ?? 0, digits: 3),
        Amounts.text(point.brine["Mg"] ?? 0, digits: 3),
        Amounts.text(point.brine["SO4"] ?? 0, digits: 3), salts.joined(separator: ", "),
      ])
    }
    var lines = [
      say(
        "\(brine) 在 \(Amounts.text(temperature)) °C 的蒸发途径（数据库 \(database)）",
        "Evaporation path of \(brine) at \(Amounts.text(temperature)) °C (data base \(database))"),
      say(
        "电荷差 \(Amounts.text(chargeErrorPercent, digits: 2)) %，由 \(closedBy) 补足；密度 "
          + "\(Amounts.text(density)) kg/m3，按组成 \(Amounts.text(computedDensity)) kg/m3",
        "charge error \(Amounts.text(chargeErrorPercent, digits: 2)) %, made up by \(closedBy); density "
          + "\(Amounts.text(density)) kg/m3, by composition \(Amounts.text(computedDensity)) kg/m3"),
      say("析出顺序：", "order of salts: ") + order.joined(separator: " → "),
    ]
    lines += table.lines
    if let end { lines.append(say("途径止于：", "the path ends: ") + end) }
    return lines.joined(separator: "\n") + "\n"
  }
}
