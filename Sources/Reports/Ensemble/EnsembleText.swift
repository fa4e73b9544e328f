public import Findings

/// An ensemble as text for a terminal: quantiles, tornado, builds.
public struct EnsembleText {
  /// The language of the text.
  public let language: Language
  private static let mostLines = 20

  /// Creates a writer.
  public init(language: Language) { self.language = language }

  /// The whole text.
  public func text(_ ensemble: EnsembleDocument) -> String {
    (heading(ensemble) + quantiles(ensemble) + tornado(ensemble) + builds(ensemble))
      .joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func heading(_ ensemble: EnsembleDocument) -> [String] {
    let name = say(ensemble.zoneZh, ensemble.zoneEn)
    var lines = [
      say(
        "\(name) \(ensemble.year) 年情景组：\(ensemble.samples) 个情景，\(ensemble.solved) 个有最优解",
        "\(name), ensemble of \(ensemble.year): \(ensemble.samples) scenarios, "
          + "\(ensemble.solved) with an optimum")
    ]
    if let gap = ensemble.greatestGap {
      let share = Amounts.percent(gap)
      lines.append(
        say(
          "  含整体项目或启停：每个情景的净成本距其已证明的下界至多 \(share)",
          "  whole units or switches: each net cost is within \(share) of its proven bound"))
    }
    for (status, count) in ensemble.unsolved.sorted(by: { $0.key < $1.key }) {
      lines.append(say("  无最优解（\(status)）：\(count)", "  no optimum (\(status)): \(count)"))
    }
    return lines
  }

  private func quantiles(_ ensemble: EnsembleDocument) -> [String] {
    var table = TextTable([
      (say("净成本", "net cost"), .left), ("M \(ensemble.unit)", .right),
    ])
    if let base = ensemble.baseCost { table.add([say("基准", "base case"), Amounts.millions(base)]) }
    if let mean = ensemble.meanCost { table.add([say("均值", "mean"), Amounts.millions(mean)]) }
    for quantile in ensemble.quantiles {
      table.add([
        EnsembleWords.name(ofShare: quantile.share)[language], Amounts.millions(quantile.netCost),
      ])
    }
    return [""] + table.lines
  }

  private func tornado(_ ensemble: EnsembleDocument) -> [String] {
    guard let base = ensemble.baseCost, !ensemble.tornado.isEmpty else { return [] }
    var table = TextTable([
      (say("单一参数", "one parameter alone"), .left), (say("系数", "factors"), .right),
      (say("低时 ΔM", "low, ΔM"), .right), (say("高时 ΔM", "high, ΔM"), .right),
      (say("秩相关", "rank corr."), .right),
    ])
    for bar in ensemble.tornado.prefix(Self.mostLines) {
      table.add([
        bar.parameter, "\(Amounts.text(bar.lowFactor)) – \(Amounts.text(bar.highFactor))",
        change(bar.lowCost, base), change(bar.highCost, base),
        Amounts.text(bar.rankCorrelation, digits: 2),
      ])
    }
    return [""] + table.lines
  }

  private func change(_ cost: Double?, _ base: Double) -> String {
    cost.map { Amounts.millions($0 - base) } ?? say("无方案", "no plan")
  }

  private func builds(_ ensemble: EnsembleDocument) -> [String] {
    guard !ensemble.builds.isEmpty else { return [] }
    var table = TextTable([
      (say("项目", "built"), .left), (say("情景占比", "in scenarios"), .right), ("P5", .right),
      ("P50", .right), ("P95", .right),
    ])
    for build in ensemble.builds.prefix(Self.mostLines) {
      table.add([
        build.facility, Amounts.percent(build.share), Amounts.text(build.low),
        Amounts.text(build.median), Amounts.text(build.high),
      ])
    }
    return [""] + table.lines
  }
}

/// Words that the text and the page of an ensemble share.
enum EnsembleWords {
  static func name(ofShare share: Double) -> Phrase {
    switch share {
    case 0: Phrase(zh: "最低", en: "least")
    case 1: Phrase(zh: "最高", en: "greatest")
    default: Phrase("P\(Int((share * 100).rounded()))")
    }
  }
}
