import ProcessNetwork

/// Where the columns and rows of a plan stand in its linear programme.
struct PlanLayout: Sendable {
  /// The index sets.
  var sets: PlanSets
  /// The columns of each family of variables.
  var columns = PlanColumns()
  /// The rows that answers are read from.
  var rows = PlanRows()
  /// Whether something beside the year's running decides sizes: other years, whole units.
  var areSizesLinked = false
  /// The rows of facilities whose size is held between bounds of a study.
  var heldSizes: Set<Int> = []
  /// The columns in order, for names.
  var columnBlocks = BlockList()
  /// The rows in order, for names.
  var rowBlocks = BlockList()

  init(sets: PlanSets) { self.sets = sets }

  /// The resolution of a market's columns.
  func resolution(ofMarketRow row: Int) -> Resolution {
    sets.nodes.flow[sets.markets.node[row]]
  }

  /// The resolution of a transport's columns.
  func resolution(ofTransportRow row: Int) -> Resolution {
    sets.nodes.flow[sets.transports.from[row]]
  }
}

/// The first column of each row of the index tables; a row's columns follow each other in time.
struct PlanColumns: Sendable {
  /// Of each activity.
  var activity: [Int] = []
  /// The totals of each activity, fine to coarse.
  var activityTotals: [[SpanColumns]] = []
  /// Of what even activities together make or use at each node.
  var evenFlow: [Int] = []
  /// Of each facility; -1 where it is not switched on and off.
  var on: [Int] = []
  /// Of each facility; -1 where its starts cost nothing.
  var start: [Int] = []
  /// Of each facility; -1 where curtailment is free or forbidden.
  var curtailed: [Int] = []
  /// Of each facility; -1 where its size is given.
  var size: [Int] = []
  /// Of each facility; -1 where it is not chosen as a whole.
  var unit: [Int] = []
  /// Of each market's step at a node.
  var market: [Int] = []
  /// Of each commodity on a route.
  var transport: [Int] = []
  /// Of each class disposal.
  var classDisposal: [Int] = []
  /// Of each store; -1 where what it can hold is given.
  var storeSize: [Int] = []
  /// Of each store; -1 where how fast it gives is not chosen.
  var storePower: [Int] = []
  /// What each store takes.
  var storeCharge: [Int] = []
  /// What each store gives.
  var storeDischarge: [Int] = []
  /// What each store holds in the first occurrence of each stretch.
  var storeLevel: [Int] = []
  /// What each store holds in the last occurrence; empty where no stretch repeats.
  var storeLastLevel: [Int] = []
  /// What each store holds when each stretch begins; a store's columns follow each other by stretch.
  var storeStart: [Int] = []
  /// Of each meter whose highest demand is charged.
  var peakDemand: [Int] = []
  /// Of what each activity may offer of a reserve.
  var reserveOffer: [Int] = []
  /// Of what each store may offer of a reserve.
  var storeOffer: [Int] = []
}

/// The first row of what answers are read from; -1 where a column's bound says it.
struct PlanRows: Sendable {
  /// Of each node.
  var balance: [Int] = []
  /// Of each facility.
  var capacity: [Int] = []
  /// Of each facility.
  var yearlyCapacity: [Int] = []
  /// Of each facility.
  var rampUp: [Int] = []
  /// Of each facility.
  var rampDown: [Int] = []
  /// Of each facility.
  var minimumLoad: [Int] = []
  /// Of each facility.
  var runningCapacity: [Int] = []
  /// Of each facility; -1 where curtailment is free.
  var availableUse: [Int] = []
  /// Of each market's step, by its position in the network.
  var marketLimit: [Int] = []
  /// Of each route, by its position in the network.
  var routeCapacity: [Int] = []
  /// Of each store.
  var storeBalance: [Int] = []
  /// Of each reserve.
  var reserve: [Int] = []
  /// Of each facility whose ramp limit holds what it offers of reserves.
  var offerRamp: [Int: [OfferRampRows]] = [:]
  /// Of each store that offers downward reserves: the first rows that hold room for them.
  var storeOfferRoom: [Int: [Int]] = [:]
  /// Of each stated limit of the year.
  var limit: [Int] = []
  /// Of each cap of the request.
  var cap: [Int] = []
}

/// Columns or rows in blocks: one subject of one family each, over the spans of a resolution.
struct BlockList: Sendable {
  private(set) var first: [Int32] = []
  private(set) var family: [UInt8] = []
  private(set) var subject: [Int32] = []
  private(set) var resolution: [Resolution?] = []

  /// Adds a block that begins at a column or row; `resolution` is `nil` for what has no time.
  mutating func append(family: Int, subject: Int, first: Int, resolution: Resolution?) {
    self.family.append(UInt8(family))
    self.subject.append(Int32(subject))
    self.first.append(Int32(first))
    self.resolution.append(resolution)
  }

  /// The block in which a column or row stands.
  func block(of index: Int) -> Int {
    var low = 0
    var high = first.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(first[middle]) <= index { low = middle } else { high = middle }
    }
    return low
  }
}
