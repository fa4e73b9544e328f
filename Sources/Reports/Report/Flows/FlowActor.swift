/// Who stands at the other end of a commodity in a flow view.
enum FlowActor: Hashable {
  /// A process, over all facilities of the scope that run it.
  case process(String)
  /// Conversion of what nobody takes into the disposal commodity of this id.
  case conversion(String)
  /// The steps of markets of one kind for one commodity.
  case market(kind: String, commodity: String)
  /// A place beyond the scope's boundary, at the other end of a route.
  case neighbour(String)
  /// The rest of the zone, with which a scope shares a balance.
  case rest
  /// What routes within the scope lose, or gain where compositions of their ends differ.
  case transit
  /// What stores of the scope lose.
  case storage
  /// A part of the scope as a whole: of money it is not known which process earns it.
  case area(String)
  /// A kind of cost that is paid for no commodity.
  case cost(String)
  /// Several actors drawn as one.
  case others(Side)

  /// Where in the picture an actor stands.
  enum Side: String, Hashable, CaseIterable {
    /// Only gives.
    case sources
    /// Takes and gives.
    case processes
    /// Only takes.
    case sinks
  }

  /// An id, unique among the actors of a scope.
  var id: String {
    switch self {
    case .process(let id): "process:\(id)"
    case .conversion(let id): "conversion:\(id)"
    case .market(let kind, let commodity): "\(kind):\(commodity)"
    case .neighbour(let site): "neighbour:\(site)"
    case .rest: "rest"
    case .transit: "transit"
    case .storage: "storage"
    case .area(let site): "area:\(site)"
    case .cost(let term): "cost:\(term)"
    case .others(let side): "others:\(side.rawValue)"
    }
  }

  /// Whether what enters it leaves it again, but for an imbalance with a name.
  var isBalanced: Bool {
    switch self {
    case .process, .conversion, .area, .others(.processes): true
    case .market, .neighbour, .rest, .transit, .storage, .cost, .others: false
    }
  }

  /// Whether it may be drawn together with others where it is small.
  var canMerge: Bool {
    switch self {
    case .process, .conversion, .market, .neighbour: true
    case .rest, .transit, .storage, .area, .cost, .others: false
    }
  }

  /// The side on which it stands where it gives to a balance, or takes from it.
  func side(isSource: Bool) -> Side {
    isBalanced ? .processes : isSource ? .sources : .sinks
  }
}
