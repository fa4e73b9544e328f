import Findings
import SaltLake
import Testing

@Suite struct LakeTests {
  static func lake(pumping: Double, inflow: Double = 3e7, open: Double = 0) -> LakePlan {
    LakePlan(
      id: "l", name: Phrase("l"), brine: LaboratoryAnalysisTests.sample([:]), area: 1e9,
      thickness: 10, porosity: 0.1, openWater: open, climate: Sample.climate, inflow: inflow,
      inflowSalt: 0, pumping: pumping, returned: 0, returnedBrine: nil, injection: 0,
      dissolvedPotash: 0, lowestLevel: -5, lowestPotassium: 8, place: Place(file: "lakes.csv"),
      provenance: "")
  }

  @Test func `water and salt balance in every year`() throws {
    let forecast = try LakeForecast.compute(Self.lake(pumping: 5e7, open: 1e7), years: 20)
    for (before, after) in zip(forecast.years, forecast.years.dropFirst()) {
      let water =
        before.brine.water + after.water + after.returned.water - after.pumped.water
        - after.evaporation - after.brine.water
      #expect(abs(water) < 1e-9 * before.brine.water)
      let potassium =
        before.brine.solutes[.potassium] + after.salt[.potassium]
        - after.pumped.solutes[.potassium] - after.brine.solutes[.potassium]
      #expect(abs(potassium) < 1e-9 * before.brine.solutes[.potassium])
    }
  }

  @Test func `a closed lake keeps its level and grade`() throws {
    let years = try LakeForecast.compute(Self.lake(pumping: 0, inflow: 0), years: 5).years
    #expect(abs(years[5].level) < 1e-9 && abs(years[0].level) < 1e-9)
  }

  @Test func `pumping lowers grade and life, and the carrying capacity holds`() throws {
    let slow = try LakeForecast.compute(Self.lake(pumping: 4e7), years: 60)
    let fast = try LakeForecast.compute(Self.lake(pumping: 1.6e8), years: 60)
    #expect((fast.end?.year ?? 99) < (slow.end?.year ?? 99))
    let capacity = try LakeForecast.carryingCapacity(Self.lake(pumping: 4e7), years: 30)
    #expect(try LakeForecast.compute(Self.lake(pumping: capacity), years: 30).end == nil)
    #expect(try LakeForecast.compute(Self.lake(pumping: capacity * 1.01), years: 30).end != nil)
  }

  @Test func `signals are held against limits and forecast`() throws {
    let forecast = try LakeForecast.compute(Self.lake(pumping: 5e7), years: 5)
    func value(_ year: Double, _ number: Double) -> SignalValue {
      SignalValue(year: year, time: "\(year)", value: number, place: Place(file: "signals/a.csv"))
    }
    let grade = forecast.years[1].brine.gramsPerLitre(.potassium, at: 20)
    let signal = SignalPlan(
      id: "k", lake: "l", quantity: .potassium, lowest: 12, highest: nil, tolerance: 0.05,
      beginning: 2020, values: [value(2021, grade), value(2022, 11)], place: Place(file: ""))
    let review = SignalReview.review(signal, forecast)
    #expect(review.exceedances.map(\.kind) == [.below, .forecast])
    #expect(abs(review.forecast[0] - grade) < 1e-9)
  }

  @Test func `fresh water dissolves an ore whole, old brine does not`() throws {
    let minerals = ["carnallite": 0.05, "halite": 0.6].compactMap { id, share in
      Mineral(id: id).map { ($0, share) }
    }
    let brine: [Solute: Double?] = [
      .sodium: 4.1, .potassium: 2.4, .magnesium: 115.7, .calcium: 0.2, .chloride: nil,
      .sulphate: 9.3,
    ]
    let solvent = LaboratoryAnalysisTests.sample(brine, density: 1330, closure: .chloride)
    let ore = OrePlan(
      id: "o", name: Phrase("o"), minerals: Dictionary(uniqueKeysWithValues: minerals),
      solvent: solvent, temperature: 12, place: Place(file: ""))
    let points = try Dissolution.compute(
      ore, oreRatio: 1, shares: [0, 0.5, 1], engine: Sample.engine()
    ).points
    #expect(abs(points[0].recovery - 1) < 1e-6)
    #expect(points[1].waterNeed < points[0].waterNeed)
    #expect(points[2].recovery < 0.2)
  }

  @Test func `recipes close in every element`() throws {
    let engine = try Sample.engine()
    let steady = try SteadySeries.compute(Sample.series(Sample.ponds), engine: engine)
    let recipe = try PondRecipe.make(
      steady, point: "f100", flotation: 0.9, lithiumRecovery: 0.8, engine: engine)
    #expect(recipe.largestImbalance < 1e-6)
    #expect(recipe.potassiumYield > 0.3 && recipe.potassiumYield < recipe.orePotassium)
    let chloride = Solute.potassium.molarMass + Solute.chloride.molarMass
    let potassium =
      recipe.tails.content.solutes[.potassium] + recipe.potash / chloride
      - recipe.ore.content.solutes[.potassium]
    #expect(abs(potassium) < 1e-6 * recipe.ore.content.solutes[.potassium])
    #expect(recipe.leanBrine.content.solutes[.lithium] < recipe.oldBrine.content.solutes[.lithium])
  }
}
