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
  /// The limits whose formula counts none of the flows that the plan can choose.
  private(set) var idle: [LimitID] = []
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
      if let form = limits[limits.count - 1], form.numerator.terms.isEmpty { idle.append(id) }
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
    var findings: [Finding] = []
    var idleYears: [LimitID: Int] = [:]
    for year in network.zone.periods {
      let formulas = PlanSets(network, PlanRequest(year: year), year: year).formulas
      findings += formulas.findings
      for id in formulas.idle { idleYears[id, default: 0] += 1 }
    }
    for index in network.limits.indices {
      let years = network.zone.periods.count { network.limits[index].holds(in: $0) }
      guard let idle = idleYears[LimitID(index)], idle == years else { continue }
      findings.append(.idleLimit(LimitID(index), in: network))
    }
    return findings.distinct.sorted()
  }
}

extension Finding {
  /// A limit whose formula counts no flow.
  static func idleLimit(_ id: LimitID, in network: Network) -> Finding {
    let limit = network[id]
    return Finding(
      .planLimitIdle, at: network.place(limit.origin, field: "formula"),
      ["limit": .text(limit.id), "found": .text(limit.formula ?? "")])
  }
}

extension PlanMeasure {
  /// The formula that states it, with its unit; `nil` where something else does.
  var formula: (text: String, unit: Unit)? {
    if case .formula(let text, let unit) = content { (text, unit) } else { nil }
  }
}
