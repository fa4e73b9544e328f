import Findings
import Planning
import ProcessNetwork
import Reports
import TestSupport
import Testing

extension ReportSample {
  /// A salt lake's chlorine: two parks, electrolysis, acid, a recycle of acid, and a heap.
  static let chlorine: PlanDocument = PlanDocument(chlorineResult)

  static var chlorineResult: PlanResult {
    var sample = ReportSample(chains: [
      Phrase(zh: "盐湖化工", en: "Salt-lake chemicals"), Phrase(zh: "煤化工", en: "Coal chemicals"),
    ])
    let zone = sample.site("basin", Phrase(zh: "盆地试验区", en: "Basin zone"), .zone)
    let lake = sample.site("lake", Phrase(zh: "湖区园", en: "Lake park"), .park, in: zone)
    let shore = sample.site("shore", Phrase(zh: "湖岸基地", en: "Shore base"), .base, in: lake)
    let town = sample.site("town", Phrase(zh: "城镇园", en: "Town park"), .park, in: zone)
    let salt = sample.commodity(
      "salt", Phrase(zh: "原盐", en: "Salt"), price: 120, counts: [1, 0.3934, 0.6066, 0, 0, 0],
      inlet: .extraction)
    let power = sample.commodity(
      "power", Phrase(zh: "电", en: "Electricity"), unit: "MWh", price: 350,
      counts: [0, 0, 0, 3.6, 0, 0], shared: true)
    let water = sample.commodity(
      "water", Phrase(zh: "新水", en: "Fresh water"), unit: "m3", price: 2,
      counts: [1, 0, 0, 0, 1, 0])
    let chlorine = sample.commodity(
      "cl2", Phrase(zh: "氯气", en: "Chlorine"), counts: [1, 0, 1, 0, 0, 0])
    let soda = sample.commodity(
      "naoh", Phrase(zh: "烧碱", en: "Caustic soda"), price: 2400,
      counts: [1, 0.5748, 0, 0, 0, 0])
    let acid = sample.commodity(
      "hcl", Phrase(zh: "氯化氢", en: "Hydrogen chloride"), counts: [1, 0, 0.9724, 0, 0, 0])
    let pvc = sample.commodity(
      "pvc", Phrase(zh: "聚氯乙烯", en: "PVC"), price: 6500, counts: [1, 0, 0.5673, 18, 0, 0])
    let waste = sample.commodity(
      "slag", Phrase(zh: "含氯渣", en: "Chloride slag"), price: 60, counts: [1, 0.05, 0.2, 0, 0, 0],
      outlet: .disposal)
    let coal = sample.commodity(
      "coal", Phrase(zh: "煤", en: "Coal"), price: 400, counts: [1, 0, 0, 22, 0, 0])
    let carbon = sample.commodity(
      "co2", Phrase(zh: "二氧化碳", en: "CO2"), counts: [1, 0, 0, 0, 0, 1], outlet: .emission)
    let cells = sample.process(
      "cells", Phrase(zh: "离子膜电解", en: "Membrane cells"), chain: 0,
      [(soda, 1.128), (chlorine, 1), (salt, -1.65), (power, -2.6), (water, -1.2)])
    let synthesis = sample.process(
      "synthesis", Phrase(zh: "氯化氢合成", en: "HCl synthesis"), chain: 0,
      [(acid, 1), (chlorine, -0.98), (power, -0.05)])
    let polymer = sample.process(
      "polymer", Phrase(zh: "聚氯乙烯合成", en: "PVC plant"), chain: 1, sure: false,
      [(pvc, 1), (acid, -0.72), (acid, 0.1), (coal, -0.4), (power, -0.5), (waste, 0.25)])
    let neutral = sample.process(
      "neutral", Phrase(zh: "中和处理", en: "Neutralisation"), chain: 0,
      [(waste, 1.2), (acid, -0.22), (soda, -0.1)])
    let station = sample.process(
      "station", Phrase(zh: "自备电厂", en: "Power station"), chain: 1,
      [(power, 1), (coal, -0.45), (carbon, 0.82), (water, -1.5)])
    sample.run(cells, at: shore, 180_000, capacity: 200_000)
    sample.run(cells, at: town, 60_000, capacity: 60_000)
    sample.run(synthesis, at: shore, 170_000, capacity: 180_000)
    sample.run(synthesis, at: town, 50_000, capacity: 90_000)
    sample.run(polymer, at: town, 200_000, capacity: 220_000, built: true)
    sample.run(neutral, at: shore, 30_000, capacity: 50_000)
    sample.run(station, at: town, 300_000, capacity: 400_000)
    sample.run(neutral, at: town, 0, capacity: 10_000)
    sample.route(acid, from: shore, to: town, 150_000, loss: 0.004)
    return sample.result(sheets: [
      ("chlorine", Phrase(zh: "可用氯", en: "Available chlorine"), [(chlorine, 1), (acid, 0.9724)])
    ])
  }

  /// A random plan of a size, the same for the same seed.
  static func random(
    seed: UInt64, processes: Int, commodities: Int, parks: Int, chains: Int
  ) -> PlanDocument {
    var generator = SeededGenerator(seed: seed)
    var sample = ReportSample(
      chains: (0..<chains).map { Phrase(zh: "产业链\($0)", en: "Chain \($0)") })
    let zone = sample.site("z", Phrase(zh: "试验区", en: "Zone"), .zone)
    let sites = (0..<parks).map {
      sample.site("park\($0)", Phrase(zh: "园区\($0)", en: "Park \($0)"), .park, in: zone)
    }
    let goods = (0..<commodities).map { index in
      let chlorine = index % 3 == 0 ? Double.random(in: 0...0.6, using: &generator) : 0
      return sample.commodity(
        "good\(index)", Phrase(zh: "第\(index)号物料", en: "Commodity number \(index)"),
        price: Double(10 + index % 90),
        counts: [
          1, index % 4 == 0 ? 0.2 : 0, chlorine, index % 5 == 0 ? 20 : 0, index % 7 == 0 ? 1 : 0,
          index % 11 == 0 ? 1 : 0,
        ], shared: index % 40 == 0)
    }
    for index in 0..<processes {
      let recipe = (0..<7).map { line -> (Int, Double) in
        let amount = Double.random(in: 0.05...1.5, using: &generator)
        let good = line == 0 ? goods[index % goods.count] : goods.randomElement(using: &generator)
        return (good ?? 0, line < 3 ? amount : -amount)
      }
      let process = sample.process(
        "process\(index)", Phrase(zh: "第\(index)号工艺", en: "Process number \(index)"),
        chain: index % max(1, chains), sure: index % 2 == 0, recipe)
      let scale = Double.random(in: 0...1, using: &generator)
      sample.run(
        process, at: sites[index % sites.count], 1e6 * scale * scale * scale + 10, capacity: 2e6)
    }
    return PlanDocument(
      sample.result(sheets: [
        ("sheet", Phrase(zh: "第一平衡表", en: "First sheet"), goods.prefix(10).map { ($0, 0.5) })
      ]))
  }
}

/// A plan with a name, for tests that run on several.
struct Sample: Sendable, CustomTestStringConvertible {
  let name: String
  let plan: PlanDocument

  var testDescription: String { name }
}
