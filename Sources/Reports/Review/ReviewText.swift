public import Findings

/// A review as text for a terminal.
public struct ReviewText {
  private let language: Language
  private let mostLines: Int

  /// Creates a writer; of each kind of change at most `mostLines` rows are written.
  public init(language: Language, mostLines: Int = 10) {
    self.language = language
    self.mostLines = mostLines
  }

  /// The verdict, the three plans, who wins and loses, and what changes.
  public func text(_ review: ReviewDocument) -> String {
    let words = ReviewWords(review)
    var lines = [words.title[language], words.verdict[language], ""]
    lines += plans(review, words).lines
    if !review.accounts.isEmpty {
      lines += ["", words.accountsTitle[language], words.transfer[language], ""]
      lines += accounts(review).lines
    }
    if !review.indicators.isEmpty {
      lines += ["", words.indicatorsTitle[language], ""] + indicators(review).lines
    }
    lines += ["", words.changesTitle[language]]
    let changes = ComparisonText(language: language, mostLines: mostLines).text(review.forced)
    return lines.joined(separator: "\n") + "\n" + changes
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func plans(_ review: ReviewDocument, _ words: ReviewWords) -> TextTable {
    var table = TextTable([
      (say("方案", "plan"), .left), (say("状态", "status"), .left),
      (say("净支出，百万/年", "net cost, million/a"), .right),
      (say("收益，百万/年", "gain, million/a"), .right),
      (say("规模，\(review.project.unit)/年", "size, \(review.project.unit)/a"), .right),
    ])
    for plan in words.plans {
      table.add([
        words.name(ofPlan: plan.role)[language], plan.status,
        plan.netCost.map { Amounts.millions($0) } ?? "",
        plan.gain.map { Amounts.millions($0) } ?? "", Amounts.text(plan.size),
      ])
    }
    return table
  }

  private func accounts(_ review: ReviewDocument) -> TextTable {
    var table = TextTable([
      (say("谁", "who"), .left), (say("无项目", "without"), .right), (say("有项目", "with"), .right),
      (say("变化，百万/年", "change, million/a"), .right),
    ])
    let total = review.accounts.reduce(0) { $0 + $1.change }
    let changed = review.accounts.filter(\.isChanged)
    for row in changed {
      table.add([
        say(row.nameZh, row.nameEn), Amounts.millions(row.before), Amounts.millions(row.after),
        signed(row.change),
      ])
    }
    let rest = review.accounts.count - changed.count
    if rest > 0 {
      table.add([say("另有 \(rest) 个不变", "\(rest) others do not change"), "", "", "0"])
    }
    table.add([say("合计（净支出的下降）", "sum (the fall of the net cost)"), "", "", signed(total)])
    return table
  }

  private func indicators(_ review: ReviewDocument) -> TextTable {
    var table = TextTable([
      (say("指标", "indicator"), .left), (say("无项目", "without"), .right),
      (say("有项目", "with"), .right), ("", .left),
    ])
    for row in review.indicators.prefix(mostLines) {
      table.add([
        say(row.nameZh, row.nameEn), Amounts.text(row.before), Amounts.text(row.after), row.unit,
      ])
    }
    let rest = review.indicators.count - mostLines
    if rest > 0 { table.add([say("另有 \(rest) 个，见结果", "\(rest) more, in the result"), "", "", ""]) }
    return table
  }

  private func signed(_ money: Double) -> String {
    (money > 0 ? "+" : "") + Amounts.millions(money)
  }
}

/// The sentences of a review, shared by text and page.
struct ReviewWords {
  private let review: ReviewDocument

  init(_ review: ReviewDocument) { self.review = review }

  var title: Phrase {
    let project = review.project
    if review.isStanding {
      return Phrase(
        zh: "装置评审：\(project.nameZh)（\(project.id)，已建成），\(review.year) 年",
        en: "Review of \(project.nameEn) (\(project.id), which stands), \(review.year)")
    }
    return Phrase(
      zh: "项目评审：\(project.nameZh)（\(project.id)），\(review.year) 年",
      en: "Review of \(project.nameEn) (\(project.id)), \(review.year)")
  }

  /// The plans that differ: of what stands the zone without it and as it is.
  var plans: [ReviewDocument.Plan] {
    review.isStanding ? review.plans.filter { $0.role != "free" } : review.plans
  }

  /// What the zone gains from what stands; its investment is spent either way.
  private func standing(_ gain: Double?) -> Phrase {
    guard let gain else {
      return Phrase(
        zh: "去掉它就没有可行方案。", en: "Without it there is no plan.")
    }
    let money = "\(Amounts.millions(abs(gain)))"
    let sunk = Phrase(
      zh: "已花的投资两边都不计", en: "what was spent to build it is counted on neither side")
    return gain >= 0
      ? Phrase(
        zh: "它使净支出每年减少 \(money) 百万 \(review.money)；\(sunk.zh)。",
        en: "It lowers the net cost by \(money) million \(review.money) a year; \(sunk.en).")
      : Phrase(
        zh: "它使净支出每年增加 \(money) 百万 \(review.money)；\(sunk.zh)。",
        en: "It raises the net cost by \(money) million \(review.money) a year; \(sunk.en).")
  }

  var indicatorsTitle: Phrase {
    Phrase(
      zh: "变化的指标（由两个方案的流量计算）：",
      en: "Indicators that change (from the flows of both plans):")
  }

  var verdict: Phrase {
    if review.verdict == "standing" { return standing(review.plans.last?.gain) }
    let forced = review.plans.last
    let free = review.plans.dropFirst().first
    let whole = forced?.gain.map { gain in
      gain >= 0
        ? Phrase(
          zh: "整体建设使净支出每年减少 \(Amounts.millions(gain)) 百万 \(review.money)",
          en: "built whole it lowers the net cost by \(Amounts.millions(gain)) million "
            + "\(review.money) a year")
        : Phrase(
          zh: "整体建设使净支出每年增加 \(Amounts.millions(-gain)) 百万 \(review.money)",
          en: "built whole it raises the net cost by \(Amounts.millions(-gain)) million "
            + "\(review.money) a year")
    }
    let end =
      whole
      ?? Phrase(
        zh: "整体建设则没有可行方案（\(forced?.status ?? "")）",
        en: "built whole there is no plan (\(forced?.status ?? ""))")
    let size = "\(Amounts.text(free?.size ?? 0)) \(review.project.unit)"
    switch review.verdict {
    case "built":
      return Phrase(
        zh: "由规划自行决定，会全部建设；\(end.zh)。", en: "Left free, the plan builds all of it; \(end.en).")
    case "partly":
      return Phrase(
        zh: "由规划自行决定，会建设其中 \(size)；\(end.zh)。",
        en: "Left free, the plan builds \(size) of it; \(end.en).")
    case "not_built":
      return Phrase(
        zh: "由规划自行决定，不会建设；\(end.zh)。", en: "Left free, the plan does not build it; \(end.en).")
    default:
      return Phrase(zh: "没有最优方案可供评审。", en: "There is no optimal plan to review it by.")
    }
  }

  func name(ofPlan role: String) -> Phrase {
    switch role {
    case "without" where review.isStanding: Phrase(zh: "去掉它", en: "without it")
    case "without": Phrase(zh: "不建", en: "without it")
    case "forced" where review.isStanding: Phrase(zh: "现状", en: "as it is")
    case "free": Phrase(zh: "由规划决定", en: "left free")
    default: Phrase(zh: "整体建设", en: "built whole")
    }
  }

  var accountsTitle: Phrase {
    Phrase(zh: "谁得谁失（整体建设相对不建）：", en: "Who wins and loses (built whole against without it):")
  }

  var transfer: Phrase {
    guard review.statedPrices == 0 else {
      return Phrase(
        zh: "\(review.statedPrices) 个转移价格取自给定的表，其余为边际价值；两个方案相同。",
        en:
          "\(review.statedPrices) transfer prices are those of the table, the others marginal values; the "
          + "same in both plans.")
    }
    return review.transferPrices == "without"
      ? Phrase(
        zh: "转移价格取“不建”方案中各物料在各园区的边际价值，两个方案相同。",
        en:
          "Transfer prices are the marginal values of the plan without it, the same in both plans.")
      : Phrase(
        zh: "转移价格取“整体建设”方案中各物料在各园区的边际价值，两个方案相同。",
        en: "Transfer prices are the marginal values of the plan with it, the same in both plans.")
  }

  var changesTitle: Phrase {
    Phrase(
      zh: "有何变化（A：不建，B：整体建设）：", en: "What changes (A: without it, B: built whole):")
  }
}

/// A review as CSV tables, numbers unrounded.
public enum ReviewTables {
  /// The tables by file name.
  public static func files(_ review: ReviewDocument) -> [(name: String, text: String)] {
    [
      ("plans.csv", plans(review)), ("accounts.csv", accounts(review)),
      ("indicators.csv", indicators(review)),
      ("changes.csv", ComparisonTable.text(review.forced)),
      ("changes_free.csv", ComparisonTable.text(review.free)),
    ]
  }

  private static func plans(_ review: ReviewDocument) -> String {
    var table = CSVText(["plan", "status", "net_cost", "gain", "money", "size", "unit"])
    for plan in review.plans {
      table.add([
        plan.role, plan.status, CSVText.number(plan.netCost), CSVText.number(plan.gain),
        review.money, CSVText.number(plan.size), review.project.unit,
      ])
    }
    return table.text
  }

  private static func indicators(_ review: ReviewDocument) -> String {
    var table = CSVText(["indicator", "name_zh", "name_en", "before", "after", "unit"])
    for row in review.indicators {
      table.add([
        row.id, row.nameZh, row.nameEn, CSVText.number(row.before), CSVText.number(row.after),
        row.unit,
      ])
    }
    return table.text
  }

  private static func accounts(_ review: ReviewDocument) -> String {
    var table = CSVText([
      "kind", "name_zh", "name_en", "before", "after", "change", "money", "transfer_prices",
    ])
    for row in review.accounts {
      table.add([
        row.kind, row.nameZh, row.nameEn, CSVText.number(row.before), CSVText.number(row.after),
        CSVText.number(row.change), review.money, review.transferPrices,
      ])
    }
    return table.text
  }
}
