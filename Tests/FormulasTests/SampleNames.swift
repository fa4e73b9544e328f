import Formulas
import Quantities

/// Names and values that tests of formulas use: two statistics, an unknown, flows with attributes.
struct SampleNames: FormulaNames, FormulaValues {
  var hasYears = true
  /// Whether flows are unknowns.
  var areFlowsUnknown = false

  struct Flow {
    let commodity: String
    let site: String
    let mass: Double?
  }

  var flows = [
    Flow(commodity: "coal", site: "golmud", mass: 100),
    Flow(commodity: "oil", site: "wulan", mass: 50),
    Flow(commodity: "salt", site: "golmud", mass: 7),
  ]

  static let mass = FormulaType.number(FormulaMeasure(.mass))
  static let money = FormulaType.number(
    FormulaMeasure(.money, currency: "CNY", priceYear: 2020))

  var allNames: [String] {
    ["gdp", "energy", "share", "growth", "year", "phase", "due", "gone", "flow", "fuels"]
  }

  func meaning(of name: String) -> FormulaMeaning? {
    switch name {
    case "gdp": FormulaMeaning(key: 0, value: Self.money)
    case "energy": FormulaMeaning(key: 1, value: .number(FormulaMeasure(.energy)))
    case "share": FormulaMeaning(key: 2, value: .number(.plain))
    case "growth": FormulaMeaning(key: 3, value: .number(.plain))
    case "year": FormulaMeaning(key: 4, value: .number(.plain))
    case "phase": FormulaMeaning(key: 5, value: .text)
    case "due": FormulaMeaning(key: 6, value: .date)
    case "gone": FormulaMeaning(key: 7, value: Self.mass)
    case "flow":
      FormulaMeaning(
        key: 8,
        set: FormulaSet(
          value: Self.mass,
          attributes: [
            FormulaAttribute("commodity", .text, texts: ["coal", "oil", "salt"]),
            FormulaAttribute("site", .text),
            FormulaAttribute("energy", .number(FormulaMeasure(.energy))),
          ], isComplete: true))
    case "return":
      FormulaMeaning(
        key: 9, set: FormulaSet(value: Self.mass, attributes: [], isComplete: false))
    case "fuels": FormulaMeaning(key: 10, group: ["coal", "oil"])
    default: nil
    }
  }

  func value(of key: Int, year: Int?) -> FormulaDatum {
    switch key {
    case 0: .uncertain(1000 + Double((year ?? 2020) - 2020), standardUncertainty: 10, input: 1)
    case 1: .uncertain(50, standardUncertainty: 1, input: 2)
    case 2: .number(0.25)
    case 3:
      year == 2021 ? .number(0.1) : year == 2022 ? .number(0.21) : .missing("growth \(year ?? 0)")
    case 4: .number(Double(year ?? 0))
    case 5: .text("approved")
    case 6: .date(FormulaDay.number(year: 2024, month: 2, day: 29) ?? 0)
    default: .missing("gone")
    }
  }

  func itemCount(of key: Int, year: Int?) -> Int { key == 8 ? flows.count : 0 }

  func value(of key: Int, item: Int, attribute: Int?, year: Int?) -> FormulaDatum {
    let flow = flows[item]
    switch attribute {
    case 0: return .text(flow.commodity)
    case 1: return .text(flow.site)
    case 2: return amount(item, flow.mass, times: 20)
    default: return amount(item, flow.mass, times: 1)
    }
  }

  private func amount(_ item: Int, _ mass: Double?, times factor: Double) -> FormulaDatum {
    if areFlowsUnknown { return .unknown(variable: item, factor: factor) }
    return mass.map {
      .uncertain($0 * factor, standardUncertainty: 2 * factor, input: 100 + item)
    } ?? .missing("flow")
  }
}

extension SampleNames {
  /// The number that a formula gives; NaN where it gives none.
  func number(_ text: String, year: Int? = 2022) throws -> Double {
    let outcome = try CheckedFormula(text, names: self).value(from: self, year: year)
    guard case .number(let number) = outcome else { return .nan }
    return number.value
  }

  /// The mistake that a text has; `nil` where it has none.
  func mistake(_ text: String, result: FormulaType? = nil) -> FormulaMistake? {
    do throws(FormulaMistake) {
      _ = try CheckedFormula(text, names: self, result: result)
      return nil
    } catch {
      return error
    }
  }
}
