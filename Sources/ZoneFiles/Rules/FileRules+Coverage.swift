package import Findings

extension FileRules {
  static let coverage: [Rule] = [.mappingUnknown, .mappingIncomplete, .planRowTwice]
}

extension Rule {
  package static let mappingUnknown = Rule(
    code: "mapping-unknown", severity: .error,
    title: Phrase(zh: "规划各行的去向都在本区", en: "Rows of the plan lead to ids of the zone"),
    cause: Phrase(zh: "没有一张表有标识“{found}”", en: "no table has the id \"{found}\""),
    mend: Phrase(
      zh: "{nearest}改正 zone_id，或把该行移到 not_modelled.csv",
      en: "{nearest}Correct zone_id, or move the row to not_modelled.csv"))

  package static let mappingIncomplete = Rule(
    code: "mapping-incomplete", severity: .warning,
    title: Phrase(
      zh: "写明规划行的装置在该行的去向之中", en: "Plants that name a row of the plan are where it leads"),
    cause: Phrase(
      zh: "“{expected}”写明来自规划的“{found}”，而 mapping.csv 的该行不通向它",
      en: "\"{expected}\" names row \"{found}\" of the plan, but mapping.csv does not lead there"),
    mend: Phrase(
      zh: "补上 mapping.csv 的 zone_id，或改正 plan_id",
      en: "add it to zone_id in mapping.csv, or correct plan_id"))

  package static let planRowTwice = Rule(
    code: "plan-row-twice", severity: .error,
    title: Phrase(zh: "规划的一行只有一个去向", en: "A row of the plan is modelled or left out, not both"),
    cause: Phrase(
      zh: "“{found}”写为未入模，而 mapping.csv 使它通向 {other}",
      en: "\"{found}\" is said to be left out, but mapping.csv leads it to {other}"),
    mend: Phrase(zh: "只留其一", en: "keep one of the two rows"))
}
