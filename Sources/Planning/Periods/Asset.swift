import Findings
import ProcessNetwork

/// Whose size a plan chooses: a facility, what a store can hold, how fast a store can give.
enum Asset: Hashable, Sendable {
  /// The yearly capacity of a facility.
  case facility(FacilityID)
  /// What a store can hold.
  case store(StoreID)
  /// How fast a store can give, or take.
  case power(StoreID)
}

/// What the tables say of building an asset that is ready at the beginning of a year.
struct BuildTerms {
  /// Whether it may stand in that year.
  let exists: Bool
  /// How it is built; `nil` for a facility without limit that is no project.
  let project: Project?
  /// Years that a build lasts; `nil` where none are stated.
  let lifetime: Double?
  /// The most that may stand at a time.
  let most: Double
  /// Annuity of the investment, money a year per unit.
  let annuity: Double
  /// The investment with its interest, money per unit; `nil` where none is stated.
  let spending: Double?
}

extension Network {
  /// Everything that a plan may build, facilities before stores.
  var buildable: [Asset] {
    var assets: [Asset] = []
    for index in facilities.indices where facilities[index].isBuildable {
      assets.append(.facility(FacilityID(index)))
    }
    for index in stores.indices where stores[index].project != nil {
      assets.append(.store(StoreID(index)))
      if stores[index].powerInvestment != nil { assets.append(.power(StoreID(index))) }
    }
    return assets
  }

  /// What the tables say of building an asset that is ready at the beginning of a year.
  func buildTerms(of asset: Asset, in year: Int) -> BuildTerms {
    switch asset {
    case .facility(let id):
      let facility = self[id]
      let cost = CapacityCost(of: facility, in: self, year: year)
      return BuildTerms(
        exists: facility.exists(in: year), project: facility.project,
        lifetime: self[facility.modes[0].process].lifetime, most: facility.capacity.value,
        annuity: cost.annuity, spending: cost.spending)
    case .store(let id), .power(let id):
      let store = self[id]
      let cost = StoreCost(of: store, in: self, year: year)
      let isPower = asset == .power(id)
      return BuildTerms(
        exists: store.exists(in: year), project: store.project, lifetime: store.lifetime,
        most: isPower ? store.power.value : store.capacity.value,
        annuity: isPower ? cost.powerAnnuity : cost.annuity,
        spending: isPower ? cost.powerSpending : cost.spending)
    }
  }

  /// An asset, as names of rows and columns write it.
  func label(of asset: Asset) -> String {
    switch asset {
    case .facility(let id): self[id].id
    case .store(let id): self[id].id
    case .power(let id): "\(self[id].id),power"
    }
  }
}

extension PlanSets {
  /// Everything whose size the plan of a year chooses, in the order of the tables.
  var sizedAssets: [Asset] {
    var assets: [Asset] = []
    for row in 0..<facilities.count where facilities.isSized[row] {
      assets.append(.facility(facilities.facility[row]))
    }
    for row in 0..<stores.count where stores.isSized[row] {
      assets.append(.store(stores.store[row]))
      if stores.hasPower[row] { assets.append(.power(stores.store[row])) }
    }
    return assets
  }
}

extension PlanLayout {
  /// The column that holds the size of an asset; `nil` where it is given or does not exist.
  func sizeColumn(of asset: Asset) -> Int? {
    let column: Int?
    switch asset {
    case .facility(let id): column = sets.facilities.row(of: id).map { columns.size[$0] }
    case .store(let id): column = sets.stores.row(of: id).map { columns.storeSize[$0] }
    case .power(let id): column = sets.stores.row(of: id).map { columns.storePower[$0] }
    }
    return column.flatMap { $0 < 0 ? nil : $0 }
  }
}
