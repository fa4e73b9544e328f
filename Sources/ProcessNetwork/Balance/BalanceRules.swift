public import Findings

/// The rules that the outputs given to a balance are held against.
public enum BalanceRules {
  /// All rules, in the order of the rule table.
  public static let all: [Rule] = [
    .productionWithoutSplit, .productionProcess, .productionTwice,
    .productionOutsideLife, .productionMissing, .productionEmpty, .productionPartYear,
    .productionOverlap,
  ]
}

extension Rule {
  package static let productionWithoutSplit = Rule(
    code: "production-without-split", severity: .error,
    title: Phrase(
      zh: "多种工艺的装置，产量按工艺写明",
      en: "The output of a facility with several processes is stated for each"),
    cause: Phrase(
      zh: "装置 {facility} 有多种工艺（{expected}），产量没有写明是哪一种",
      en: "facility {facility} has several processes ({expected}); the output says not which"),
    mend: Phrase(
      zh: "在产量表中按工艺各写一行", en: "write one row for each process into the table of production"))

  package static let productionProcess = Rule(
    code: "production-process", severity: .error,
    title: Phrase(
      zh: "产量的工艺是该装置的工艺", en: "An output is of a process of its facility"),
    cause: Phrase(
      zh: "装置 {facility} 没有工艺 {found}，它的工艺是 {expected}",
      en: "facility {facility} does not run {found}; it runs {expected}"),
    mend: Phrase(zh: "改正工艺或装置", en: "correct the process or the facility"))

  package static let productionTwice = Rule(
    code: "production-twice", severity: .error,
    title: Phrase(
      zh: "每台装置每种工艺只有一个产量", en: "A facility has one output for each process"),
    cause: Phrase(
      zh: "装置 {facility} 的工艺 {process} 已有产量",
      en: "the output of process {process} of facility {facility} is already stated"),
    mend: Phrase(zh: "合并或删去一行", en: "put the rows together, or remove one"))

  package static let productionOutsideLife = Rule(
    code: "production-outside-life", severity: .warning,
    title: Phrase(
      zh: "产量属于当年存在的装置", en: "Outputs are of facilities that exist in the year"),
    cause: Phrase(
      zh: "装置 {facility} 在 {year} 年不存在，却有产量",
      en: "facility {facility} does not exist in {year}, but has an output"),
    mend: Phrase(
      zh: "核对年份，或装置的 from 与 to", en: "check the year, or from and to of the facility"))

  package static let productionMissing = Rule(
    code: "production-missing", severity: .notice,
    title: Phrase(
      zh: "没有产量的装置按停产计算", en: "A facility without an output counts as standing still"),
    cause: Phrase(
      zh: "{year} 年有 {count} 台现有装置没有产量，按 0 计：{facilities}",
      en: "facilities without an output for {year}, which count as 0 ({count}): {facilities}"),
    mend: Phrase(zh: "补上产量", en: "state their outputs"))

  package static let productionEmpty = Rule(
    code: "production-empty", severity: .error,
    title: Phrase(zh: "平衡需要产量", en: "A balance needs outputs"),
    cause: Phrase(
      zh: "{year} 年没有任何装置的产量", en: "no output of any facility is stated for {year}"),
    mend: Phrase(
      zh: "给出产量表，或在 statistics.csv 中写上 output，或换一个年份",
      en: "give a table of production, state output in statistics.csv, or ask for another year"))

  package static let productionPartYear = Rule(
    code: "production-part-year", severity: .warning,
    title: Phrase(
      zh: "上报产量覆盖全年", en: "Reported outputs cover the year"),
    cause: Phrase(
      zh: "装置 {facility} 在 {year} 年只上报了 {found} 天（{periods}），按已报之和计，不放大",
      en: """
        facility {facility} reports only {found} days of {year} ({periods}); their sum counts as it \
        is
        """),
    mend: Phrase(zh: "补上其余月份", en: "add the other months"))

  package static let productionOverlap = Rule(
    code: "production-overlap", severity: .error,
    title: Phrase(
      zh: "上报产量的报告期不重叠", en: "Reporting periods of outputs do not overlap"),
    cause: Phrase(
      zh: "装置 {facility} 的产量期 {found} 与 {expected} 重叠",
      en: "the periods {found} and {expected} of outputs of facility {facility} overlap"),
    mend: Phrase(
      zh: "只留当期数，去掉累计数", en: "keep the values in the period, remove cumulative ones"))
}
