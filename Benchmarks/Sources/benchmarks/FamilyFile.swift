import Foundation
import NetworkFamily

/// An instance of the family as a file that the peers read.
enum FamilyFile {
  static func write(_ instance: FamilyInstance, to path: String) throws {
    let recipe = instance.recipe.map { lines in
      lines.map { ["commodity": Double($0.commodity), "amount": $0.amount] }
    }
    let values: [String: Any] = [
      "processes": instance.processes, "sites": instance.sites, "steps": instance.steps,
      "recipe": recipe, "variableCost": instance.variableCost, "emission": instance.emission,
      "investment": instance.investment, "greatestSize": instance.greatestSize,
      "availability": instance.availability, "purchasePrice": instance.purchasePrice,
      "tariff": instance.tariff, "landfillPrice": instance.landfillPrice,
      "disposalPrice": instance.disposalPrice, "salePrice": instance.salePrice,
      "saleLimit": instance.saleLimit, "freight": instance.freight, "loss": instance.loss,
      "routeCapacity": instance.routeCapacity, "landfillLimit": instance.landfillLimit,
      "emissionLimit": instance.emissionLimit,
    ]
    try JSONSerialization.data(withJSONObject: values).write(to: URL(fileURLWithPath: path))
  }
}
