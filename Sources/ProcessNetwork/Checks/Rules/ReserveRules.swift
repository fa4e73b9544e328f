package import Findings

extension Rule {
  package static let reserveWithoutRequirement = Rule(
    code: "reserve-without-requirement", severity: .error,
    title: Phrase(zh: "备用写明要留多少", en: "A reserve says how much is held"),
    cause: Phrase(
      zh: "备用 {reserve} 的 amount、share_of_load 与 share_of_variable 都是空或 0",
      en: "reserve {reserve}: amount, share_of_load and share_of_variable are all empty or 0"),
    mend: Phrase(zh: "至少填写其中一个，或删去该行", en: "state one of them, or remove the row"))

  package static let reserveWithoutProvider = Rule(
    code: "reserve-without-provider", severity: .error,
    title: Phrase(zh: "每种备用都有提供者", en: "Every reserve can be provided by somebody"),
    cause: Phrase(
      zh: "{site}没有装置或储存可以提供备用 {reserve}（{commodity}）",
      en: "no facility or store at {site} may provide reserve {reserve} ({commodity})"),
    mend: Phrase(
      zh: "在产出、使用或存放该物料的装置、项目或储存一行写 provides_reserve = yes",
      en: "write `yes` in provides_reserve of facilities, projects or stores of that commodity"))

  package static let reserveOnCoarse = Rule(
    code: "reserve-on-coarse", severity: .error,
    title: Phrase(
      zh: "有备用的物料按时段平衡", en: "A commodity with a reserve balances in every timestep"),
    cause: Phrase(
      zh: "备用 {reserve} 针对 {commodity}，而它按 {found} 平衡：其间随时可以免费取用",
      en: """
        reserve {reserve} is of {commodity}, which balances over the {found}: within it any amount \
        is at hand for nothing
        """),
    mend: Phrase(
      zh: "把物料的 resolution 写成 timestep，或删去该行",
      en: "write timestep as the commodity's resolution, or remove the row"))

  static let reserveRules: [Rule] = [
    reserveWithoutRequirement, reserveWithoutProvider, reserveOnCoarse,
  ]
}
