package import Findings

extension Rule {
  package static let buildWithoutInvestment = Rule(
    code: "build-without-investment", severity: .notice,
    title: Phrase(
      zh: "要新建的能力有投资", en: "What may be built has an investment"),
    cause: Phrase(
      zh: "{facility} 的能力由规划决定，但它与工艺 {process} 都没有投资，建设不花钱",
      en: """
        a plan chooses the size of {facility}, but neither it nor process {process} states an \
        investment: building it is free
        """),
    mend: Phrase(
      zh: "写上项目总投资，或工艺的单位投资",
      en: "state the investment of the project, or that of the process per capacity"))

  package static let buildWithoutLifetime = Rule(
    code: "build-without-lifetime", severity: .warning,
    title: Phrase(
      zh: "有投资的工艺写明寿命", en: "A process whose plants are built states their lifetime"),
    cause: Phrase(
      zh: "{facility} 有投资，但工艺 {process} 没有寿命，无法折算为年费用",
      en: """
        {facility} costs an investment, but process {process} states no lifetime, so there is no \
        yearly cost
        """),
    mend: Phrase(zh: "在 processes.csv 中写上 lifetime", en: "state lifetime in processes.csv"))

  package static let storeWithoutInvestment = Rule(
    code: "store-without-investment", severity: .notice,
    title: Phrase(zh: "要新建的储存有投资", en: "A store that may be built has an investment"),
    cause: Phrase(
      zh: "储存 {store} 的规模由规划决定，但没有投资，建设不花钱",
      en:
        "a plan chooses the size of store {store}, which states no investment: building it is free"
    ),
    mend: Phrase(
      zh: "写上 investment（按容量）或 power_investment（按速率）",
      en: "state investment (by what it holds) or power_investment (by how fast it gives)"))

  package static let storeWithoutLifetime = Rule(
    code: "store-without-lifetime", severity: .warning,
    title: Phrase(zh: "要新建的储存写明寿命", en: "A store that may be built states its lifetime"),
    cause: Phrase(
      zh: "储存 {store} 有投资但没有寿命，无法折算为年费用",
      en: "store {store} costs an investment but states no lifetime, so there is no yearly cost"),
    mend: Phrase(zh: "在 stores.csv 中写上 lifetime", en: "state lifetime in stores.csv"))

  static let moneyRules: [Rule] = [
    buildWithoutInvestment, buildWithoutLifetime, storeWithoutInvestment, storeWithoutLifetime,
  ]
}
