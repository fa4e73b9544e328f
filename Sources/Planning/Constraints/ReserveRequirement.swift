import Optimization
import ProcessNetwork

/// `reserve_requirement[reserve,t]`: what is offered of a reserve is at least its amount and its
/// shares of what is used, and of what a profile makes available and is made, within its site; units
/// an hour.
enum ReserveRequirement: ConstraintFamily {
  static let name = "reserve_requirement"

  static func add(to assembly: inout PlanAssembly) {
    let sets = assembly.sets
    for row in 0..<sets.reserves.count {
      assembly.layout.rows.reserve.append(
        assembly.noteRows(ReserveRequirement.self, subject: row, .timestep))
      let offered = assembly.layout.offeredColumns(ofReserve: row)
      let counted = assembly.layout.requiringTerms(ofReserve: row)
      for (step, timestep) in sets.time.steps.enumerated() {
        assembly.program.beginRow(lower: sets.reserves.reserve[row].amount, upper: .infinity)
        for first in offered { assembly.program.entry(first + step, 1) }
        for term in counted {
          assembly.addEntries(
            ColumnTerm(
              first: term.first, resolution: term.resolution,
              coefficient: -term.coefficient / timestep.duration),
            in: step, of: .timestep)
        }
        assembly.program.endRow()
      }
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    sets.reserves.reserve[subject].id
  }
}

extension PlanLayout {
  /// The first columns of everything that is offered of a reserve.
  func offeredColumns(ofReserve row: Int) -> [Int] {
    let reserves = sets.reserves
    return reserves.offers.indices.filter { reserves.offers[$0].reserve == row }
      .map { columns.reserveOffer[$0] }
      + reserves.storeOffers.indices.filter { reserves.storeOffers[$0].reserve == row }
      .map { columns.storeOffer[$0] }
  }

  /// What the shares of a reserve count, each column once: units of the commodity per unit of the
  /// column, times the share.
  func requiringTerms(ofReserve row: Int) -> [ColumnTerm] {
    let reserve = sets.reserves.reserve[row]
    let area = Set(sets.reserves.nodes[row])
    var terms: [ColumnTerm] = []
    for activity in 0..<sets.activities.count {
      let facility = sets.network[sets.facilities.facility[sets.activities.facility[activity]]]
      guard sets.network.site(facility.site, isWithin: reserve.site) else { continue }
      let isVariable = facility.availability != nil
      var coefficient = 0.0
      for (node, amount) in sets.recipe(ofActivity: activity) where area.contains(node) {
        coefficient +=
          amount < 0
          ? -amount * reserve.shareOfLoad : isVariable ? amount * reserve.shareOfVariable : 0
      }
      guard coefficient > 0 else { continue }
      terms.append(
        ColumnTerm(
          first: columns.activity[activity], resolution: sets.resolution(ofActivity: activity),
          coefficient: coefficient))
    }
    return terms
  }
}
