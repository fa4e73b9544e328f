public import Findings

/// A pond series' result as text for a terminal.
public struct SeriesText {
  /// The language of the text.
  public let language: Language

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// The whole text.
  public func text(_ document: SeriesDocument) -> String {
    var lines = head(document)
    for way in document.ways { lines += wayLines(way) }
    lines += comparison(document)
    lines += spreadLines(document)
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func head(_ d: SeriesDocument) -> [String] {
    [
      say("盐田系列 \(d.nameZh)，稳态（每年）", "Pond series \(d.nameEn), steady state (per year)"),
      say(
        "进卤 \(d.brine)：\(Amounts.text(d.feed)) t/a，密度 \(Amounts.text(d.feedDensity)) kg/m3；"
          + "电荷差 \(Amounts.text(d.chargeErrorPercent, digits: 2)) %，由 \(d.closedBy) 补足",
        "feed \(d.brine): \(Amounts.text(d.feed)) t/a, density \(Amounts.text(d.feedDensity)) kg/m3; "
          + "charge error \(Amounts.text(d.chargeErrorPercent, digits: 2)) %, made up by \(d.closedBy)"
      ),
      say(
        "来源：\(d.brineSource)；数据库 \(d.database)",
        "sources: \(d.brineSource); data base \(d.database)"),
    ]
  }

  private func wayLines(_ way: SeriesDocument.Way) -> [String] {
    let title =
      way.way == "equilibrium"
      ? say("平衡途径（不抑制任何矿物）", "Way of equilibrium (nothing suppressed)")
      : say("所述途径", "Way as stated")
    return ["", title] + pondLines(way) + saltLines(way) + heldBackLines(way)
      + elementLines(way) + totalLines(way)
  }

  private func pondLines(_ way: SeriesDocument.Way) -> [String] {
    var table = TextTable([
      (say("盐池", "pond"), .left), ("ha", .right), ("°C", .right), (say("水活度", "a(H2O)"), .right),
      ("kg/m3", .right), (say("天", "days"), .right), (say("进 kt", "in kt"), .right),
      (say("蒸发 kt", "evap. kt"), .right), (say("渗漏 kt", "leak kt"), .right),
      (say("出 kt", "out kt"), .right), ("K g/L", .right), ("Mg g/L", .right), ("Li g/L", .right),
      (say("不平衡", "imbalance"), .right),
    ])
    for pond in way.ponds {
      table.add([
        say(pond.nameZh, pond.nameEn), Amounts.text(pond.area / 1e4, digits: 3),
        Amounts.text(pond.temperature, digits: 3), Amounts.text(pond.waterActivity, digits: 3),
        Amounts.text(pond.density.rounded()), Amounts.text(pond.residence, digits: 3),
        Amounts.text(pond.inflow / 1000), Amounts.text(pond.evaporation / 1000),
        Amounts.text(pond.leakage / 1000, digits: 3), Amounts.text(pond.outflow / 1000),
        Amounts.text(pond.brine["K"] ?? 0, digits: 3),
        Amounts.text(pond.brine["Mg"] ?? 0, digits: 3),
        Amounts.text(pond.brine["Li"] ?? 0, digits: 3),
        Amounts.text(pond.imbalance, digits: 1),
      ])
    }
    return table.lines
  }

  private func saltLines(_ way: SeriesDocument.Way) -> [String] {
    var table = TextTable([
      (say("盐池", "pond"), .left), (say("盐", "salt"), .left),
      (say("收 kt", "harvested kt"), .right), (say("留 kt", "bedded kt"), .right),
    ])
    for pond in way.ponds {
      for salt in pond.salts {
        table.add([
          say(pond.nameZh, pond.nameEn), say(salt.nameZh, salt.mineral),
          Amounts.text(salt.harvested / 1000, digits: 4),
          Amounts.text(salt.bedded / 1000, digits: 4),
        ])
      }
    }
    return table.lines
  }

  private func heldBackLines(_ way: SeriesDocument.Way) -> [String] {
    way.ponds.flatMap { pond in
      pond.heldBack.map { held in
        say(
          "  \(pond.nameZh)：\(held.mineral) 过饱和 \(Amounts.text(held.saturationIndex, digits: 2))"
            + " 而不结晶（\(held.source)）",
          "  \(pond.nameEn): \(held.mineral) is held back, saturation index "
            + "\(Amounts.text(held.saturationIndex, digits: 2)) (\(held.source))")
      }
    }
  }

  private func elementLines(_ way: SeriesDocument.Way) -> [String] {
    var table = TextTable([
      (say("元素", "element"), .left), (say("进 t", "feed t"), .right),
      (say("收 t", "harvested t"), .right), (say("留 t", "bedded t"), .right),
      (say("渗漏 t", "leaked t"), .right), (say("老卤 t", "old brine t"), .right),
      (say("回收", "recovery"), .right), ("", .left),
    ])
    for element in way.elements {
      table.add([
        element.element, Amounts.text(element.feed),
        Amounts.text(element.harvested.reduce(0, +)), Amounts.text(element.bedded),
        Amounts.text(element.leakage), Amounts.text(element.oldBrine),
        Amounts.percent(element.recovery),
        element.isEstimate ? say("估计", "estimate") : "",
      ])
    }
    return table.lines
  }

  private func totalLines(_ way: SeriesDocument.Way) -> [String] {
    let perTonne =
      way.areaPerPotassium.map {
        say(
          "，每吨 K 占 \(Amounts.text($0)) m2", ", \(Amounts.text($0)) m2 per tonne of potassium a year"
        )
      } ?? ""
    return [
      say(
        "  面积 \(Amounts.text(way.area / 1e6)) km2\(perTonne)；净失水 "
          + "\(Amounts.text(way.waterLost / 1000)) kt/a；老卤 \(Amounts.text(way.oldBrine / 1000)) kt/a",
        "  area \(Amounts.text(way.area / 1e6)) km2\(perTonne); water lost "
          + "\(Amounts.text(way.waterLost / 1000)) kt/a; old brine "
          + "\(Amounts.text(way.oldBrine / 1000)) kt/a")
    ]
  }

  private func comparison(_ document: SeriesDocument) -> [String] {
    guard document.ways.count == 1 else { return [] }
    return [
      "",
      say("没有抑制矿物，所述途径即平衡途径。", "Nothing is suppressed: the way as stated is that of equilibrium."),
    ]
  }

  private func spreadLines(_ document: SeriesDocument) -> [String] {
    guard document.draws > 0 else { return [] }
    var table = TextTable([
      (say("结果", "result"), .left), ("5 %", .right), ("50 %", .right), ("95 %", .right),
    ])
    for spread in document.spreads {
      table.add([
        spread.result, Amounts.text(spread.low), Amounts.text(spread.median),
        Amounts.text(spread.high),
      ])
    }
    let title = say(
      "组成与气候不确定时的散布：\(document.draws) 次抽样，\(document.failedDraws) 次蒸干",
      "Spread for unsure composition and climate: \(document.draws) draws, "
        + "\(document.failedDraws) of them dry out")
    return ["", title] + table.lines
  }
}
