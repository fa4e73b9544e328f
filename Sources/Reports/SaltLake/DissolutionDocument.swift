public import Findings
public import SaltLake

/// What solvents dissolve from an ore, as JSON, text and CSV show it.
public struct DissolutionDocument: Codable, Sendable, Hashable {
  /// One solvent; amounts per kilogram of solvent.
  public struct Point: Codable, Sendable, Hashable {
    /// The share of brine in the solvent.
    public let brineShare: Double
    /// kg of potassium dissolved.
    public let potassium: Double
    /// kg of sodium dissolved; negative where halite crystallises.
    public let sodium: Double
    /// kg of magnesium dissolved.
    public let magnesium: Double
    /// The share of the ore's potassium that dissolves.
    public let recovery: Double
    /// kg of fresh water per kg of potassium; `nil` where none is needed or none dissolves.
    public let waterNeed: Double?
    /// Grams of potassium per litre of the brine that leaves.
    public let brinePotassium: Double
  }

  /// The ore's id.
  public let ore: String
  /// Its name in Chinese.
  public let nameZh: String
  /// Its name in English.
  public let nameEn: String
  /// °C.
  public let temperature: Double
  /// kg of ore to a kg of solvent.
  public let oreRatio: Double
  /// The data base.
  public let database: String
  /// The solvents, from fresh water on.
  public let points: [Point]

  /// A dissolution as a document.
  public init(_ dissolution: Dissolution, _ database: BrineDatabase) {
    ore = dissolution.ore.id
    nameZh = dissolution.ore.name.zh
    nameEn = dissolution.ore.name.en
    let temperature = dissolution.ore.temperature
    self.temperature = temperature
    oreRatio = dissolution.oreRatio
    self.database = database.name
    points = dissolution.points.map {
      Point(
        brineShare: $0.brineShare, potassium: $0.potassium, sodium: $0.sodium,
        magnesium: $0.magnesium, recovery: $0.recovery,
        waterNeed: $0.waterNeed.isFinite ? $0.waterNeed : nil,
        brinePotassium: $0.brine.gramsPerLitre(.potassium, at: temperature))
    }
  }

  /// The solvents as CSV.
  public var csv: String {
    var text = CSVText([
      "brine_share", "k_kg", "na_kg", "mg_kg", "recovery", "water_kg_per_kg_k", "brine_k_g_l",
    ])
    for p in points {
      text.add(
        [
          p.brineShare, p.potassium, p.sodium, p.magnesium, p.recovery, p.waterNeed,
          p.brinePotassium,
        ].map { CSVText.number($0) })
    }
    return text.text
  }

  /// The solvents as text for a terminal.
  public func text(in language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    var table = TextTable([
      (say("溶剂含卤水", "brine in solvent"), .right), ("K g/kg", .right), ("Na g/kg", .right),
      ("Mg g/kg", .right), (say("K 溶出率", "K dissolved"), .right),
      (say("淡水 t/t K", "water t/t K"), .right), (say("出卤 K g/L", "brine K g/L"), .right),
    ])
    for p in points {
      table.add([
        Amounts.percent(p.brineShare), Amounts.text(p.potassium * 1000, digits: 3),
        Amounts.text(p.sodium * 1000, digits: 3), Amounts.text(p.magnesium * 1000, digits: 3),
        Amounts.percent(p.recovery), p.waterNeed.map { Amounts.text($0, digits: 3) } ?? "",
        Amounts.text(p.brinePotassium, digits: 3),
      ])
    }
    let title = say(
      "\(nameZh) 的浸泡溶解：\(Amounts.text(temperature)) °C，每千克溶剂 \(Amounts.text(oreRatio)) kg 矿石"
        + "（数据库 \(database)）",
      "Dissolution of \(nameEn): \(Amounts.text(temperature)) °C, \(Amounts.text(oreRatio)) kg of ore "
        + "to a kg of solvent (data base \(database))")
    return ([title] + table.lines).joined(separator: "\n") + "\n"
  }
}
