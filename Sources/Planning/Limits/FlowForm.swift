import Findings
import FlowFormulas
import Formulas
import ProcessNetwork
import Quantities

/// A formula over flows as a linear expression of ``PlanFlows``, or the ratio of two, in the unit of
/// what states it.
struct FlowForm: Sendable {
  /// The expression, or the part above the line.
  let numerator: LinearForm
  /// The part below the line; `nil` where it is no ratio.
  let divisor: LinearForm?
}

/// Why a formula cannot stand in a plan.
enum FlowFormFault: Error {
  /// It cannot be read, its dimension is another one, or it is not linear.
  case mistake(FormulaMistake)
  /// It has no value.
  case gaps([FormulaGap])
  /// The part below the line counts a flow negatively, so that it may be zero or less.
  case divisor(FlowName)

  /// The flow that a divisor counts negatively.
  struct FlowName {
    let commodity: String
    let direction: String
  }

  /// The reason in words.
  var words: Phrase {
    switch self {
    case .mistake(let mistake): return Phrase(zh: mistake.cause.zh, en: mistake.cause.en)
    case .gaps(let gaps):
      return Phrase(
        zh: gaps.map(\.words.zh).joined(separator: "；"),
        en: gaps.map(\.words.en).joined(separator: "; "))
    case .divisor(let flow) where flow.commodity.isEmpty:
      return Phrase(
        zh: "分母不含任何流量，或可能为负", en: "the part below the line holds no flow, or may be negative")
    case .divisor(let flow):
      return Phrase(
        zh: "分母中 \(flow.commodity)（\(flow.direction)）的系数为负，分母可能为零或负",
        en:
          "below the line \(flow.commodity) (\(flow.direction)) counts negatively, so that it may be "
          + "zero or less")
    }
  }
}

extension PlanFlows {
  /// A formula as a linear form, in a unit: of what it gives, or of that by the year.
  func form(_ text: String, in unit: Unit) throws(FlowFormFault) -> FlowForm {
    let formula: CheckedFormula
    let outcome: LinearOutcome
    do throws(FormulaMistake) {
      formula = try CheckedFormula(text, names: names)
      outcome = try formula.linear(from: self, year: plannedYear)
    } catch {
      throw .mistake(error)
    }
    let factor = 1 / (try units(of: formula.type, in: unit))
    switch outcome {
    case .none(let gaps): throw .gaps(gaps)
    case .form(let form): return FlowForm(numerator: form.scaled(by: factor), divisor: nil)
    case .quotient(let above, let below):
      try check(below)
      return FlowForm(numerator: above.scaled(by: factor), divisor: below)
    }
  }

  /// Base units in one unit: a year's flows fit `t` as they fit `t/a`.
  private func units(of type: FormulaType, in unit: Unit) throws(FlowFormFault) -> Double {
    let mismatch = FlowFormFault.mistake(
      .result(found: type, expected: .number(FormulaMeasure(unit))))
    guard case .number(let measure) = type else { throw mismatch }
    guard let dimension = measure?.dimension else { return unit.factor }
    if dimension == unit.dimension { return unit.factor }
    guard dimension == unit.dimension * .time else { throw mismatch }
    return unit.factor * Unit.year.factor
  }

  /// a/b ≥ r is a − r·b ≥ 0 only where b cannot be negative: it counts flows up, and some.
  private func check(_ divisor: LinearForm) throws(FlowFormFault) {
    if let term = divisor.terms.first(where: { $0.coefficient < 0 }) {
      let item = items[term.variable % items.count]
      throw .divisor(
        .init(commodity: id(of: item), direction: item.direction))
    }
    guard divisor.constant >= 0, !divisor.terms.isEmpty else {
      throw .divisor(.init(commodity: "", direction: ""))
    }
  }
}
