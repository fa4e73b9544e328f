import Chemistry
public import Formulas
public import ProcessNetwork
import Quantities

/// What formulas may ask of the flows of a zone: the attributes of the set `flow`, in one order and
/// with one meaning for all who use formulas.
public struct FlowVocabulary: Sendable {
  /// What an attribute of a flow says.
  public enum Attribute: Sendable, Hashable {
    /// A text.
    case text(FlowText)
    /// How much of a layer it holds.
    case layer(Layer)
    /// The mass of all tracked elements in it.
    case tracked
  }

  /// The set, as formulas name it.
  public let set: FormulaSet
  private let attributes: [Attribute]
  /// Base units of each attribute in one unit of each commodity, and at last those of mass.
  private let factors: [[Double]]
  private let network: Network
  private let parks: [String]

  /// Lists the attributes.
  ///
  /// - Parameters:
  ///   - directions: the words that the attribute `direction` may have.
  ///   - hasMoney: whether flows have prices, so that `money` may be asked for.
  public init(_ network: Network, directions: [String], hasMoney: Bool = false) {
    self.network = network
    parks = network.sites.indices.map { network.park(of: SiteID($0)) }
    var layers: [(name: String, attribute: Attribute)] = [
      ("energy", .layer(.energy)), ("water", .layer(.water)), ("co2", .layer(.co2)),
      ("tracked", .tracked),
    ]
    layers += network.zone.trackedElements.map { ($0.symbol, .layer(.element($0))) }
    if hasMoney { layers.append(("money", .layer(.money))) }
    attributes = FlowText.allCases.map { .text($0) } + layers.map(\.attribute)
    factors = (attributes + [.layer(.mass)]).map { attribute in
      network.commodities.indices.map {
        Self.factor(attribute, of: CommodityID($0), network)
      }
    }
    let texts = FlowText.allCases.map {
      FormulaAttribute($0.rawValue, .text, texts: $0.words(network, directions))
    }
    set = FormulaSet(
      value: Self.type(of: .layer(.mass), network.zone),
      attributes: texts
        + layers.map { FormulaAttribute($0.name, Self.type(of: $0.attribute, network.zone)) },
      isComplete: true)
  }

  /// The attribute at a position; `nil`, a flow's own value, is its mass.
  public func attribute(_ position: Int?) -> Attribute {
    position.map { attributes[$0] } ?? .layer(.mass)
  }

  /// Base units of the attribute at a position in one unit of a commodity; 0 for texts and for money,
  /// which has prices of markets instead.
  public func factor(at position: Int?, of commodity: CommodityID) -> Double {
    factors[position ?? factors.count - 1][commodity.index]
  }

  private static func factor(
    _ attribute: Attribute, of commodity: CommodityID, _ network: Network
  ) -> Double {
    switch attribute {
    case .text: 0
    case .layer(let layer):
      (network.weight(of: commodity, in: layer) ?? 0) * baseUnits(in: layer)
    case .tracked:
      network.zone.trackedElements.reduce(0) {
        $0 + factor(.layer(.element($1)), of: commodity, network)
      }
    }
  }

  /// What a text attribute says of a flow; empty where it says nothing.
  public func text(_ text: FlowText, of flow: FlowItem) -> String {
    let commodity = network[flow.commodity]
    switch text {
    case .commodity: return commodity.id
    case .category: return commodity.category.rawValue
    case .hazard: return commodity.hazard.rawValue
    case .direction: return flow.direction
    case .role: return flow.role?.rawValue ?? ""
    case .process: return flow.process.map { network[$0].id } ?? ""
    case .sector: return flow.process.map { network[$0].sector } ?? ""
    case .facility: return flow.facility.map { network[$0].id } ?? ""
    case .enterprise:
      return flow.facility.flatMap { network[$0].enterprise }.map { network[$0].id } ?? ""
    case .site: return flow.site.map { network[$0].id } ?? ""
    case .park: return flow.site.map { parks[$0.index] } ?? ""
    }
  }

  /// Layers count in tonnes, GJ and cubic metres; formulas in kilograms, joules and cubic metres.
  private static func baseUnits(in layer: Layer) -> Double {
    switch layer {
    case .mass, .element, .co2: Unit.tonne.factor
    case .energy: Unit.gigajoule.factor
    case .water, .money: 1
    }
  }

  private static func type(of attribute: Attribute, _ zone: Zone) -> FormulaType {
    switch attribute {
    case .text: .text
    case .layer(.energy): .number(FormulaMeasure(.energy))
    case .layer(.water): .number(FormulaMeasure(.volume))
    case .layer(.money):
      .number(FormulaMeasure(.money, currency: zone.currency, priceYear: zone.priceYear))
    case .layer, .tracked: .number(FormulaMeasure(.mass))
    }
  }
}

/// The attributes of a flow that are texts, by the names that formulas use.
public enum FlowText: String, Sendable, Hashable, CaseIterable {
  /// The commodity's id.
  case commodity
  /// The commodity's category.
  case category
  /// The commodity's class of hazard.
  case hazard
  /// Which way it flows.
  case direction
  /// Its role in the recipe.
  case role
  /// The process that takes or gives it.
  case process
  /// The sector of the process.
  case sector
  /// The facility that takes or gives it.
  case facility
  /// The facility's enterprise.
  case enterprise
  /// The site.
  case site
  /// The park in which the site lies.
  case park

  /// The words that it may have; `nil` where any may be asked for.
  fileprivate func words(_ network: Network, _ directions: [String]) -> [String]? {
    switch self {
    case .commodity: network.commodities.map(\.id)
    case .category: CommodityCategory.allCases.map(\.rawValue)
    case .hazard: HazardClass.allCases.map(\.rawValue)
    case .direction: directions
    case .role: RecipeRole.allCases.map(\.rawValue) + [""]
    case .process: network.processes.map(\.id) + [""]
    case .sector: network.processes.map(\.sector) + [""]
    case .facility: network.facilities.map(\.id) + [""]
    case .enterprise: network.enterprises.map(\.id) + [""]
    case .site, .park: network.sites.map(\.id) + [""]
    }
  }
}

/// One flow as formulas see it, without its amount.
public struct FlowItem: Sendable, Hashable {
  /// What flows.
  public let commodity: CommodityID
  /// Which way it flows: a word of ``FlowVocabulary``.
  public let direction: String
  /// Its role in the recipe; `nil` for what passes the boundary.
  public let role: RecipeRole?
  /// The process that takes or gives it.
  public let process: ProcessID?
  /// The facility that takes or gives it.
  public let facility: FacilityID?
  /// Where it is taken, given or passes the boundary; `nil` where only the zone is known.
  public let site: SiteID?

  /// States every part.
  public init(
    commodity: CommodityID, direction: String, role: RecipeRole? = nil,
    process: ProcessID? = nil, facility: FacilityID? = nil, site: SiteID? = nil
  ) {
    self.commodity = commodity
    self.direction = direction
    self.role = role
    self.process = process
    self.facility = facility
    self.site = site
  }
}

extension Network {
  /// The id of the park that a site lies in; the site's own where it lies in none.
  public func park(of site: SiteID) -> String {
    var current = site
    while self[current].kind == .base, let parent = self[current].parent { current = parent }
    return self[current].id
  }
}
