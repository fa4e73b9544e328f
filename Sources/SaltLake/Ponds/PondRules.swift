public import Findings

/// The rules of ponds and brines.
public enum PondRules {
  /// All of them.
  public static let all: [Rule] = [
    .pondDriesOut, .pondWithoutEquilibrium, .chargeImbalance, .ionMissing,
    .brineTemperature, .brineWithoutWater, .densityDiffers, .climateIncomplete, .seriesWithoutPonds,
    .residenceTooShort,
  ]
}

extension Rule {
  package static let pondDriesOut = Rule(
    code: "pond-dries-out", severity: .error,
    title: Phrase(zh: "盐池中始终有卤水", en: "A pond holds brine"),
    cause: Phrase(
      zh: "{pond}（{when}）蒸干：剩余不足（{found}）",
      en: "{pond} dries out ({when}): too little is left ({found})"),
    mend: Phrase(
      zh: "减小面积、蒸发、渗漏或夹带，或增加进卤量",
      en: "take less area, evaporation, leakage or entrainment, or feed more brine"))

  package static let pondWithoutEquilibrium = Rule(
    code: "pond-without-equilibrium", severity: .error,
    title: Phrase(zh: "引擎能算出盐池的平衡", en: "The engine finds the equilibrium of a pond"),
    cause: Phrase(zh: "{pond}（{when}）：{reason}", en: "{pond} ({when}): {reason}"),
    mend: Phrase(zh: "{advice}", en: "{advice}"))

  package static let chargeImbalance = Rule(
    code: "charge-imbalance", severity: .error,
    title: Phrase(zh: "化验的电荷平衡", en: "The charges of an analysis balance"),
    cause: Phrase(
      zh: "{brine}：电荷差 {found}，允许 {expected}",
      en: "{brine}: the charges differ by {found}, allowed are {expected}"),
    mend: Phrase(
      zh: "复核化验；确要使用时，在 closure 写明由 chloride 还是 sodium 补足",
      en: "check the analysis; to use it all the same let `closure` name the ion that makes it up, "
        + "chloride or sodium"))

  package static let ionMissing = Rule(
    code: "ion-missing", severity: .error,
    title: Phrase(zh: "六种主要离子都有化验值", en: "The six major ions are analysed"),
    cause: Phrase(zh: "{brine}：没有 {expected} 的值", en: "{brine} has no value of {expected}"),
    mend: Phrase(
      zh: "填写化验值；确实没有则写 0；氯可由 closure=chloride 补足",
      en: "state it; write 0 where there is none; chloride may be made up by closure=chloride"))

  package static let brineTemperature = Rule(
    code: "brine-temperature", severity: .error,
    title: Phrase(zh: "样品温度在数据库范围内", en: "A sample's temperature lies in the data base"),
    cause: Phrase(
      zh: "{brine}：{found} 不在数据库 {database} 的 {expected} 内",
      en: "{brine}: {found} is outside of the data base {database}, {expected}"),
    mend: Phrase(
      zh: "改用 --database pitzer（0~60 °C），或更正温度",
      en: "use --database pitzer (0 to 60 °C), or correct the temperature"))

  package static let brineWithoutWater = Rule(
    code: "brine-without-water", severity: .error,
    title: Phrase(zh: "盐分少于卤水", en: "A brine weighs more than its salts"),
    cause: Phrase(
      zh: "{brine}：盐分 {found}，密度只有 {expected}",
      en: "{brine}: {found} of salts in a density of {expected}"),
    mend: Phrase(zh: "检查单位与密度", en: "check the unit and the density"))

  package static let densityDiffers = Rule(
    code: "density-differs", severity: .warning,
    title: Phrase(zh: "密度与组成相符", en: "The density agrees with the composition"),
    cause: Phrase(
      zh: "{brine}：化验密度 {found}，按组成为 {expected}",
      en: "{brine}: the stated density is {found}, by composition it is {expected}"),
    mend: Phrase(zh: "检查单位、密度与温度", en: "check the unit, the density and the temperature"))

  package static let climateIncomplete = Rule(
    code: "climate-incomplete", severity: .error,
    title: Phrase(zh: "气候有十二个月", en: "A climate has twelve months"),
    cause: Phrase(
      zh: "气候 {climate} 缺 {expected} 月", en: "climate {climate} lacks the months {expected}"),
    mend: Phrase(zh: "在 pond_climate.csv 补齐", en: "add them to pond_climate.csv"))

  package static let seriesWithoutPonds = Rule(
    code: "series-without-ponds", severity: .error,
    title: Phrase(zh: "盐田系列有盐池", en: "A pond series has ponds"),
    cause: Phrase(zh: "系列 {series} 没有可用的盐池", en: "series {series} has no usable pond"),
    mend: Phrase(zh: "在 ponds.csv 中列出", en: "list them in ponds.csv"))

  package static let residenceTooShort = Rule(
    code: "residence-too-short", severity: .warning,
    title: Phrase(zh: "盐池容得下要求的停留时间", en: "A pond holds its residence time"),
    cause: Phrase(
      zh: "{pond}：按深度只能停留 {found}，要求 {expected}",
      en: "{pond}: at its depth brine stays {found}, wanted are {expected}"),
    mend: Phrase(zh: "加大面积或深度，或减少进卤", en: "take more area or depth, or feed less"))
}
