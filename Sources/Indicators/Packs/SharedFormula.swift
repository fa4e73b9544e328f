/// Formulas that several documents define alike, written once.
enum SharedFormula {
  /// General industrial solid waste that is used, of what arises and what is taken from stock.
  static let wasteUtilisation = "waste_utilised / (waste_generated + waste_utilised_stock)"
  /// Industrial water that is used again.
  static let waterReuse = "water_reused / (water_reused + fresh_water_use)"
  /// Treated waste water that is used.
  static let reclaimedWater = "water_reclaimed / wastewater_treated"
  /// Renewable energy in all energy.
  static let renewableShare = "renewable_energy / energy_use"
}
