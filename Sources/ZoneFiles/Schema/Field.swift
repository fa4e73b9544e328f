/// The names of all columns of all tables, so that code cannot misspell them.
enum Field: Int, CaseIterable, Sendable {
  case amount
  case area
  case areaUnit
  case availability
  case balanceAt
  case capacity
  case capacityUnit
  case cargo
  case category
  case chain
  case chargeEfficiency
  case chargeLimit
  case co2PerUnit
  case coefficient
  case commodity
  case compositionBasis
  case confidence
  case cost
  case costUnit
  case creditCode
  case day
  case demand
  case demandCharge
  case demandChargeUnit
  case direction
  case dischargeEfficiency
  case dischargeLimit
  case disposedAs
  case distance
  case distanceUnit
  case duration
  case element
  case energyPerUnit
  case enterprise
  case facility
  case fixedCost
  case fixedCostShare
  case formula
  case from
  case group
  case hazard
  case hourOfDay
  case hourlyLoss
  case id
  case investment
  case investmentConfidence
  case investmentUnit
  case kind
  case latitude
  case lifetime
  case limit
  case limitUnit
  case location
  case longitude
  case loss
  case market
  case massFraction
  case massPerUnit
  case material
  case means
  case minimumLoad
  case month
  case nameEn
  case nameZh
  case note
  case operatingHours
  case parent
  case periodEnd
  case periodStart
  case phase
  case planId
  case price
  case priceHigh
  case priceLow
  case priceUnit
  case process
  case project
  case proportionalCost
  case rampLimit
  case rateUnit
  case reference
  case resolution
  case role
  case route
  case scope
  case season
  case sector
  case sense
  case site
  case source
  case statistic
  case step
  case stockAmount
  case stockHolder
  case store
  case subject
  case subjectKind
  case tariff
  case timestep
  case titleEn
  case titleZh
  case to
  case type
  case uncertainty
  case unit
  case unitsPerCapacity
  case url
  case value
  case variableCost
  case variableCostUnit
  case waterPerUnit
  case weight
  case wholeUnits

  /// The name in the header: `nameZh` stands for `name_zh`.
  var name: String { Self.names[rawValue] }

  private static let names = allCases.map { field in
    "\(field)".reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_\(letter.lowercased())" : String(letter)
    }
  }
}
