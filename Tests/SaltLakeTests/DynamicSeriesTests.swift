import SaltLake
import Testing

@Suite struct DynamicSeriesTests {
  @Test func `months balance, and cold months are dormant`() throws {
    let months = try DynamicSeries.compute(
      Sample.series(Array(Sample.ponds.dropLast())), years: 2, engine: Sample.engine())
    #expect(months.months.count == 24)
    #expect(months.isDormant == [true, true] + Array(repeating: false, count: 9) + [true])
    for (month, states) in months.months.enumerated() {
      for state in states {
        #expect(state.largestImbalance < 1e-6)
        if months.isDormant[month % 12] {
          #expect(state.evaporation == 0 && state.outflow.mass == 0)
          #expect(state.temperature == 0)
        }
      }
    }
  }

  @Test func `salt is taken in the months of harvest only, and years become alike`() throws {
    let months = try DynamicSeries.compute(
      Sample.series(Array(Sample.ponds.dropLast())), years: 3, engine: Sample.engine())
    for (month, states) in months.months.enumerated() {
      let isHarvest = [5, 8, 10].contains(month % 12 + 1)
      #expect((states[2].harvested.mass > 0) == isHarvest)
    }
    let second = months.yearly(1, pond: 2) { $0.harvested.mass }
    let third = months.yearly(2, pond: 2) { $0.harvested.mass }
    #expect(abs(third - second) < 0.02 * second)
  }

  @Test func `a month in which a pond dries out is named`() throws {
    var ponds = Array(Sample.ponds.dropLast())
    ponds[2].leakage = 0.02
    let engine = try Sample.engine()
    let error = #expect(throws: PondError.self) {
      _ = try DynamicSeries.compute(Sample.series(ponds), years: 1, engine: engine)
    }
    #expect(error?.pond == 2)
  }

  @Test func `draws are the same on any number of threads`() throws {
    let source = try Sample.source.get()
    let series = Sample.series(Array(Sample.ponds.dropLast()))
    let uncertainty = SeriesUncertainty(composition: 0.03, evaporation: 0.08)
    let one = try SeriesEnsemble.compute(
      series, uncertainty, count: 6, seed: 5, threads: 1, source: source)
    let two = try SeriesEnsemble.compute(
      series, uncertainty, count: 6, seed: 5, threads: 3, source: source)
    #expect(one == two)
    let low = one.quantile(0.05) { $0.potassiumRecovery }
    #expect(low < one.quantile(0.95) { $0.potassiumRecovery })
  }
}
