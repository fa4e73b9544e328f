package import Findings

extension Rule {
  package static let commodityWithoutTaker = Rule(
    code: "commodity-without-taker", severity: .warning,
    title: Phrase(
      zh: "产出的物料要有用户、市场或处置去向",
      en: "What is made has a taker, a market or a disposal"),
    cause: Phrase(
      zh: """
        {commodity} 在 {sites} 产出，却没有工艺、运输线、市场或处置接收它（{years}），\
        因此不能运行的工艺：{processes}；装置（{count}）：{facilities}
        """,
      en: """
        {commodity} is made at {sites}, but no process, route, market or disposal takes it \
        ({years}); processes that cannot run for it: {processes}; facilities ({count}): {facilities}
        """),
    mend: Phrase(
      zh: "补上 sale、disposal 或 emission 市场、使用它的装置或运输线，或在 disposed_as 中写出处置物料",
      en: """
        add a sale, disposal or emission to markets.csv, a facility that uses it, a route, or name \
        its disposal commodity in disposed_as
        """))

  package static let commodityWithoutSource = Rule(
    code: "commodity-without-source", severity: .warning,
    title: Phrase(
      zh: "需要的物料要有装置、市场或运输线供给",
      en: "What is needed is made, bought, extracted or brought"),
    cause: Phrase(
      zh: """
        {sites} 需要 {commodity}，却没有工艺、运输线、购买或开采供给它（{years}），\
        因此不能运行的工艺：{processes}；装置（{count}）：{facilities}
        """,
      en: """
        {commodity} is needed at {sites}, but no process, route, purchase or extraction gives it \
        ({years}); processes that cannot run for it: {processes}; facilities ({count}): {facilities}
        """),
    mend: Phrase(
      zh: "补上 purchase 或 extraction 市场、生产它的装置，或运输线",
      en: "add a purchase or extraction to markets.csv, a facility that makes it, or a route"))

  package static let closedLoop = Rule(
    code: "closed-loop", severity: .warning,
    title: Phrase(
      zh: "每台装置都与外界的来源和去向相连",
      en: "Every facility is joined to a source and an outlet outside the zone"),
    cause: Phrase(
      zh: "这些装置只在彼此之间供料，{missing}（{years}）：{facilities}",
      en: "these facilities feed only one another, and {missing} ({years}): {facilities}"),
    mend: Phrase(
      zh: "补上漏掉的原料或产品：循环必须从外界补充，也必须有东西出来",
      en: """
        add the feed or the product that is missing: a loop is made up from outside and gives \
        something off
        """))

  package static let processCannotRun = Rule(
    code: "process-cannot-run", severity: .notice,
    title: Phrase(
      zh: "备选工艺在试验区内至少应能运行",
      en: "A process without facilities could run somewhere in the zone"),
    cause: Phrase(
      zh: "工艺 {process} 没有装置，而且无论放在哪里都不能运行：{reason}",
      en: "process {process} has no facility and could run nowhere: {reason}"),
    mend: Phrase(
      zh: "如果它将来要用，补上所缺的市场或工艺",
      en: "if it is to be used, add the market or the process that is missing"))

  package static let marketUnused = Rule(
    code: "market-unused", severity: .notice,
    title: Phrase(
      zh: "市场要有可买卖的对象", en: "A market has something to buy or to sell"),
    cause: Phrase(
      zh: "市场 {market}（{site} 的 {commodity} {kind}）不起作用：{reason}",
      en: "market {market} ({kind} of {commodity} at {site}) has no effect: {reason}"),
    mend: Phrase(
      zh: "核对物料与园区；需要时补上运输线",
      en: "check its commodity and site; add a route where one is needed"))

  static let structureRules: [Rule] = [
    commodityWithoutTaker, commodityWithoutSource, closedLoop, processCannotRun, marketUnused,
  ]
}
