package import Findings

extension Rule {
  package static let disposedAsItself = Rule(
    code: "disposed-as-itself", severity: .error,
    title: Phrase(
      zh: "处置物料不会变回自己", en: "A commodity is not disposed of as itself"),
    cause: Phrase(
      zh: "{commodity} 的 disposed_as 绕回自己：{found}",
      en: "disposed_as of {commodity} leads back to itself: {found}"),
    mend: Phrase(
      zh: "写出另一种有处置市场的物料，或清空", en: "name another commodity that has a disposal market"))

  package static let disposedAsNowhere = Rule(
    code: "disposed-as-nowhere", severity: .error,
    title: Phrase(
      zh: "处置物料本身要有去向", en: "A disposal commodity has a disposal itself"),
    cause: Phrase(
      zh: "{commodity} 按 {found} 处置，而后者没有市场，也没有工艺接收",
      en: "{commodity} is disposed of as {found}, which has no market and no process that takes it"),
    mend: Phrase(
      zh: "给处置物料补上 disposal 市场", en: "add a disposal of the disposal commodity to markets.csv"))

  package static let disposedAsWithoutMass = Rule(
    code: "disposed-as-without-mass", severity: .error,
    title: Phrase(
      zh: "一吨换一吨处置的物料要有质量",
      en: "What is disposed of tonne for tonne has a mass per unit"),
    cause: Phrase(
      zh: "{commodity} 按 {disposal} 处置，但 {found} 的单位质量为 0，无法一吨换一吨",
      en: """
        {commodity} is disposed of as {disposal}, but the mass per unit of {found} is 0, so there is \
        no tonne for a tonne
        """),
    mend: Phrase(
      zh: "写出 mass_per_unit，或直接给它 disposal 市场",
      en: "state mass_per_unit, or give it a disposal market of its own"))

  package static let hazardLost = Rule(
    code: "hazard-lost", severity: .warning,
    title: Phrase(
      zh: "危险废物按危险废物处置", en: "Hazardous waste is disposed of as hazardous waste"),
    cause: Phrase(
      zh: "{commodity} 是危险废物，却按 {disposal}（{found}）处置",
      en: "{commodity} is hazardous, but is disposed of as {disposal} ({found})"),
    mend: Phrase(
      zh: "改为危险废物类的处置物料", en: "name a disposal commodity of hazard class hazardous"))

  static let disposalRules: [Rule] = [
    disposedAsItself, disposedAsNowhere, disposedAsWithoutMass, hazardLost,
  ]
}
