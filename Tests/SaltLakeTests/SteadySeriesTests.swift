import Findings
import SaltLake
import Testing

@Suite struct SteadySeriesTests {
  @Test func `elements and water balance to 1e-6 of inflow in every pond`() throws {
    let steady = try SteadySeries.compute(Sample.series(Sample.ponds), engine: Sample.engine())
    for state in steady.states {
      for solute in Solute.allCases { #expect(state.imbalance(solute) < 1e-6) }
      #expect(state.waterImbalance < 1e-6)
      #expect(state.residual < 1e-6)
    }
    for recovery in steady.recoveries {
      let out =
        recovery.harvested.reduce(0, +) + recovery.bedded + recovery.leaked + recovery.oldBrine
      #expect(abs(out - recovery.feed) < 1e-6 * recovery.feed)
    }
  }

  @Test func `halite comes first, carnallite where the brine is strong`() throws {
    let steady = try SteadySeries.compute(Sample.series(Sample.ponds), engine: Sample.engine())
    let salts = steady.states.map { $0.salt.solids.present.map(\.id) }
    #expect(salts[0].contains("halite") && !salts[0].contains("carnallite"))
    #expect(salts[2].contains("carnallite"))
    #expect(Sample.recovery(.potassium, steady) > 0.5)
    #expect(Sample.recovery(.lithium, steady) < 0.1)
  }

  @Test func `two ponds in series keep more potassium than one of their area`() throws {
    let engine = try Sample.engine()
    let one = try SteadySeries.compute(
      Sample.series([Sample.pond("one", area: 9e6, harvest: true)]), engine: engine)
    let two = try SteadySeries.compute(
      Sample.series([
        Sample.pond("a", area: 4.5e6, harvest: true), Sample.pond("b", area: 4.5e6, harvest: true),
      ]), engine: engine)
    let pure = { (s: SteadySeries) in s.states.last.map { $0.outflow.massFraction(.magnesium) } }
    #expect(try #require(pure(two)) > 1.01 * (try #require(pure(one))))
    #expect(abs(two.oldBrine.mass - one.oldBrine.mass) > 0.01 * one.oldBrine.mass)
  }

  @Test func `entrainment takes lithium out of the old brine`() throws {
    let engine = try Sample.engine()
    let lithium = try [0.0, 0.2, 0.5].map { entrainment in
      var ponds = Sample.ponds
      for index in ponds.indices { ponds[index].entrainment = entrainment }
      let steady = try SteadySeries.compute(Sample.series(ponds), engine: engine)
      return steady.recoveries.first { $0.solute == .lithium }?.oldBrine ?? 0
    }
    #expect(lithium[0] > lithium[1] && lithium[1] > lithium[2])
  }

  @Test func `harvesting less leaves potassium in beds`() throws {
    let engine = try Sample.engine()
    let recovered = try [1.0, 0.6].map { share in
      var ponds = Sample.ponds
      for index in ponds.indices { ponds[index].harvest.share = share }
      return Sample.recovery(
        .potassium, try SteadySeries.compute(Sample.series(ponds), engine: engine))
    }
    #expect(abs(recovered[1] - 0.6 * recovered[0]) < 1e-6)
  }

  @Test func `suppressing carnallite keeps its magnesium in the brine`() throws {
    let engine = try Sample.engine()
    let carnallite = try #require(Mineral(id: "carnallite"))
    var ponds = Sample.ponds
    for index in ponds.indices { ponds[index].suppressed.formUnion(MineralSet([carnallite])) }
    let stated = try SteadySeries.compute(Sample.series(Sample.ponds), engine: engine)
    let held = try SteadySeries.compute(Sample.series(ponds), engine: engine)
    #expect(held.harvested(carnallite) == 0)
    #expect(stated.harvested(carnallite) > 0)
    #expect(held.oldBrine.solutes[.magnesium] > stated.oldBrine.solutes[.magnesium])
    #expect(held.states[3].saturation[carnallite.index] > 0)
  }

  @Test func `a pond too large dries out and is named with its row`() throws {
    var ponds = Sample.ponds
    ponds[3].area = 60e6
    ponds[3].leakage = 0.01
    let engine = try Sample.engine()
    let error = #expect(throws: PondError.self) {
      _ = try SteadySeries.compute(Sample.series(ponds), engine: engine)
    }
    let finding = try #require(error?.finding)
    #expect(finding.rule.code == "pond-dries-out")
    #expect(finding.place == Place(file: "ponds.csv", line: 2))
    #expect(finding.cause(in: .en).contains("car2"))
  }

  @Test func `bromine follows its coefficient into carnallite`() throws {
    let engine = try Sample.engine()
    var without = Sample.series(Sample.ponds)
    without.distribution = .none
    let stated = try SteadySeries.compute(Sample.series(Sample.ponds), engine: engine)
    let none = try SteadySeries.compute(without, engine: engine)
    #expect(Sample.recovery(.bromide, stated) > Sample.recovery(.bromide, none))
  }
}
