public import Findings
public import SaltLake

/// A pond series month by month, as JSON, text and CSV show it; masses in t.
public struct MonthsDocument: Codable, Sendable, Hashable {
  /// One pond in one month.
  public struct Row: Codable, Sendable, Hashable {
    /// The year from the beginning, 1 for the first.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// The pond's id.
    public let pond: String
    /// Whether the month is dormant.
    public let isDormant: Bool
    /// °C.
    public let temperature: Double
    /// 0 to 1.
    public let waterActivity: Double
    /// m of brine at the end of the month.
    public let level: Double
    /// t.
    public let inflow: Double
    /// t.
    public let evaporation: Double
    /// t.
    public let outflow: Double
    /// t of salt harvested.
    public let harvested: Double
    /// t of each mineral harvested.
    public let minerals: [String: Double]
    /// The largest relative imbalance.
    public let imbalance: Double
  }

  /// The series' id.
  public let series: String
  /// Its name in Chinese.
  public let nameZh: String
  /// Its name in English.
  public let nameEn: String
  /// The data base.
  public let database: String
  /// The months of a year that are dormant.
  public let dormantMonths: [Int]
  /// The rows, by month and then by pond.
  public let rows: [Row]

  /// Months as a document.
  public init(_ months: DynamicSeries, database: String) {
    series = months.series.id
    nameZh = months.series.name.zh
    nameEn = months.series.name.en
    self.database = database
    dormantMonths = months.isDormant.indices.filter { months.isDormant[$0] }.map { $0 + 1 }
    let ponds = months.series.ponds
    rows = months.months.enumerated().flatMap { month, states in
      zip(ponds, states).map { pond, state in
        Row(
          year: month / 12 + 1, month: month % 12 + 1, pond: pond.id,
          isDormant: months.isDormant[month % 12], temperature: state.temperature,
          waterActivity: state.waterActivity, level: state.volume / pond.area,
          inflow: state.inflow.mass / 1000, evaporation: state.evaporation / 1000,
          outflow: state.outflow.mass / 1000, harvested: state.harvested.mass / 1000,
          minerals: Dictionary(
            uniqueKeysWithValues: state.harvested.solids.present.map {
              ($0.id, state.harvested.solids[$0] * $0.molarMass / 1000)
            }),
          imbalance: state.largestImbalance)
      }
    }
  }

  /// The rows as CSV.
  public var csv: String {
    let minerals = Set(rows.flatMap(\.minerals.keys)).sorted()
    var text = CSVText(
      [
        "year", "month", "pond", "dormant", "temperature_c", "water_activity", "level_m",
        "inflow_t", "evaporation_t", "outflow_t", "harvested_t", "imbalance",
      ] + minerals.map { "\($0)_t" })
    for row in rows {
      text.add(
        ["\(row.year)", "\(row.month)", row.pond, row.isDormant ? "yes" : "no"]
          + [
            row.temperature, row.waterActivity, row.level, row.inflow, row.evaporation,
            row.outflow, row.harvested, row.imbalance,
          ].map { CSVText.number($0) }
          + minerals.map { CSVText.number(row.minerals[$0] ?? 0) })
    }
    return text.text
  }

  /// The years by pond as text for a terminal.
  public func text(in language: Language) -> String {
    func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    var table = TextTable([
      (say("年", "year"), .right), (say("盐池", "pond"), .left), (say("进 kt", "in kt"), .right),
      (say("蒸发 kt", "evap. kt"), .right), (say("出 kt", "out kt"), .right),
      (say("收盐 kt", "harvest kt"), .right), (say("其中光卤石", "carnallite"), .right),
      (say("最低 m", "lowest m"), .right),
    ])
    var order: [String] = []
    for row in rows where !order.contains(row.pond) { order.append(row.pond) }
    for year in 1...max(1, rows.last?.year ?? 1) {
      for pond in order {
        let own = rows.filter { $0.year == year && $0.pond == pond }
        func kilotonnes(_ value: (Row) -> Double) -> String {
          Amounts.text(own.reduce(0) { $0 + value($1) } / 1000)
        }
        table.add([
          "\(year)", pond, kilotonnes { $0.inflow }, kilotonnes { $0.evaporation },
          kilotonnes { $0.outflow }, kilotonnes { $0.harvested },
          kilotonnes { $0.minerals["carnallite"] ?? 0 },
          Amounts.text(own.map(\.level).min() ?? 0, digits: 3),
        ])
      }
    }
    let dormant = dormantMonths.map { String($0) }.joined(separator: ", ")
    let worst = rows.map(\.imbalance).max() ?? 0
    let lines = [
      say(
        "盐田系列 \(nameZh)，逐月（数据库 \(database)）", "Pond series \(nameEn), month by month (\(database))"),
      dormant.isEmpty
        ? say("没有休眠月份", "no dormant months")
        : say(
          "休眠月份：\(dormant)（不蒸发、不输卤，只算冷析盐）",
          "dormant months: \(dormant) (no evaporation, no transfer, only salts of cooling)"),
    ]
    return
      (lines + table.lines + [
        say(
          "最大不平衡 \(Amounts.text(worst, digits: 1))",
          "largest imbalance \(Amounts.text(worst, digits: 1))")
      ]).joined(separator: "\n") + "\n"
  }
}
