/// Where an element of a series' feed goes, in kilograms a year.
public struct Recovery: Sendable, Hashable {
  /// The solute whose element is counted.
  public let solute: Solute
  /// What the feed brings.
  public let feed: Double
  /// What each pond's harvest takes, entrained brine included; `count` is that of the ponds.
  public let harvested: [Double]
  /// What stays in beds of salt.
  public let bedded: Double
  /// What is lost through the ground.
  public let leaked: Double
  /// What leaves the last pond: the old brine.
  public let oldBrine: Double

  /// The share of the feed that is harvested, 0 to 1.
  public var share: Double { feed > 0 ? harvested.reduce(0, +) / feed : 0 }

  /// Whether it follows stated coefficients and not the data base: an estimate.
  public var isEstimate: Bool { Solute.traces.contains(solute) }
}

extension SteadySeries {
  /// The recovery of every element, in the order of the solutes; those without feed are left out.
  public var recoveries: [Recovery] {
    Solute.allCases.filter { series.feed.solutes[$0] > 0 }.map { solute in
      func kilograms(_ solutes: Solutes) -> Double { solutes[solute] * solute.elementMass }
      return Recovery(
        solute: solute, feed: kilograms(series.yearlyFeed.solutes),
        harvested: states.map {
          kilograms($0.harvested.solutes) + kilograms($0.entrainedInHarvest.solutes)
        },
        bedded: states.reduce(0) {
          $0 + kilograms($1.bedded.solutes) + kilograms($1.entrainedInBed.solutes)
        },
        leaked: states.reduce(0) { $0 + kilograms($1.leakage.solutes) },
        oldBrine: kilograms(oldBrine.solutes))
    }
  }

  /// The brine that leaves the last pond.
  public var oldBrine: Brine { states.last?.outflow ?? .none }

  /// Kilograms a year of a mineral that is harvested, over all ponds.
  public func harvested(_ mineral: Mineral) -> Double {
    states.reduce(0) { $0 + $1.harvested.solids[mineral] * mineral.molarMass }
  }

  /// Warnings: ponds whose depth does not hold their residence time.
  public var warnings: [ResidenceWarning] {
    zip(series.ponds, states).compactMap { pond, state in
      guard let wanted = pond.residence, state.residence < wanted else { return nil }
      return ResidenceWarning(pond: pond, found: state.residence, wanted: wanted)
    }
  }
}
