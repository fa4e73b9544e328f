public import Findings

/// Missing links as text for a terminal.
public struct GapsText {
  private let language: Language

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// What was searched, the best candidates, and what each relieves.
  public func text(_ document: GapsDocument) -> String {
    guard document.status == "optimal" else {
      return say(
        "基准方案没有最优解（\(document.status)），无法寻找缺失环节。\n",
        "The plan without candidates has no optimum (\(document.status)).\n")
    }
    var lines = heading(document)
    if document.gaps.isEmpty {
      lines.append(say("没有候选能降低净支出。", "No candidate lowers the net cost."))
    } else {
      lines += ["", say("缺失环节，按确切收益排列：", "Missing links by exact gain:")]
      lines +=
        table(document).lines + [""] + document.gaps.compactMap { sentence($0, document.money) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func heading(_ document: GapsDocument) -> [String] {
    let budget = Amounts.millions(document.investment)
    var lines = [
      say(
        "候选 \(document.candidates) 个（每个投资不超过 \(budget) 百万 \(document.money)），"
          + "上界为正的 \(document.promising) 个，确切求解 \(document.solved) 个。",
        "\(document.candidates) candidates of at most \(budget) million \(document.money) each; "
          + "\(document.promising) have a bound above zero, \(document.solved) were solved exactly."
      )
    ]
    if let stop = document.stop {
      let open = Amounts.millions(document.openBound)
      lines.append(
        say(
          "提前结束（\(stop)）：未求解的候选收益都不超过 \(open) 百万 \(document.money)/年。",
          "Ended early (\(stop)): no unsolved candidate can gain more than \(open) million "
            + "\(document.money) a year."))
    }
    if !document.unpriced.isEmpty {
      let names = document.unpriced.joined(separator: say("、", ", "))
      lines.append(
        say(
          "没有写投资、因而不能作候选的工艺 \(document.unpriced.count) 个：\(names)",
          "\(document.unpriced.count) processes state no investment and are no candidates: \(names)"
        ))
    }
    return lines
  }

  private func table(_ document: GapsDocument) -> TextTable {
    let million = say("百万 \(document.money)/年", "million \(document.money)/a")
    var table = TextTable([
      (say("工艺", "process"), .left), (say("园区", "site"), .left),
      (say("收益，\(million)", "gain, \(million)"), .right), (say("上界", "bound"), .right),
      (say("规模", "size"), .right), (say("单位", "unit"), .left),
      (say("投资，百万", "investment, million"), .right),
    ])
    for gap in document.gaps {
      table.add([
        say(gap.nameZh, gap.nameEn), say(gap.siteZh, gap.siteEn), Amounts.millions(gap.gain),
        Amounts.millions(gap.bound), Amounts.text(gap.built), "\(gap.unit)/a",
        Amounts.millions(gap.investment),
      ])
    }
    return table
  }

  private func sentence(_ gap: GapsDocument.Row, _ money: String) -> String? {
    guard let relief = gap.relief else { return nil }
    let amount = "\(Amounts.text(abs(relief.amount))) \(relief.unit)/a"
    let before = "\(Amounts.text(relief.worthBefore)) \(money)/\(relief.unit)"
    let after = "\(Amounts.text(relief.worthAfter)) \(money)/\(relief.unit)"
    let name = say(relief.nameZh, relief.nameEn)
    let head = say("\(gap.nameZh)（\(gap.siteZh)）", "\(gap.nameEn) (\(gap.siteEn))")
    return relief.amount < 0
      ? say(
        "  \(head)：消纳 \(name) \(amount)，其边际价值由 \(before) 变为 \(after)",
        "  \(head): takes \(amount) of \(name), whose worth goes from \(before) to \(after)")
      : say(
        "  \(head)：供给 \(name) \(amount)，其边际价值由 \(before) 变为 \(after)",
        "  \(head): makes \(amount) of \(name), whose worth goes from \(before) to \(after)")
  }
}

/// Missing links as one CSV table, numbers unrounded.
public enum GapsTable {
  /// The table by file name.
  public static func files(_ document: GapsDocument) -> [(name: String, text: String)] {
    var table = CSVText([
      "process", "name_zh", "name_en", "site", "gain", "bound", "money", "built", "size", "unit",
      "investment", "relieved", "relieved_at", "relieved_amount", "relieved_unit", "worth_before",
      "worth_after",
    ])
    for gap in document.gaps {
      table.add([
        gap.process, gap.nameZh, gap.nameEn, gap.site, CSVText.number(gap.gain),
        CSVText.number(gap.bound), document.money, CSVText.number(gap.built),
        CSVText.number(gap.size), gap.unit, CSVText.number(gap.investment),
        gap.relief?.commodity ?? "", gap.relief?.site ?? "", CSVText.number(gap.relief?.amount),
        gap.relief?.unit ?? "", CSVText.number(gap.relief?.worthBefore),
        CSVText.number(gap.relief?.worthAfter),
      ])
    }
    return [("gaps.csv", table.text)]
  }
}
