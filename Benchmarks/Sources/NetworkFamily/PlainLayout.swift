/// Where the blocks of columns of an instance begin, in the order of the product's formulation.
struct PlainLayout {
  /// One market's step at one site.
  struct Passage {
    let commodity: Int
    let site: Int
    let sign: Double
    let price: Double
    let isTariff: Bool
  }

  let size: Int
  let market: Int
  let transport: Int
  let columns: Int
  /// The passages in order; each has one column a timestep.
  let passages: [Passage]
  /// The passages of each place: commodity · sites + site.
  let atPlace: [[Int]]

  init(_ instance: FamilyInstance) {
    let steps = instance.steps
    var passages: [Passage] = []
    var atPlace: [[Int]] = []
    for commodity in FamilyInstance.Kind.all {
      for site in 0..<instance.sites {
        let here = PlainLayout.passages(instance, commodity, site)
        atPlace.append(Array(passages.count..<passages.count + here.count))
        passages += here
      }
    }
    self.passages = passages
    self.atPlace = atPlace
    size = instance.processes * instance.sites * steps
    market = size + instance.processes * instance.sites
    transport = market + passages.count * steps
    columns = transport + FamilyInstance.Kind.carried.count * instance.arcs.count * steps
  }

  private static func passages(
    _ instance: FamilyInstance, _ commodity: Int, _ site: Int
  ) -> [Passage] {
    func passage(_ sign: Double, _ price: Double, tariff: Bool = false) -> Passage {
      Passage(commodity: commodity, site: site, sign: sign, price: price, isTariff: tariff)
    }
    var here: [Passage] = []
    if instance.isBought(commodity) {
      here.append(passage(1, instance.purchasePrice[commodity], tariff: true))
    }
    if FamilyInstance.Kind.waste.contains(commodity) {
      here.append(passage(-1, instance.landfillPrice[commodity]))
    }
    here.append(passage(-1, instance.disposalPrice[commodity]))
    if FamilyInstance.Kind.product.contains(commodity) {
      here.append(passage(-1, -instance.salePrice[commodity]))
    }
    return here
  }
}
