public import Findings
public import SaltLake

/// A lake's forecast and its signals, as JSON, text and CSV show them.
public struct LakeDocument: Codable, Sendable, Hashable {
  /// The state at the end of a year.
  public struct Year: Codable, Sendable, Hashable {
    /// The year from the beginning.
    public let year: Int
    /// m against the beginning.
    public let level: Double
    /// Brine, m3.
    public let volume: Double
    /// kg/m3.
    public let potassium: Double
    /// kg/m3.
    public let magnesium: Double
    /// kg/m3.
    public let lithium: Double
    /// Potassium that is pumped, t in the year.
    public let pumpedPotassium: Double
    /// Water that evaporates, t in the year.
    public let evaporation: Double
    /// Water that comes in, t in the year.
    public let inflow: Double
  }

  /// A value that passes a limit or leaves the forecast.
  public struct Exceedance: Codable, Sendable, Hashable {
    /// The signal's id.
    public let signal: String
    /// When, as the file states it.
    public let time: String
    /// The value.
    public let value: Double
    /// `below`, `above` or `forecast`.
    public let kind: String
    /// The limit or the forecast.
    public let bound: Double
    /// File and line.
    public let place: String
  }

  /// The lake's id.
  public let lake: String
  /// Its name in Chinese.
  public let nameZh: String
  /// Its name in English.
  public let nameEn: String
  /// Where the row comes from.
  public let source: String
  /// m3/a.
  public let pumping: Double
  /// The years.
  public let years: [Year]
  /// The first year in which a bound is passed.
  public let endYear: Int?
  /// `level` or `grade`.
  public let endReason: String?
  /// The pumping that holds all years, m3/a.
  public let carryingCapacity: Double
  /// How many values of signals were held against limits and forecast.
  public let valuesReviewed: Int
  /// What passes.
  public let exceedances: [Exceedance]

  /// A forecast as a document.
  public init(_ forecast: LakeForecast, capacity: Double, reviews: [SignalReview]) {
    lake = forecast.lake.id
    nameZh = forecast.lake.name.zh
    nameEn = forecast.lake.name.en
    source = forecast.lake.provenance
    pumping = forecast.lake.pumping
    let t = forecast.lake.brine.temperature
    years = forecast.years.map { year in
      Year(
        year: year.year, level: year.level, volume: year.volume,
        potassium: year.brine.gramsPerLitre(.potassium, at: t),
        magnesium: year.brine.gramsPerLitre(.magnesium, at: t),
        lithium: year.brine.gramsPerLitre(.lithium, at: t),
        pumpedPotassium: year.pumped.solutes[.potassium] * Solute.potassium.molarMass / 1000,
        evaporation: year.evaporation / 1000, inflow: year.water / 1000)
    }
    endYear = forecast.end?.year
    endReason = forecast.end?.reason.rawValue
    carryingCapacity = capacity
    valuesReviewed = reviews.reduce(0) { $0 + $1.signal.values.count }
    exceedances = reviews.flatMap { review in
      review.exceedances.map {
        Exceedance(
          signal: review.signal.id, time: $0.value.time, value: $0.value.value,
          kind: $0.kind.rawValue, bound: $0.bound, place: $0.value.place.description)
      }
    }
  }

  /// The years as CSV.
  public var csv: String {
    var text = CSVText([
      "year", "level_m", "volume_m3", "k_kg_m3", "mg_kg_m3", "li_kg_m3", "pumped_k_t",
      "evaporation_t", "inflow_t",
    ])
    for y in years {
      text.add(
        ["\(y.year)"]
          + [
            y.level, y.volume, y.potassium, y.magnesium, y.lithium, y.pumpedPotassium,
            y.evaporation, y.inflow,
          ].map { CSVText.number($0) })
    }
    return text.text
  }

  /// The forecast as text for a terminal.
  public func text(in language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    var lines = [
      say("\(nameZh) 的水盐平衡（\(source)）", "Water and salt balance of \(nameEn) (\(source))"),
      say("采卤 ", "pumping ") + "\(Amounts.text(pumping)) m3/a; "
        + say("承载量 ", "carrying capacity ") + "\(Amounts.text(carryingCapacity)) m3/a",
    ]
    let reason = endReason == "level" ? say("水位", "level") : say("品位", "grade")
    lines.append(
      endYear.map {
        say(
          "资源寿命：第 \($0) 年因\(reason)终止", "life of the resource: ends in year \($0) by its \(reason)")
      }
        ?? say(
          "资源寿命：\(years.count - 1) 年内不越限",
          "life of the resource: no bound is passed in \(years.count - 1) years"))
    lines += yearTable(say).lines
    lines += exceedanceLines(say)
    return lines.joined(separator: "\n") + "\n"
  }

  private func yearTable(_ say: (String, String) -> String) -> TextTable {
    var table = TextTable([
      (say("年", "year"), .right), (say("水位 m", "level m"), .right), ("K kg/m3", .right),
      ("Mg kg/m3", .right), ("Li kg/m3", .right), (say("采出 K kt", "pumped K kt"), .right),
    ])
    let stride = max(1, years.count / 12)
    for year in years where year.year % stride == 0 || year.year == years.count - 1 {
      table.add([
        "\(year.year)", Amounts.text(year.level, digits: 3), Amounts.text(year.potassium),
        Amounts.text(year.magnesium), Amounts.text(year.lithium, digits: 3),
        Amounts.text(year.pumpedPotassium / 1000),
      ])
    }
    return table
  }

  private func exceedanceLines(_ say: (String, String) -> String) -> [String] {
    guard valuesReviewed > 0 else { return [] }
    var table = TextTable([
      (say("测点", "signal"), .left), (say("时间", "time"), .left), (say("值", "value"), .right),
      (say("越过", "passes"), .left), (say("界", "bound"), .right), ("", .left),
    ])
    for e in exceedances {
      let kind =
        switch e.kind {
        case "below": say("下限", "lowest")
        case "above": say("上限", "highest")
        default: say("预测", "forecast")
        }
      table.add([
        e.signal, e.time, Amounts.text(e.value), kind, Amounts.text(e.bound), e.place,
      ])
    }
    let title = say(
      "测点：\(valuesReviewed) 个值，\(exceedances.count) 处越限",
      "signals: \(valuesReviewed) values, \(exceedances.count) exceedances")
    return [title] + (exceedances.isEmpty ? [] : table.lines)
  }
}
