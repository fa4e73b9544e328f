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

  static let moneyRules: [Rule] = [buildWithoutInvestment, buildWithoutLifetime]
}
