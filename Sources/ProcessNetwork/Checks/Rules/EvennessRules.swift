package import Findings

extension Rule {
  package static let evenlyAndChanging = Rule(
    code: "evenly-and-changing", severity: .error,
    title: Phrase(
      zh: "均匀运行的装置不写逐时的负荷变化",
      en: "A facility that runs evenly states no changes of load by the hour"),
    cause: Phrase(
      zh: "装置 {facility} 在一个{found}内负荷均匀，却写了 {columns}",
      en: "facility {facility} runs evenly over the {found}, but states {columns}"),
    mend: Phrase(
      zh: "把装置的 runs_evenly_over 写成 timestep，或清空这些列",
      en: "write `timestep` in runs_evenly_over of the facility, or empty these columns"))

  package static let evenlyAndVarying = Rule(
    code: "evenly-and-varying", severity: .error,
    title: Phrase(
      zh: "均匀运行的装置在该时段内可用率不变",
      en: "What a facility that runs evenly has available does not vary within its span"),
    cause: Phrase(
      zh: "装置 {facility} 在一个{found}内负荷均匀，而其可用率曲线 {profile} 在其间变化",
      en: """
        facility {facility} runs evenly over the {found}, but its availability {profile} varies \
        within it: the least value would hold all the time
        """),
    mend: Phrase(
      zh: "把装置的 runs_evenly_over 写短，或用该时段内不变的曲线",
      en: "shorten runs_evenly_over of the facility, or use a profile that is even in the span"))

  package static let evenlyWithoutSpan = Rule(
    code: "evenly-without-span", severity: .error,
    title: Phrase(
      zh: "时段表写明装置均匀运行所用的日、月或季节",
      en: "The timesteps say the day, month or season over which facilities run evenly"),
    cause: Phrase(
      zh: "装置 {facility} 在一个{found}内负荷均匀，而时段 {timestep} 没有写它",
      en: "facility {facility} runs evenly over the {found}, but timestep {timestep} states none"),
    mend: Phrase(
      zh: "填写 timesteps.csv 的该列，或改 runs_evenly_over",
      en: "fill that column of timesteps.csv, or change runs_evenly_over"))

  static let evennessRules: [Rule] = [evenlyAndChanging, evenlyAndVarying, evenlyWithoutSpan]
}
