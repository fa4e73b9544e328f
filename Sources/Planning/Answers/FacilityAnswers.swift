import Findings
import Optimization
import ProcessNetwork
import Quantities

extension PlanAnswers {
  /// What every facility does and what is built of it, in the order of the index table.
  func facilities() -> [PlanFacility] {
    (0..<sets.facilities.count).map { row in facility(row) }
  }

  private func facility(_ row: Int) -> PlanFacility {
    let facility = network[sets.facilities.facility[row]]
    let size = size(ofFacility: row)
    let load = load(ofFacility: row)
    let isSized = sets.facilities.isSized[row]
    return PlanFacility(
      id: facility.id, name: facility.name,
      enterprise: facility.enterprise.map { network[$0].name }, site: facility.site.index,
      capacity: PlanBound(facility.capacity), unit: unit(ofFacility: row), size: size, load: load,
      utilisation: size > 0 ? load / size : nil, isBuilt: isSized,
      phase: facility.project?.phase, modes: modes(ofFacility: row),
      variableCost: variableCost(ofFacility: row),
      fixedCost: sets.facilities.fixedRate[row] * size,
      capitalCost: isSized ? sets.facilities.capitalRate[row] * size : 0,
      worthOfCapacity: worth(ofCapacityOf: row),
      curtailed: curtailed(ofFacility: row)?.reduce(0, +),
      provenance: PlanProvenance(network, facility.provenance, facility.origin))
  }

  private func unit(ofFacility row: Int) -> String {
    let first = network[sets.facilities.facility[row]].modes[0].process
    return network[network[first].reference].unit.symbol
  }

  private func modes(ofFacility row: Int) -> [PlanMode] {
    sets.facilities.activities(of: row).map { activity in
      let process = sets.activities.process[activity]
      return PlanMode(
        process: process.index, activity: self.activity(activity),
        unit: network[network[process].reference].unit.symbol,
        byTimestep: byTimestep(
          layout.columns.activity[activity], sets.resolution(ofActivity: activity)))
    }
  }

  /// Capacity that all modes use in the year.
  private func load(ofFacility row: Int) -> Double {
    sets.facilities.activities(of: row).reduce(0) {
      $0 + activity($1) / sets.activities.unitsPerCapacity[$1]
    }
  }

  /// The capacity at hand: that of the table, the plan's where more than this year decides it, or
  /// the least that the year's activities need.
  func size(ofFacility row: Int) -> Double {
    guard sets.facilities.isSized[row] else { return sets.facilities.capacity[row] }
    let isStated = layout.rows.availableUse[row] >= 0
    let isHeld =
      layout.heldSizes.contains(row) || sets.hasRamp(row) || layout.columns.on[row] >= 0
    if layout.areSizesLinked || isStated || isHeld || !sets.reserves.offers(ofFacility: row).isEmpty
    {
      return value(layout.columns.size[row])
    }
    var size = sets.time.isOneStep ? 0 : load(ofFacility: row)
    for (span, reach) in sets.facilities.reach[row].enumerated() where reach > 0 {
      let used = sets.facilities.activities(of: row).reduce(0) { sum, activity in
        sum + value(layout.columns.activity[activity] + span)
          / sets.activities.unitsPerCapacity[activity]
      }
      size = max(size, used / reach)
    }
    return size
  }

  /// What is available of a facility and not used in each timestep, all occurrences together, in
  /// units of its capacity; `nil` where no profile says what is available by the timestep.
  func curtailed(ofFacility row: Int) -> [Double]? {
    guard !sets.time.isOneStep, sets.facilities.evenness[row] == .timestep,
      network[sets.facilities.facility[row]].availability != nil
    else { return nil }
    let size = size(ofFacility: row)
    guard size.isFinite else { return nil }
    let weights = sets.time.spans(.timestep).weights
    return sets.facilities.reach[row].enumerated().map { step, reach in
      let used = sets.facilities.activities(of: row).reduce(0) { sum, activity in
        sum + value(layout.columns.activity[activity] + step)
          / sets.activities.unitsPerCapacity[activity]
      }
      let rest = size * reach - used
      return rest > 1e-9 * size ? rest * weights[step] : 0
    }
  }

  private func variableCost(ofFacility row: Int) -> Double {
    sets.facilities.activities(of: row).reduce(0) {
      $0 + activity($1) * network[sets.activities.process[$1]].variableCost
    }
  }

  /// The worth of one more unit of yearly capacity, by the duals of whatever states the capacity.
  private func worth(ofCapacityOf row: Int) -> Double {
    let size = layout.columns.size[row]
    guard size < 0 else { return max(0, -solution.columnReducedCosts[size]) }
    var worth = 0.0
    if layout.rows.yearlyCapacity[row] >= 0 {
      worth -= solution.rowDuals[layout.rows.yearlyCapacity[row]]
    }
    worth += worthOfLoadChanges(of: row)
    if layout.rows.availableUse[row] >= 0 {
      for (span, reach) in sets.facilities.reach[row].enumerated() {
        worth -= solution.rowDuals[layout.rows.availableUse[row] + span] * reach
      }
    }
    for (span, reach) in sets.facilities.reach[row].enumerated() {
      if layout.rows.capacity[row] >= 0 {
        worth -= solution.rowDuals[layout.rows.capacity[row] + span] * reach
      } else {
        let activity = sets.facilities.activities(of: row).lowerBound
        let reduced = solution.columnReducedCosts[layout.columns.activity[activity] + span]
        worth -= min(0, reduced) * reach * sets.activities.unitsPerCapacity[activity]
      }
    }
    return max(0, worth)
  }

  /// What the ramps and the least and greatest load while running gain with the capacity.
  private func worthOfLoadChanges(of row: Int) -> Double {
    var worth = 0.0
    let facility = network[sets.facilities.facility[row]]
    for (step, timestep) in sets.time.steps.enumerated() {
      for rows in layout.rows.offerRamp[row] ?? [] {
        worth -= solution.rowDuals[rows.first + step] * rows.share
      }
      for first in [layout.rows.rampUp[row], layout.rows.rampDown[row]] where first >= 0 {
        worth -= solution.rowDuals[first + step] * sets.rampShare(row, step)
      }
      guard layout.columns.on[row] >= 0 else { continue }
      let on = value(layout.columns.on[row] + step)
      let least = facility.minimumLoad * timestep.duration / facility.operatingHours
      worth -= solution.rowDuals[layout.rows.minimumLoad[row] + step] * least * on
      worth -=
        solution.rowDuals[layout.rows.runningCapacity[row] + step]
        * sets.facilities.reach[row][step] * on
    }
    return worth
  }
}
