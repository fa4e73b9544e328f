public import Findings
import Formulas
public import ProcessNetwork
import Quantities

/// The formulas of a plan's limits, caps and aims as linear forms.
struct PlanFormulas: Sendable {
  /// The form of each stated limit of the year; `nil` where terms state it.
  private(set) var limits: [FlowForm?] = []
  /// The form of each cap of the request; `nil` where terms state it.
  private(set) var caps: [FlowForm?] = []
  /// What is wrong with formulas.
  private(set) var findings: [Finding] = []
  /// The flows that the forms' variables number; `nil` where there is no formula.
  private(set) var flows: PlanFlows?

  init() {}

  /// Reads the formulas of index sets.
  init(_ sets: PlanSets) {
    let network = sets.network
    let hasFormula =
      sets.limits.contains { network[$0].formula != nil }
      || sets.request.caps.contains { $0.measure.formula != nil }
    guard hasFormula else { return }
    let flows = PlanFlows(sets)
    self.flows = flows
    for id in sets.limits {
      let limit = network[id]
      limits.append(
        form(
          limit.formula, in: limit.unit, flows, at: network.place(limit.origin, field: "formula"),
          limit.id))
    }
    for cap in sets.request.caps {
      caps.append(
        form(
          cap.measure.formula?.text, in: cap.measure.formula?.unit ?? .one, flows,
          at: Place(file: "zone.yaml"), cap.measure.key))
    }
  }

  private mutating func form(
    _ text: String?, in unit: Unit, _ flows: PlanFlows, at place: Place, _ name: String
  ) -> FlowForm? {
    guard let text else { return nil }
    do throws(FlowFormFault) {
      return try flows.form(text, in: unit)
    } catch {
      findings.append(
        Finding(
          .planLimitFormula, at: place, ["limit": .text(name), "found": .phrase(error.words)]))
      return nil
    }
  }
}

/// The formulas of limits, as `check` looks at them.
public enum LimitFormulas {
  /// What is wrong with formulas of limits in the years of a zone, each mistake once.
  public static func findings(_ network: Network) -> [Finding] {
    guard network.limits.contains(where: { $0.formula != nil }) else { return [] }
    return network.zone.periods.flatMap {
      PlanSets(network, PlanRequest(year: $0), year: $0).formulas.findings
    }.distinct.sorted()
  }
}

extension PlanMeasure {
  /// The formula that states it, with its unit; `nil` where something else does.
  var formula: (text: String, unit: Unit)? {
    if case .formula(let text, let unit) = content { (text, unit) } else { nil }
  }
}
