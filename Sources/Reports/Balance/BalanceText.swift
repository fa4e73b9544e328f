public import Findings

/// A balance as text for a terminal: what jams first, then what is short and left over.
public struct BalanceText {
  /// The language of the text.
  public let language: Language
  /// How many lines of each table are written; the rest is counted.
  public let mostLines: Int

  /// Creates a writer.
  public init(language: Language, mostLines: Int = 15) {
    self.language = language
    self.mostLines = mostLines
  }

  /// The whole text.
  public func text(_ balance: BalanceDocument) -> String {
    let zone = name(balance.zone.nameZh, balance.zone.nameEn)
    var lines = [
      say(
        "\(zone) \(balance.year) 年：按给定产量的平衡（不运输、不优化）",
        "\(zone), \(balance.year): balance of given outputs (no transport, no optimiser)"),
      say(
        "给定产量 \(balance.production.count) 项；未给产量的装置 \(balance.missing.count) 个",
        "\(balance.production.count) outputs given; \(balance.missing.count) facilities without one"
      ),
    ]
    lines += chainLines(balance)
    lines += exceededLines(balance)
    lines += sheetLines(balance)
    lines += gapLines(
      say("短缺最紧的物料", "Shortages, the tightest first"), balance.commodities, isShort: true)
    lines += gapLines(
      say("富余最紧的物料", "Surpluses, the tightest first"), balance.commodities, isShort: false)
    lines += elementLines(balance)
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func name(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func siteName(_ zh: String?, _ en: String?) -> String {
    name(zh ?? "全区", en ?? "zone")
  }

  private func chainLines(_ balance: BalanceDocument) -> [String] {
    let alone = say("各产业链先堵在哪里：各园区自行平衡", "Where each chain jams first, each site by itself")
    let joined = say(
      "各产业链先堵在哪里：假定可在全区自由调运",
      "Where each chain jams first if everything could be carried everywhere")
    let note = say(
      "  倍数：全部给定产量同乘该数时越过限额；小于 1 表示现在已经越过。",
      "  factor: on all given outputs together; below 1 the limit is passed already.")
    let tables =
      jamLines(alone, balance.chains) + jamLines(joined, balance.chainsWithFreeTransport)
    let carried = say(
      "  待运：该链中当地既无市场也无处置、只能靠运输线进出的物料数；它们不计入“最先堵在”。",
      "  to carry: goods of the chain that have no market at their site and come or go by route only; "
        + "they are left out of the first column of jams.")
    let hasCarried = balance.chains.contains { $0.onlyCarried > 0 }
    return tables.isEmpty ? [] : tables + [note] + (hasCarried ? [carried] : [])
  }

  private func jamLines(_ title: String, _ chains: [BalanceDocument.ChainRow]) -> [String] {
    let running = chains.filter(\.isRunning)
    guard !running.isEmpty else { return [] }
    var table = TextTable([
      (say("产业链", "chain"), .left), (say("最先堵在", "jams first at"), .left),
      (say("园区", "site"), .left), (say("原因", "cause"), .left),
      (say("倍数", "factor"), .right), (say("待运", "to carry"), .right),
    ])
    for chain in running {
      let carried = chain.onlyCarried > 0 ? "\(chain.onlyCarried)" : ""
      guard let jam = chain.firstBeyondRoutes else {
        table.add([name(chain.nameZh, chain.nameEn), say("不堵", "nothing"), "", "", "", carried])
        continue
      }
      table.add([
        name(chain.nameZh, chain.nameEn), name(jam.nameZh, jam.nameEn),
        siteName(jam.siteZh, jam.siteEn), cause(jam.cause), Amounts.text(jam.factor, digits: 3),
        carried,
      ])
    }
    return ["\n" + title] + table.lines
  }

  private func cause(_ cause: String) -> String {
    switch cause {
    case "shortage": say("短缺超过可购或可采", "short of more than can be bought or taken")
    case "surplus": say("富余超过可销可处置", "more left over than can be sold or disposed of")
    default: say("产能已满", "capacity is full")
    }
  }

  private func exceededLines(_ balance: BalanceDocument) -> [String] {
    guard !balance.exceeded.isEmpty else { return [] }
    var table = TextTable([
      (say("装置", "facility"), .left), (say("产量", "output"), .right),
      (say("产能", "capacity"), .right), ("", .left),
    ])
    for load in balance.exceeded {
      table.add([
        name(load.nameZh, load.nameEn), Amounts.text(load.used), Amounts.text(load.capacity),
        "\(load.unit)/a",
      ])
    }
    return ["\n" + say("超过产能", "Over capacity")] + table.lines
  }

  private func sheetLines(_ balance: BalanceDocument) -> [String] {
    rows(say("平衡表（全区）", "Sheets (zone)"), balance.sheets)
  }

  private func elementLines(_ balance: BalanceDocument) -> [String] {
    rows(say("元素（全区）", "Elements (zone)"), balance.elements)
  }

  private func rows(_ title: String, _ rows: [BalanceDocument.Row]) -> [String] {
    guard !rows.isEmpty else { return [] }
    var table = TextTable([
      ("", .left), (say("产出", "made"), .right), (say("消耗", "used"), .right),
      (say("短缺", "short"), .right), (say("富余", "left over"), .right), ("", .left),
    ])
    for row in rows {
      table.add([
        name(row.nameZh, row.nameEn), Amounts.text(row.production), Amounts.text(row.consumption),
        Amounts.text(row.shortage), Amounts.text(row.surplus), "\(row.unit)/a",
      ])
    }
    return ["\n" + title] + table.lines
  }

  private func gapLines(
    _ title: String, _ rows: [BalanceDocument.Row], isShort: Bool
  ) -> [String] {
    let gaps = rows.filter { (isShort ? $0.shortage : $0.surplus) > 0 }
      .sorted {
        ($0.factor ?? .infinity, $0.id, $0.site ?? "") < (
          $1.factor ?? .infinity, $1.id, $1.site ?? ""
        )
      }
    guard !gaps.isEmpty else { return [] }
    var table = TextTable([
      (say("物料", "commodity"), .left), (say("园区", "site"), .left),
      (isShort ? say("短缺", "short") : say("富余", "left over"), .right),
      (isShort ? say("可购可采", "can be had") : say("可销可处置", "can be taken"), .right),
      ("", .left), (say("倍数", "factor"), .right),
    ])
    for row in gaps.prefix(mostLines) {
      table.add([
        name(row.nameZh, row.nameEn), siteName(row.siteZh, row.siteEn),
        Amounts.text(isShort ? row.shortage : row.surplus),
        (isShort ? row.inletLimit : row.outletLimit).map { Amounts.text($0) }
          ?? say("不限", "no limit"),
        "\(row.unit)/a", row.factor.map { Amounts.text($0, digits: 3) } ?? "",
      ])
    }
    let rest = gaps.count - mostLines
    return ["\n" + title] + table.lines
      + (rest > 0 ? [say("  ……另有 \(rest) 行", "  … \(rest) more")] : [])
  }
}
