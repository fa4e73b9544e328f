package import Findings

extension FileRules {
  static let documents: [Rule] = [
    .yamlMalformed, .yamlTooDeep, .yamlShape, .yamlKeyUnknown, .yamlKeyMissing, .formatUnknown,
    .formatNewer, .packageDiffers,
  ]

  static let scenarios: [Rule] = [
    .scenarioUnknown, .scenarioCycle, .changeOfNothing, .changeOfExisting,
  ]
}

extension Rule {
  package static let yamlMalformed = Rule(
    code: "yaml-malformed", severity: .error,
    title: Phrase(zh: "YAML 文件可读", en: "YAML files can be read"),
    cause: Phrase(zh: "不是可读的 YAML：{reason}", en: "it cannot be read as YAML: {reason}"),
    mend: Phrase(
      zh: "检查缩进、冒号后的空格、引号与重复的键",
      en: "check indentation, the space after colons, quotation marks and keys that come twice"))

  package static let yamlTooDeep = Rule(
    code: "yaml-too-deep", severity: .error,
    title: Phrase(zh: "YAML 文件的嵌套不深", en: "YAML files do not nest deeply"),
    cause: Phrase(zh: "嵌套深于 {expected} 层", en: "it nests deeper than {expected} levels"),
    mend: Phrase(zh: "改为键与列表的简单结构", en: "use the plain structure of keys and lists"))

  package static let yamlShape = Rule(
    code: "yaml-shape", severity: .error,
    title: Phrase(zh: "YAML 的值形式正确", en: "Values in YAML have the right form"),
    cause: Phrase(zh: "是“{found}”，应为{expected}", en: "it is \"{found}\", expected {expected}"),
    mend: Phrase(zh: "改为{expected}", en: "write {expected}"))

  package static let yamlKeyUnknown = Rule(
    code: "yaml-key-unknown", severity: .error,
    title: Phrase(zh: "YAML 的键都为程序所知", en: "All keys in YAML are known"),
    cause: Phrase(zh: "没有名为“{found}”的键", en: "there is no key \"{found}\""),
    mend: Phrase(zh: "{nearest}可用的键：{expected}", en: "{nearest}The keys are: {expected}"))

  package static let yamlKeyMissing = Rule(
    code: "yaml-key-missing", severity: .error,
    title: Phrase(zh: "YAML 必需的键齐全", en: "The required keys of YAML are there"),
    cause: Phrase(zh: "缺少键“{expected}”", en: "the key \"{expected}\" is missing"),
    mend: Phrase(zh: "补上“{expected}: …”", en: "add \"{expected}: …\""))

  package static let formatUnknown = Rule(
    code: "format-unknown", severity: .error,
    title: Phrase(zh: "文件夹的格式是 carnallite-zone", en: "The folder's format is carnallite-zone"),
    cause: Phrase(
      zh: "格式是“{found}”，应为“{expected}”", en: "the format is \"{found}\", expected \"{expected}\""),
    mend: Phrase(
      zh: "检查文件夹；试验区写 format: {expected}", en: "check the folder; a zone says `format: {expected}`")
  )

  package static let formatNewer = Rule(
    code: "format-newer", severity: .error,
    title: Phrase(zh: "程序读得懂格式版本", en: "The program knows the format's version"),
    cause: Phrase(
      zh: "格式版本是 {found}，本程序只读到 {expected}",
      en: "the format's version is {found}; this program reads up to {expected}"),
    mend: Phrase(zh: "更新程序", en: "update the program"))

  package static let packageDiffers = Rule(
    code: "package-differs", severity: .warning,
    title: Phrase(
      zh: "datapackage.json 与表格一致", en: "datapackage.json agrees with the tables"),
    cause: Phrase(
      zh: "{found}，与本程序的表格描述不一致",
      en: "{found}: it does not agree with this program's description of the tables"),
    mend: Phrase(
      zh: "用 `carnallite package` 重新写出", en: "write it again with `carnallite package`"))

  package static let scenarioUnknown = Rule(
    code: "scenario-unknown", severity: .error,
    title: Phrase(zh: "情景存在", en: "Scenarios exist"),
    cause: Phrase(
      zh: "没有情景“{found}”", en: "there is no scenario \"{found}\""),
    mend: Phrase(
      zh: "{nearest}现有情景：{expected}", en: "{nearest}The scenarios are: {expected}"))

  package static let scenarioCycle = Rule(
    code: "scenario-cycle", severity: .error,
    title: Phrase(zh: "情景不以自身为基础", en: "Scenarios do not extend themselves"),
    cause: Phrase(zh: "extends 成环：{found}", en: "`extends` goes round: {found}"),
    mend: Phrase(zh: "改正其中一个 extends", en: "correct one `extends`"))

  package static let changeOfNothing = Rule(
    code: "change-of-nothing", severity: .error,
    title: Phrase(zh: "修改与删除的行存在", en: "Rows that are set or removed exist"),
    cause: Phrase(
      zh: "要“{change}”的行“{found}”在 {expected} 中不存在",
      en: "the row \"{found}\" to {change} does not exist in {expected}"),
    mend: Phrase(zh: "改正键，或把 change 改为 add", en: "correct its key, or write `add` as the change"))

  package static let changeOfExisting = Rule(
    code: "change-of-existing", severity: .error,
    title: Phrase(zh: "新增的行原先没有", en: "Rows that are added are new"),
    cause: Phrase(
      zh: "要新增的行“{found}”已在 {other}", en: "the row \"{found}\" to add already stands at {other}"),
    mend: Phrase(zh: "改正键，或把 change 改为 set", en: "correct its key, or write `set` as the change"))
}
