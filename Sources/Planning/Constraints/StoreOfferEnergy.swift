import Optimization
import ProcessNetwork

/// `store_offer_energy[store,up|down,begin|end,t]`: what a store holds when a timestep begins, and when
/// it ends, lasts for what it offers of upward reserves; of downward reserves there is so much room.
///
/// Each reserve counts as long as it must be kept up. `last_begin` and `last_end` say the same of the
/// last occurrence, where stretches repeat.
enum StoreOfferEnergy: ConstraintFamily {
  static let name = "store_offer_energy"

  /// The moments at which the level is held, in the order of subjects.
  enum Moment: String, CaseIterable {
    case begin
    case end
    case lastBegin = "last_begin"
    case lastEnd = "last_end"
  }

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    let moments = sets.time.repeatsStretches ? Moment.allCases : [.begin, .end]
    for subject in 0..<2 * sets.stores.count {
      let (row, direction) = StoreOfferPower.meaning(of: subject)
      let offers = sets.reserves.offers(ofStore: row, direction)
      guard !offers.isEmpty,
        direction == .up || sets.stores.isSized[row] || sets.capacity(ofStore: row).isFinite
      else {
        continue
      }
      for (position, moment) in moments.enumerated() {
        let first = assembly.noteRows(
          StoreOfferEnergy.self, subject: subject * Moment.allCases.count + position, .timestep)
        if direction == .down {
          assembly.layout.rows.storeOfferRoom[row, default: []].append(first)
        }
        addRows(row, direction, offers, moment, to: &assembly)
      }
    }
  }

  private static func addRows(
    _ row: Int, _ direction: ReserveDirection, _ offers: [Int], _ moment: Moment,
    to assembly: inout PlanAssembly
  ) {
    let sets = assembly.sets
    let store = sets.network[sets.stores.store[row]]
    // A unit given draws more than a unit; of a unit taken less is held.
    let moved = direction == .up ? -1 / store.dischargeEfficiency : store.chargeEfficiency
    let size = direction == .down ? assembly.layout.columns.storeSize[row] : -1
    let lower: Double = direction == .up ? 0 : -.infinity
    let upper = direction == .up ? .infinity : size < 0 ? sets.capacity(ofStore: row) : 0
    for (index, stretch) in sets.time.stretches.enumerated() {
      for step in stretch.steps {
        assembly.program.beginRow(lower: lower, upper: upper)
        assembly.addLevel(ofStore: row, moment, step, stretch, index)
        for offer in offers {
          let reserve = sets.reserves.reserve[sets.reserves.storeOffers[offer].reserve]
          guard reserve.sustainedHours > 0 else { continue }
          assembly.program.entry(
            assembly.layout.columns.storeOffer[offer] + step, moved * reserve.sustainedHours)
        }
        if size >= 0 { assembly.program.entry(size, -1) }
        assembly.program.endRow()
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let (offered, position) = subject.quotientAndRemainder(dividingBy: Moment.allCases.count)
    return
      "\(StoreOfferPower.label(offered, sets)),\(Moment.allCases[position].rawValue)"
  }
}

extension PlanAssembly {
  /// Adds to the open row what a store holds at a moment of a timestep.
  fileprivate mutating func addLevel(
    ofStore row: Int, _ moment: StoreOfferEnergy.Moment, _ step: Int, _ stretch: TimeStretch,
    _ index: Int
  ) {
    let columns = layout.columns
    let isFirst = step == stretch.steps.lowerBound
    switch moment {
    case .begin:
      program.entry(
        isFirst ? columns.storeStart[row] + index : columns.storeLevel[row] + step - 1, 1)
    case .end: program.entry(columns.storeLevel[row] + step, 1)
    case .lastBegin where isFirst:
      let carry = sets.stores.carry(row, over: stretch).last
      if carry.start != 0 { program.entry(columns.storeStart[row] + index, carry.start) }
      program.entry(columns.storeLevel[row] + stretch.steps.upperBound - 1, carry.end)
    case .lastBegin: program.entry(columns.storeLastLevel[row] + step - 1, 1)
    case .lastEnd: program.entry(columns.storeLastLevel[row] + step, 1)
    }
  }
}
