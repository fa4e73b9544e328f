package import Findings

extension Rule {
  package static let marketWithoutLimit = Rule(
    code: "market-without-limit", severity: .notice,
    title: Phrase(
      zh: "市场写明年限量；不限要写 unlimited",
      en: "A market states its yearly limit, or the word unlimited"),
    cause: Phrase(
      zh: "市场 {market}（{site} 的 {commodity} {kind}）没有写限量，按不限计算",
      en:
        "market {market} ({kind} of {commodity} at {site}) states no limit and counts as unlimited"),
    mend: Phrase(
      zh: "写上 limit；确实不限时写 unlimited",
      en: "state the limit; write unlimited where there is none"))

  package static let marketClosed = Rule(
    code: "market-closed", severity: .notice,
    title: Phrase(zh: "限量为零的市场是关闭的", en: "A market with a limit of zero is closed"),
    cause: Phrase(
      zh: "市场 {market}（{site} 的 {commodity} {kind}）的限量是 0",
      en: "market {market} ({kind} of {commodity} at {site}) has a limit of 0"),
    mend: Phrase(zh: "填上限量；不用的市场可以删去", en: "state its limit, or remove the row"))

  package static let marketLoop = Rule(
    code: "market-loop", severity: .error,
    title: Phrase(
      zh: "同一处同一物料的买价不低于卖价",
      en: "What is bought costs no less than the same thing earns when it leaves"),
    cause: Phrase(
      zh: """
        {site} 的 {commodity} 按 {expected} 买入（{purchase}），又按 {found} 放出（{outlet}，{case}）：\
        不生产也有利可图
        """,
      en: """
        {commodity} at {site} is bought at {expected} ({purchase}) and leaves for {found} ({outlet}, \
        {case}): money is made without making anything
        """),
    mend: Phrase(
      zh: "核对两行的价格与单位；出厂价应低于到厂价，不同等级的货分成两种物料",
      en: """
        check prices and units of both rows: the price at the gate lies below the delivered price; \
        give different grades two ids
        """))

  package static let marketStepsNotConvex = Rule(
    code: "market-steps-not-convex", severity: .error,
    title: Phrase(
      zh: "卖价逐级不升，买价与处置费逐级不降",
      en: "From step to step sale prices do not rise, and costs do not fall"),
    cause: Phrase(
      zh: "{site} 的 {commodity} {kind}：第 {step} 级价格 {found}，而前一级是 {expected}（{case}）",
      en: """
        {kind} of {commodity} at {site}: step {step} has the price {found}, the step before it \
        {expected} ({case})
        """),
    mend: Phrase(
      zh: "改正价格或级次；量大反而更有利的价格需要整数规划，目前不支持",
      en: """
        correct prices or steps; prices that get better with the amount need whole numbers, which \
        the planner does not do
        """))

  package static let marketPriceOutlier = Rule(
    code: "market-price-outlier", severity: .warning,
    title: Phrase(
      zh: "同一物料各市场的价格相差不到一千倍",
      en: "Prices of a commodity differ between markets by less than a factor of 1000"),
    cause: Phrase(
      zh: "市场 {market} 中 {commodity} 的价格 {found} 是其他市场 {expected} 的 {ratio} 倍",
      en: """
        in market {market} the price {found} of {commodity} is {ratio} times the {expected} of other \
        markets
        """),
    mend: Phrase(
      zh: "核对价格单位（元/t、元/kg、万元/t）", en: "check the unit of the price (per kg, per t, 万元/t)"))

  package static let marketPriceNegative = Rule(
    code: "market-price-negative", severity: .warning,
    title: Phrase(
      zh: "购买、开采与销售的价格不为负",
      en: "Prices of purchases, extractions and sales are not negative"),
    cause: Phrase(
      zh: "市场 {market}（{site} 的 {commodity} {kind}）的价格是 {found}",
      en: "market {market} ({kind} of {commodity} at {site}) has the price {found}"),
    mend: Phrase(
      zh: "付钱才能出去的写成 disposal；核对正负号",
      en: "what has to be paid for to leave is a disposal; check the sign"))

  static let marketRules: [Rule] = [
    marketWithoutLimit, marketClosed, marketLoop, marketStepsNotConvex, marketPriceOutlier,
    marketPriceNegative,
  ]
}
