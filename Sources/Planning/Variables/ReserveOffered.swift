import ProcessNetwork

/// `reserve_offer[reserve,facility,process,t]`: units of the commodity an hour that an activity could
/// make more, or less, in a timestep.
enum ReserveOffered: VariableFamily {
  static let name = "reserve_offer"

  static func add(to assembly: inout PlanAssembly) {
    for index in assembly.sets.reserves.offers.indices {
      assembly.layout.columns.reserveOffer.append(
        assembly.addColumns(ReserveOffered.self, subject: index, .timestep))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let offer = sets.reserves.offers[subject]
    return "\(sets.reserves.reserve[offer.reserve].id),\(Activity.label(offer.activity, sets))"
  }
}

/// `store_offer[reserve,store,t]`: units of the commodity an hour that a store could give more, or
/// take more, in a timestep.
enum StoreOffered: VariableFamily {
  static let name = "store_offer"

  static func add(to assembly: inout PlanAssembly) {
    for index in assembly.sets.reserves.storeOffers.indices {
      assembly.layout.columns.storeOffer.append(
        assembly.addColumns(StoreOffered.self, subject: index, .timestep))
    }
  }

  static func label(_ subject: Int, _ sets: PlanSets) -> String {
    let offer = sets.reserves.storeOffers[subject]
    return "\(sets.reserves.reserve[offer.reserve].id),\(sets.label(ofStore: offer.store))"
  }
}
