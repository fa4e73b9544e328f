public import Findings

/// A brine as a laboratory reports it.
public struct LaboratoryAnalysis: Sendable, Hashable {
  /// The sample's id.
  public let id: String
  /// The name in both languages.
  public let name: Phrase
  /// The commodity of the zone that the brine is; `nil` where none is named.
  public let commodity: String?
  /// Kilograms of each solute per cubic metre; what is not reported is absent.
  public let concentrations: [Solute: Double]
  /// The stated density, kg/m3; `nil` where it follows from the composition.
  public let density: Double?
  /// The temperature of the sample, °C.
  public let temperature: Double
  /// The stated pH.
  public let pH: Double?
  /// Which ion makes up a charge balance that does not close.
  public let closure: ChargeClosure
  /// Where the sample was read.
  public let place: Place
  /// What the row says of where it comes from and how sure it is.
  public let provenance: String

  /// Creates a sample.
  public init(
    id: String, name: Phrase, commodity: String? = nil, concentrations: [Solute: Double],
    density: Double? = nil, temperature: Double = 20, pH: Double? = nil,
    closure: ChargeClosure = .refuse, place: Place, provenance: String = ""
  ) {
    self.id = id
    self.name = name
    self.commodity = commodity
    self.concentrations = concentrations
    self.density = density
    self.temperature = temperature
    self.pH = pH
    self.closure = closure
    self.place = place
    self.provenance = provenance
  }
}

/// How a charge balance that does not close is handled.
public enum ChargeClosure: String, Sendable, Hashable, CaseIterable {
  /// Chloride makes up at most 2 %; a larger error is refused.
  case refuse
  /// Chloride makes up at most 10 %, or all of it where it was not analysed.
  case chloride
  /// Sodium makes up at most 10 %.
  case sodium

  /// The largest error, relative to the sum of charges, that is made up.
  var limit: Double { self == .refuse ? 0.02 : 0.10 }

  /// The ion that makes it up.
  public var ion: Solute { self == .sodium ? .sodium : .chloride }
}

/// A sample that can be computed with.
public struct PreparedBrine: Sendable, Hashable {
  /// A cubic metre of the brine, its charges balanced.
  public let brine: Brine
  /// The charge error as analysed: cations less anions over their sum, -1 to 1.
  public let chargeError: Double
  /// The ion that made it up.
  public let closedBy: Solute
  /// The density, kg/m3: as stated, else by composition.
  public let density: Double
  /// The density by composition, kg/m3.
  public let computedDensity: Double
  /// Doubtful things.
  public let warnings: [Finding]
}

extension LaboratoryAnalysis {
  /// The brine of the sample, or everything that is wrong with it.
  public func prepared() -> Result<PreparedBrine, AnalysisFaults> {
    var findings = missing
    var solutes = Solutes.zero
    for (solute, kilograms) in concentrations { solutes[solute] = kilograms / solute.molarMass }
    let error = chargeError(solutes)
    if findings.isEmpty {
      solutes[closure.ion] += closure.ion == .chloride ? solutes.charge : -solutes.charge
      let isMadeUp = closure == .chloride && concentrations[.chloride] == nil
      if !isMadeUp, abs(error) > closure.limit || solutes[closure.ion] < 0 {
        findings.append(chargeFinding(error))
      }
    }
    guard findings.isEmpty else { return .failure(AnalysisFaults(findings: findings)) }
    return finished(solutes, error)
  }

  /// Cations less anions over their sum.
  private func chargeError(_ solutes: Solutes) -> Double {
    let (cations, anions) = solutes.equivalents
    return cations + anions > 0 ? (cations - anions) / (cations + anions) : 0
  }

  private var missing: [Finding] {
    Solute.major.filter { solute in
      concentrations[solute] == nil && !(solute == .chloride && closure == .chloride)
    }.map { solute in
      Finding(
        .ionMissing, at: place, ["brine": .phrase(name), "expected": .text(solute.symbol)])
    }
  }

  private func chargeFinding(_ error: Double) -> Finding {
    Finding(
      .chargeImbalance, at: place,
      [
        "brine": .phrase(name), "found": .number((error * 1000).rounded() / 10, unit: "%"),
        "expected": .number(closure.limit * 100, unit: "%"),
      ])
  }

  private func finished(
    _ solutes: Solutes, _ error: Double
  ) -> Result<PreparedBrine, AnalysisFaults> {
    let computed = Self.density(of: solutes, at: temperature)
    let used = density ?? computed
    guard used > solutes.mass else {
      let finding = Finding(
        .brineWithoutWater, at: place,
        [
          "brine": .phrase(name), "found": .number(solutes.mass.rounded(), unit: "kg/m3"),
          "expected": .number(used.rounded(), unit: "kg/m3"),
        ])
      return .failure(AnalysisFaults(findings: [finding]))
    }
    let brine = Brine(solutes: solutes, water: used - solutes.mass)
    return .success(
      PreparedBrine(
        brine: brine, chargeError: error, closedBy: closure.ion, density: used,
        computedDensity: computed, warnings: densityWarnings(used, computed)))
  }

  private func densityWarnings(_ stated: Double, _ computed: Double) -> [Finding] {
    guard abs(stated - computed) > 0.03 * computed else { return [] }
    let finding = Finding(
      .densityDiffers, at: place,
      [
        "brine": .phrase(name), "found": .number(stated.rounded(), unit: "kg/m3"),
        "expected": .number(computed.rounded(), unit: "kg/m3"),
      ])
    return [finding]
  }

  /// The density at which a cubic metre holds these solutes: mass fractions depend on it, so it is
  /// found by repetition, which contracts.
  private static func density(of solutes: Solutes, at temperature: Double) -> Double {
    var density = BrineDensity.water(at: temperature) + 0.7 * solutes.mass
    for _ in 0..<40 {
      let brine = Brine(solutes: solutes, water: max(1, density - solutes.mass))
      density = BrineDensity.of(brine, at: temperature)
    }
    return density
  }
}

/// Everything that keeps a sample from being computed with.
public struct AnalysisFaults: Error, Sendable, Hashable {
  /// The faults, each at the sample's row.
  public let findings: [Finding]
}
