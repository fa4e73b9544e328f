package import Findings

extension Rule {
  package static let tariffOnCoarse = Rule(
    code: "tariff-on-coarse", severity: .error,
    title: Phrase(
      zh: "物料的平衡不粗于其价格的变化",
      en: "A commodity does not balance more coarsely than its price varies"),
    cause: Phrase(
      zh: "市场 {market} 的价格曲线 {profile} 在一个 {found} 之内变化，而 {commodity} 按 {found} 平衡",
      en: """
        the tariff {profile} of market {market} varies within a {found}, but {commodity} balances \
        over the {found}
        """),
    mend: Phrase(
      zh: "把物料的 resolution 写细，用 stores.csv 写明库存，或去掉 tariff",
      en: """
        make the commodity's resolution finer and state its stock in stores.csv, or remove the \
        tariff
        """))

  package static let storeOnCoarse = Rule(
    code: "store-on-coarse", severity: .error,
    title: Phrase(
      zh: "有储存的物料按时段平衡", en: "A commodity with a store balances in every timestep"),
    cause: Phrase(
      zh: "储存 {store} 存放 {commodity}，而它按 {found} 平衡，等于另有一个免费的储罐",
      en: """
        store {store} holds {commodity}, which balances over the {found}: a free tank stands beside \
        it
        """),
    mend: Phrase(
      zh: "把物料的 resolution 写成 timestep，或删去这个储存",
      en: "write timestep as the commodity's resolution, or remove the store"))

  package static let flowStoredFreely = Rule(
    code: "flow-stored-freely", severity: .warning,
    title: Phrase(
      zh: "电、热与气体按时段平衡", en: "Power, heat and gases balance in every timestep"),
    cause: Phrase(
      zh: "{commodity} 以 {unit} 计，却按 {found} 平衡，等于可以免费储存",
      en: "{commodity}, counted in {unit}, balances over the {found}: as if it could be stored free"
    ),
    mend: Phrase(
      zh: "把 resolution 写成 timestep；有罐或管存时在 stores.csv 写明",
      en: "write timestep as its resolution; state tanks and line pack in stores.csv"))

  package static let partitionMissing = Rule(
    code: "partition-missing", severity: .error,
    title: Phrase(
      zh: "时段表写明物料平衡所用的日、月或季节",
      en: "The timesteps say the day, month or season over which commodities balance"),
    cause: Phrase(
      zh: "{commodity} 按 {found} 平衡，但时段 {timestep} 没有写 {found}",
      en: "{commodity} balances over the {found}, but timestep {timestep} states no {found}"),
    mend: Phrase(
      zh: "在 timesteps.csv 中补上这一列，或改物料的 resolution",
      en: "fill that column of timesteps.csv, or change the commodity's resolution"))

  package static let partitionNotNested = Rule(
    code: "partition-not-nested", severity: .error,
    title: Phrase(
      zh: "日在一个月之内，月在一个季节之内",
      en: "A day lies in one month, a month in one season"),
    cause: Phrase(
      zh: "{part} 同时属于 {found} 与 {expected}（时段 {timestep}）",
      en: "{part} lies both in {expected} and in {found} (timestep {timestep})"),
    mend: Phrase(
      zh: "改正 timesteps.csv 中的 day、month 或 season",
      en: "correct day, month or season in timesteps.csv"))

  package static let availabilityRange = Rule(
    code: "availability-range", severity: .error,
    title: Phrase(
      zh: "可用率在 0 与 1 之间", en: "Availabilities lie between 0 and 1"),
    cause: Phrase(
      zh: "装置 {facility} 的可用率曲线 {profile} 有值 {found}",
      en: "the availability {profile} of facility {facility} has the value {found}"),
    mend: Phrase(
      zh: "按装机容量归一化，百分数除以 100",
      en: "divide by the rated capacity; divide percentages by 100"))

  package static let tariffNegative = Rule(
    code: "tariff-negative", severity: .warning,
    title: Phrase(zh: "价格系数不为负", en: "Factors of tariffs are not negative"),
    cause: Phrase(
      zh: "市场 {market} 的价格曲线 {profile} 有值 {found}",
      en: "the tariff {profile} of market {market} has the value {found}"),
    mend: Phrase(
      zh: "曲线是对 price 的倍数，不是价格本身", en: "the profile multiplies the price; it is no price"))

  package static let rowOutsidePeriods = Rule(
    code: "row-outside-periods", severity: .notice,
    title: Phrase(
      zh: "每行至少在一个规划年有效", en: "Every row holds in at least one planning year"),
    cause: Phrase(
      zh: "{row}（{found}）不在任何规划年内：{expected}",
      en: "{row} ({found}) holds in none of the planning years {expected}"),
    mend: Phrase(
      zh: "核对 from 与 to，或 zone.yaml 的 periods", en: "check from and to, or periods in zone.yaml"))

  package static let facilityOutlivesProcess = Rule(
    code: "facility-outlives-process", severity: .notice,
    title: Phrase(
      zh: "装置的年限不超过工艺的寿命", en: "A facility lasts no longer than its process"),
    cause: Phrase(
      zh: "装置 {facility} 从 {from} 到 {to} 共 {found} 年，工艺 {process} 的寿命是 {expected} 年",
      en: """
        facility {facility} stands from {from} to {to}, {found} years; process {process} lasts \
        {expected}
        """),
    mend: Phrase(
      zh: "缩短 to，或把改造重建写成项目", en: "end it earlier, or state its renewal as a project"))

  static let timeRules: [Rule] =
    [
      tariffOnCoarse, storeOnCoarse, flowStoredFreely, partitionMissing, partitionNotNested,
      availabilityRange, tariffNegative, rowOutsidePeriods, facilityOutlivesProcess,
    ] + evennessRules
}
