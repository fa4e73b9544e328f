public import Findings
public import Indicators
import Planning
public import ProcessNetwork
import Quantities

/// What a project does to an indicator of the zone.
public struct IndicatorChange: Sendable {
  /// The indicator's id.
  public let id: String
  /// The indicator's name.
  public let name: Phrase
  /// The unit of both values.
  public let unit: String
  /// Its value without the project, from the flows of that plan.
  public let before: Double
  /// Its value with it.
  public let after: Double

  /// The indicators that both plans give a value and that differ by more than a billionth; empty
  /// where one of the plans has no optimum.
  public static func changes(
    _ model: IndicatorModel, _ network: Network, _ review: ProjectReview
  ) -> [IndicatorChange] {
    guard review.without.objective != nil, review.forced.objective != nil else { return [] }
    let year = review.request.plan.year
    let before = values(model, network, review.without, year)
    let after = values(model, network, review.forced, year)
    return model.definitions.indices.compactMap { index in
      guard let old = before[index], let new = after[index],
        abs(new - old) > 1e-9 * max(abs(old), abs(new))
      else { return nil }
      let definition = model.definitions[index]
      return IndicatorChange(
        id: definition.id, name: definition.name, unit: definition.unit.symbol, before: old,
        after: new)
    }
  }

  /// The value of each indicator from the flows of a plan, in its unit.
  private static func values(
    _ model: IndicatorModel, _ network: Network, _ plan: PlanResult, _ year: Int
  ) -> [Double?] {
    let planned = plan.facilities.compactMap { row -> FlowAccount.PlannedFacility? in
      guard let facility = network.facility(named: row.id) else { return nil }
      let outputs = row.modes.compactMap { mode -> (process: ProcessID, amount: Double)? in
        guard mode.activity > 0,
          let process = network.process(named: plan.entities.processes[mode.process].id)
        else { return nil }
        return (process, mode.activity)
      }
      return FlowAccount.PlannedFacility(facility, size: row.size, outputs: outputs)
    }
    let account = FlowAccount(year: year, planned: planned, in: network)
    let report = model.report(years: [year], flows: [account])
    return report.series.map { series in
      series.years.first { $0.year == year }?.value(.network)?.value
    }
  }
}
