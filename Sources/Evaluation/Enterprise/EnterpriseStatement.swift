public import Findings
public import Indicators
public import ProcessNetwork
import Quantities
import Statistics

/// What an enterprise's own returns say of its energy, water and carbon in a year.
public struct EnterpriseStatement: Sendable {
  /// One line of the statement.
  public struct Line: Sendable {
    /// What is stated.
    public let name: Phrase
    /// The value, in the unit; `nil` where nothing is stated.
    public let value: Double?
    /// The unit.
    public let unit: String
    /// How it came about, or which statistic is missing.
    public let basis: Phrase
  }

  /// The place of a product against the levels of standards.
  public struct Place: Sendable {
    /// The product and route.
    public let benchmark: Benchmark
    /// Energy or water per unit of product, in the benchmark's unit; `nil` where it is not known.
    public let value: Double?
    /// Which levels are met, or why nothing can be said.
    public let verdict: Phrase
    /// Whether the levels are from memory and unconfirmed, so that the verdict judges nobody.
    public let isProvisional: Bool
  }

  /// The enterprise.
  public let enterprise: Enterprise
  /// The year.
  public let year: Int
  /// Its facilities.
  public let facilities: [Facility]
  /// Energy, water and carbon.
  public let lines: [Line]
  /// Its products against the levels of standards.
  public let places: [Place]

  /// Whether any statistic names the enterprise.
  public let isNamed: Bool

  /// Makes the statement of an enterprise.
  public init(_ id: EnterpriseID, year: Int, model: IndicatorModel, network: Network) {
    enterprise = network[id]
    self.year = year
    facilities = network.facilities.filter { $0.enterprise == id && $0.project == nil }
    let returns = EnterpriseReturns(id, year, network)
    isNamed = returns.isNamed
    lines = returns.lines(model)
    places = isNamed ? returns.places(model) : []
  }
}

/// The statistics that name an enterprise.
struct EnterpriseReturns {
  let id: EnterpriseID
  let year: Int
  let network: Network

  init(_ id: EnterpriseID, _ year: Int, _ network: Network) {
    self.id = id
    self.year = year
    self.network = network
  }

  var isNamed: Bool {
    network.statistics.contains { $0.subject == .enterprise(id) && $0.periodStart / 10_000 == year }
  }

  /// A statistic of the enterprise, in base units.
  func value(_ statistic: String, _ model: IndicatorModel) -> Double? {
    model.value(of: statistic, enterprise: id, year: year)
  }

  func lines(_ model: IndicatorModel) -> [EnterpriseStatement.Line] {
    let stated = [
      "energy_use", "electricity_use", "electricity_purchased", "heat_purchased", "coal_use",
      "coke_use", "diesel_use", "natural_gas_use", "fresh_water_use", "water_reused",
      "industrial_value_added", "co2_emission",
    ]
    return stated.compactMap { id in
      guard let declared = StandardStatistics.all.first(where: { $0.id == id }) else { return nil }
      let value = value(id, model).map { $0 / declared.unit.factor }
      return EnterpriseStatement.Line(
        name: declared.name, value: value, unit: declared.unit.symbol,
        basis: value == nil
          ? Phrase(zh: "缺少统计值 \(id)", en: "statistic \(id) is missing")
          : Phrase(zh: "企业上报", en: "as the enterprise reports"))
    } + carbon(model)
  }

  /// CO2 of fuels, power and heat by the coefficients of the zone.
  private func carbon(_ model: IndicatorModel) -> [EnterpriseStatement.Line] {
    let sources: [(name: Phrase, statistic: String, coefficient: String)] = [
      (Phrase(zh: "原煤燃烧排放", en: "CO2 of raw coal"), "coal_use", "co2-bituminous-coal"),
      (Phrase(zh: "焦炭燃烧排放", en: "CO2 of coke"), "coke_use", "co2-coke"),
      (Phrase(zh: "柴油燃烧排放", en: "CO2 of diesel"), "diesel_use", "co2-diesel"),
      (Phrase(zh: "天然气燃烧排放", en: "CO2 of natural gas"), "natural_gas_use", "co2-natural-gas"),
      (
        Phrase(zh: "外购电力排放", en: "CO2 of purchased power"), "electricity_purchased",
        "grid-factor-enterprise"
      ),
      (Phrase(zh: "外购热力排放", en: "CO2 of purchased heat"), "heat_purchased", "co2-heat"),
    ]
    return sources.map { source in
      let rows = model.book.coefficients.filter { $0.id == source.coefficient }
      let row = rows.last { $0.holds(in: year) }
      let amount = value(source.statistic, model)
      guard let row, let amount else {
        let lack = amount == nil ? source.statistic : source.coefficient
        return EnterpriseStatement.Line(
          name: source.name, value: nil, unit: "t",
          basis: Phrase(zh: "缺少 \(lack)", en: "\(lack) is missing"))
      }
      return EnterpriseStatement.Line(
        name: source.name, value: amount * row.value * row.unit.factor / 1000, unit: "t",
        basis: Phrase(
          zh:
            "\(source.statistic) × \(Numeral.text(row.value)) \(row.unit.symbol)（\(row.standard)，\(row.certainty.words.zh)）",
          en:
            "\(source.statistic) × \(Numeral.text(row.value)) \(row.unit.symbol) (\(row.standard), "
            + "\(row.certainty.words.en))"))
    }
  }
}
