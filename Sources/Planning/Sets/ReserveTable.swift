import ProcessNetwork

/// The reserves of the planned year, with who may hold them; none where the year is one step.
struct ReserveTable: Sendable {
  /// The reserve of each row.
  private(set) var reserve: [Reserve] = []
  /// The nodes whose balances each reserve stands behind.
  private(set) var nodes: [[Int]] = []
  /// What activities may offer.
  private(set) var offers: [ReserveOffer] = []
  /// What stores may offer.
  private(set) var storeOffers: [StoreOffer] = []
  private var offersOf: [Int: [Int]] = [:]
  private var storeOffersOf: [Int: [Int]] = [:]

  /// The number of reserves.
  var count: Int { reserve.count }

  init(
    _ network: Network, year: Int?, _ time: PlanTime, _ facilities: FacilityTable,
    _ activities: ActivityTable, _ nodes: NodeTable, _ stores: StoreTable
  ) {
    guard !time.isOneStep else { return }
    for row in network.reserves where year.map({ row.holds(in: $0) }) ?? true {
      let area = (0..<nodes.count).filter { node in
        nodes.commodity[node] == row.commodity
          && network.site(nodes.site[node], isWithin: network.balanceSite(of: row))
      }
      let position = reserve.count
      reserve.append(row)
      self.nodes.append(area)
      for activity in 0..<activities.count {
        let facility = activities.facility[activity]
        guard network.facility(facilities.facility[facility], mayProvide: row),
          facilities.evenness[facility] == .timestep
        else { continue }
        let recipe = nodes.recipe(network, facilities, activities, activity)
        for (node, amount) in recipe where amount != 0 && area.contains(node) {
          offers.append(
            ReserveOffer(reserve: position, activity: activity, facility: facility, amount: amount))
        }
      }
      for store in 0..<stores.count
      where area.contains(stores.node[store])
        && network.store(stores.store[store], mayProvide: row)
      {
        storeOffers.append(StoreOffer(reserve: position, store: store))
      }
    }
    for (index, offer) in offers.enumerated() {
      offersOf[offer.facility, default: []].append(index)
    }
    for (index, offer) in storeOffers.enumerated() {
      storeOffersOf[offer.store, default: []].append(index)
    }
  }

  /// The offers of a facility of the table, by their positions.
  func offers(ofFacility row: Int) -> [Int] { offersOf[row] ?? [] }

  /// The offers of a store of the table, by their positions.
  func offers(ofStore row: Int) -> [Int] { storeOffersOf[row] ?? [] }

  /// Whether an offer is kept by running more: what is made of an upward reserve, what is used of a
  /// downward one.
  func isRise(_ offer: ReserveOffer) -> Bool {
    (offer.amount > 0) == (reserve[offer.reserve].direction == .up)
  }
}

/// What an activity may offer of a reserve.
struct ReserveOffer: Sendable {
  /// The row of the reserve.
  let reserve: Int
  /// The activity.
  let activity: Int
  /// The row of its facility.
  let facility: Int
  /// Units of the reserve's commodity that a unit of the activity makes, or uses where negative.
  let amount: Double
}

/// What a store may offer of a reserve.
struct StoreOffer: Sendable {
  /// The row of the reserve.
  let reserve: Int
  /// The row of the store.
  let store: Int
}

extension Network {
  /// The site within which the balances lie that a reserve stands behind: its own, or that at which
  /// its commodity is balanced where that is above.
  fileprivate func balanceSite(of reserve: Reserve) -> SiteID {
    let balance = balanceSite(of: reserve.site, for: reserve.commodity)
    return site(reserve.site, isWithin: balance) ? balance : reserve.site
  }
}
