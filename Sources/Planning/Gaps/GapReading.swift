import Findings
import Optimization
import ProcessNetwork
import Quantities

/// Reads what a released candidate does and which commodity it relieves.
struct GapReading {
  private let model: PlanModel
  private let before: PlanAnswers
  private let after: PlanAnswers
  private let gain: Double

  init(_ model: PlanModel, base: Solution, with solution: Solution) {
    self.model = model
    before = PlanAnswers(model, base)
    after = PlanAnswers(model, solution)
    gain = base.objective - solution.objective
  }

  func gap(_ candidate: GapCandidate, bound: Double) -> Gap {
    let network = model.sets.network
    let process = network[candidate.process]
    let row = model.sets.facilities.facility.firstIndex {
      network[$0].id == candidate.facility.id
    }
    let built = row.map { after.size(ofFacility: $0) } ?? 0
    let rate =
      process.investmentPerYearlyCapacity(
        operatingHours: candidate.facility.operatingHours) ?? 0
    let activity = row.map { facility in
      model.sets.facilities.activities(of: facility).reduce(0) { $0 + after.activity($1) }
    }
    return Gap(
      process: process.id, name: process.name, site: network[candidate.site].id,
      siteName: network[candidate.site].name, unit: network[process.reference].unit.symbol,
      size: candidate.size, built: built, investment: built * rate, bound: bound,
      gain: max(0, gain), relief: relief(candidate, activity: activity ?? 0))
  }

  /// The commodity whose amount at its worth without the candidate is the largest part of the gain.
  private func relief(_ candidate: GapCandidate, activity: Double) -> Gap.Relief? {
    guard activity > 0 else { return nil }
    let network = model.sets.network
    var amounts: [CommodityID: Double] = [:]
    for line in network.recipes.lines(of: candidate.process) {
      amounts[network.recipes.commodity[line], default: 0] +=
        network.recipes.amount[line] * activity
    }
    var best: (value: Double, relief: Gap.Relief)?
    for commodity in amounts.keys.sorted() {
      let site = network.balanceSite(of: candidate.site, for: commodity)
      guard let node = model.sets.nodes.node(commodity, site), let amount = amounts[commodity]
      else { continue }
      let worth = before.dualWorth(ofNode: node)
      guard worth * amount > best?.value ?? 0 else { continue }
      let entity = network[commodity]
      best = (
        worth * amount,
        Gap.Relief(
          commodity: entity.id, name: entity.name, unit: entity.unit.symbol,
          site: network[site].id, amount: amount, worthBefore: worth,
          worthAfter: after.dualWorth(ofNode: node))
      )
    }
    return best?.relief
  }
}
