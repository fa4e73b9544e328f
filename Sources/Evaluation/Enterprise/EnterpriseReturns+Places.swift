import Findings
import Indicators
import ProcessNetwork
import Quantities
import Statistics

extension EnterpriseReturns {
  /// Its products against the levels of standards.
  func places(_ model: IndicatorModel) -> [EnterpriseStatement.Place] {
    let products = products(model)
    return model.book.benchmarks.compactMap { benchmark in
      guard let product = products.first(where: { benchmark.commodities.contains($0.id) }) else {
        return nil
      }
      return place(benchmark, product, isOnly: products.count == 1, model)
    }
  }

  /// The products that its facilities report, with their output in base units.
  private func products(_ model: IndicatorModel) -> [(id: String, output: Double, unit: Unit)] {
    var outputs: [CommodityID: Double] = [:]
    for series in model.reported.series where series.statistic == "output" {
      guard case .facility(let facility) = series.subject, network[facility].enterprise == id,
        let output = model.reported.value(series, .year(year)), output.value > 0
      else { continue }
      let commodity = network[network[facility].modes[0].process].reference
      outputs[commodity, default: 0] += output.value
    }
    return outputs.keys.sorted().map { key in
      (network[key].id, (outputs[key] ?? 0) * network[key].unit.factor, network[key].unit)
    }
  }

  private func place(
    _ benchmark: Benchmark, _ product: (id: String, output: Double, unit: Unit), isOnly: Bool,
    _ model: IndicatorModel
  ) -> EnterpriseStatement.Place {
    let statistic = benchmark.kind == "water" ? "fresh_water_use" : "energy_use"
    let known = benchmark.benchmark ?? benchmark.baseline ?? benchmark.advanced ?? benchmark.limit
    guard known != nil else {
      return refused(
        benchmark,
        Phrase(
          zh: "标准值未取得，不能判定", en: "the standard's value was not obtained, so nothing can be said"))
    }
    guard isOnly else {
      return refused(
        benchmark,
        Phrase(
          zh: "企业有多种产品，统计值未按产品分列，不能判定",
          en: "the enterprise has several products and its returns do not split them"))
    }
    guard let amount = value(statistic, model) else {
      return refused(
        benchmark, Phrase(zh: "缺少统计值 \(statistic)", en: "statistic \(statistic) is missing"))
    }
    let value = amount / product.output / benchmark.unit.factor
    let isMemory = benchmark.noticeCertainty == .memory
    let level = benchmark.benchmark ?? benchmark.advanced ?? 0
    return EnterpriseStatement.Place(
      benchmark: benchmark, value: value, verdict: Self.verdict(value, benchmark),
      isProvisional: isMemory && !model.isConfirmed(benchmark.id, level))
  }

  private func refused(_ benchmark: Benchmark, _ why: Phrase) -> EnterpriseStatement.Place {
    EnterpriseStatement.Place(
      benchmark: benchmark, value: nil, verdict: why, isProvisional: false)
  }

  private static func verdict(_ value: Double, _ benchmark: Benchmark) -> Phrase {
    let best = benchmark.benchmark ?? benchmark.advanced
    let least = benchmark.baseline ?? benchmark.limit
    if let best, value <= best { return Phrase(zh: "达到标杆（先进）水平", en: "at the benchmark level") }
    if let least, value <= least {
      return Phrase(zh: "介于标杆与基准之间，限期升级", en: "between benchmark and baseline: to be upgraded")
    }
    return Phrase(zh: "低于基准水平，改造或退出", en: "below the baseline: to be rebuilt or phased out")
  }
}
