package import Findings

extension Rule {
  package static let planSurplus = Rule(
    code: "plan-surplus-without-sink", severity: .error,
    title: Phrase(zh: "每种物料都有去处", en: "Every commodity has a sink"),
    cause: Phrase(
      zh: "{site}的{commodity}每年有 {found} 没有去处（{time}）",
      en: "{found} a year of {commodity} has no sink at {site} ({time})"),
    mend: Phrase(
      zh: "增加处置、销售、运输线或用户，或放宽 {causes}",
      en: "Add a disposal, a sale, a route or a user, or relax {causes}"))

  package static let planShortage = Rule(
    code: "plan-shortage", severity: .error,
    title: Phrase(zh: "每种物料都有来源", en: "Every commodity has a source"),
    cause: Phrase(
      zh: "{site}的{commodity}每年短缺 {found}（{time}）",
      en: "{found} a year of {commodity} is missing at {site} ({time})"),
    mend: Phrase(
      zh: "增加采购、运输线或生产装置，或放宽 {causes}",
      en: "Add a purchase, a route or a facility that makes it, or relax {causes}"))

  package static let planMarketTooSmall = Rule(
    code: "plan-market-too-small", severity: .error,
    title: Phrase(zh: "市场容量足够", en: "Markets are large enough"),
    cause: Phrase(
      zh: "市场 {market} 的限量须再增加每年 {found}",
      en: "The limit of market {market} would have to be {found} a year larger"),
    mend: Phrase(zh: "提高限量，或放宽 {causes}", en: "Raise the limit, or relax {causes}"))

  package static let planCapacityTooSmall = Rule(
    code: "plan-capacity-too-small", severity: .error,
    title: Phrase(zh: "装置能力足够", en: "Capacities are large enough"),
    cause: Phrase(
      zh: "装置 {facility} 的能力须再增加每年 {found}（{time}）",
      en: "The capacity of facility {facility} would have to be {found} a year larger ({time})"),
    mend: Phrase(zh: "提高能力，或放宽 {causes}", en: "Raise the capacity, or relax {causes}"))

  package static let planLimitTooTight = Rule(
    code: "plan-limit-too-tight", severity: .error,
    title: Phrase(zh: "约束指标可以同时满足", en: "Stated limits can be kept together"),
    cause: Phrase(
      zh: "约束指标 {limit} 差 {found} 不能满足",
      en: "Limit {limit} cannot be kept: it is missed by {found}"),
    mend: Phrase(zh: "放宽该指标，或放宽 {causes}", en: "Relax it, or relax {causes}"))

  package static let planReserveShort = Rule(
    code: "plan-reserve-short", severity: .error,
    title: Phrase(zh: "备用留得足", en: "Reserves can be held"),
    cause: Phrase(
      zh: "{site}的备用 {limit} 每年缺 {found}（{time}）",
      en: "{found} a year of reserve {limit} cannot be held at {site} ({time})"),
    mend: Phrase(
      zh: "让更多装置或储存提供备用，减少所求，或放宽 {causes}",
      en: "Let more facilities or stores provide it, require less, or relax {causes}"))

  package static let planMoneyWithoutEnd = Rule(
    code: "plan-money-without-end", severity: .error,
    title: Phrase(zh: "没有无穷的收益", en: "No money without end"),
    cause: Phrase(
      zh: "{market} 可无限获利：收益 {found}，经由 {loop}",
      en: "{market} makes money without end: {found}, by way of {loop}"),
    mend: Phrase(
      zh: "给其中一个市场或装置设限，或更正价格", en: "Limit one of these markets or facilities, or correct a price"))
}
