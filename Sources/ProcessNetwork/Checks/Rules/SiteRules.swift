package import Findings

extension Rule {
  package static let routeWithinBalance = Rule(
    code: "route-within-balance", severity: .warning,
    title: Phrase(
      zh: "运输线连接两个分别平衡的地方", en: "A route joins two places that balance by themselves"),
    cause: Phrase(
      zh: "运输线 {route} 的两端 {from} 与 {to} 对 {commodity} 是同一个平衡，运费不会发生",
      en: """
        both ends of route {route}, {from} and {to}, are one balance for {commodity}: its cost never \
        arises
        """),
    mend: Phrase(
      zh: "核对物料的 balance_at；需要运输的物料应写 site",
      en: "check balance_at of the commodity; what has to be carried balances at the site"))

  package static let cargoWithoutRoute = Rule(
    code: "cargo-without-route", severity: .notice,
    title: Phrase(zh: "每个货类有运输线", en: "Every cargo class has a route"),
    cause: Phrase(
      zh: "货类 {cargo} 没有运输线；属于它的物料：{commodities}",
      en: "no route carries the cargo class {cargo}; its commodities are {commodities}"),
    mend: Phrase(
      zh: "补上运输线，或清空这些物料的 cargo", en: "add a route, or empty cargo for these commodities"))

  package static let facilityOutsideParks = Rule(
    code: "facility-outside-parks", severity: .notice,
    title: Phrase(
      zh: "按园区平衡的物料，其装置在某个园区之内",
      en: "A facility lies in a park where its commodities balance by park"),
    cause: Phrase(
      zh: "{commodity} 按园区平衡，而装置 {facility} 所在的 {site} 不属于任何园区，只能自成平衡",
      en: """
        {commodity} balances by park, but facility {facility} stands at {site}, which lies in no \
        park: it balances there by itself
        """),
    mend: Phrase(
      zh: "改正装置的 site 或该地的 parent", en: "correct the facility's site or that site's parent"))

  package static let siteCompositionUnused = Rule(
    code: "site-composition-unused", severity: .notice,
    title: Phrase(
      zh: "某地的组成对应那里出现的物料",
      en: "A composition of a site is of a commodity that occurs there"),
    cause: Phrase(
      zh: "{site} 的 {commodity} 有组成，但那里不生产、不使用、也不买卖它",
      en: "{commodity} has a composition at {site}, where it is neither made, used nor traded"),
    mend: Phrase(zh: "核对 compositions.csv 的 site", en: "check the site in compositions.csv"))

  package static let commodityUnused = Rule(
    code: "commodity-unused", severity: .notice,
    title: Phrase(
      zh: "每种物料出现在配方或市场中", en: "Every commodity occurs in a recipe or a market"),
    cause: Phrase(
      zh: "有 {count} 种物料既不在配方中，也不在市场中，也不是处置物料：{commodities}",
      en: """
        commodities in no recipe and no market, as which nothing is disposed of ({count}): \
        {commodities}
        """),
    mend: Phrase(
      zh: "删去，或核对标识的拼写", en: "remove them, or check the spelling of their ids"))

  static let siteRules: [Rule] = [
    routeWithinBalance, cargoWithoutRoute, facilityOutsideParks, siteCompositionUnused,
    commodityUnused,
  ]
}
