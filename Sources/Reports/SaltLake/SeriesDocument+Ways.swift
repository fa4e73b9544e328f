import Findings
public import SaltLake

extension SeriesDocument {
  /// Adds a way of the series.
  public mutating func add(_ steady: SteadySeries, way: String, suppressions: [Suppression]) {
    let elements = steady.recoveries.map { recovery in
      Element(
        element: recovery.solute.element, feed: recovery.feed / 1000,
        harvested: recovery.harvested.map { $0 / 1000 }, bedded: recovery.bedded / 1000,
        leakage: recovery.leaked / 1000, oldBrine: recovery.oldBrine / 1000,
        recovery: recovery.share, isEstimate: recovery.isEstimate)
    }
    let area = steady.series.ponds.reduce(0) { $0 + $1.area }
    let potassium = elements.first { $0.element == "K" }?.harvested.reduce(0, +) ?? 0
    ways.append(
      Way(
        way: way,
        ponds: zip(steady.series.ponds, steady.states).map { Pond($0, $1, suppressions) },
        elements: elements, area: area,
        waterLost: steady.states.reduce(0) { $0 + $1.evaporation - $1.rain } / 1000,
        oldBrine: steady.oldBrine.mass / 1000,
        areaPerPotassium: potassium > 0 ? area / potassium : nil))
  }

  /// Adds the spread of results over draws.
  public mutating func add(_ ensemble: SeriesEnsemble) {
    func spread(_ name: String, _ value: (SeriesEnsemble.Outcome) -> Double) -> Spread {
      Spread(
        result: name, low: ensemble.quantile(0.05, of: value),
        median: ensemble.quantile(0.5, of: value), high: ensemble.quantile(0.95, of: value))
    }
    draws = ensemble.outcomes.count
    failedDraws = ensemble.failures
    guard failedDraws < draws else { return }
    spreads = [
      spread("potassium_recovery") { $0.potassiumRecovery },
      spread("carnallite_t_a") { $0.carnallite / 1000 },
      spread("old_brine_t_a") { $0.oldBrine / 1000 },
      spread("old_brine_mg_percent") { $0.magnesium * 100 },
      spread("old_brine_li_percent") { $0.lithium * 100 },
    ]
  }
}

extension SeriesDocument.Pond {
  init(_ pond: SaltLake.Pond, _ state: PondState, _ suppressions: [Suppression]) {
    let t = state.temperature
    id = pond.id
    nameZh = pond.name.zh
    nameEn = pond.name.en
    area = pond.area
    temperature = t
    waterActivity = state.waterActivity
    density = BrineDensity.of(state.outflow, at: t)
    residence = state.residence
    inflow = state.inflow.mass / 1000
    rain = state.rain / 1000
    evaporation = state.evaporation / 1000
    leakage = state.leakage.mass / 1000
    entrained = (state.entrainedInHarvest.mass + state.entrainedInBed.mass) / 1000
    outflow = state.outflow.mass / 1000
    salts = state.salt.solids.present.map { mineral in
      SeriesDocument.Salt(
        mineral: mineral.id, nameZh: mineral.name.zh,
        harvested: state.harvested.solids[mineral] * mineral.molarMass / 1000,
        bedded: state.bedded.solids[mineral] * mineral.molarMass / 1000)
    }
    brine = Dictionary(
      uniqueKeysWithValues: Solute.allCases.map {
        ($0.symbol, state.outflow.gramsPerLitre($0, at: t))
      })
    let point = state.outflow.jaenecke
    jaenecke = ["K": point.potassium, "Mg": point.magnesium, "SO4": point.sulphate]
    heldBack = pond.suppressed.minerals.compactMap { mineral in
      let index = state.saturation[mineral.index]
      guard index > 0 else { return nil }
      let source = suppressions.last {
        $0.mineral == mineral && ($0.pond == nil || $0.pond == pond.id)
      }
      return SeriesDocument.HeldBack(
        mineral: mineral.id, saturationIndex: index, source: source?.source ?? "")
    }
    imbalance = state.largestImbalance
  }
}
