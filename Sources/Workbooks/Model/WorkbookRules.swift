public import Findings

/// The rules about workbooks as files.
public enum WorkbookRules {
  /// All of them, as the reference of rules lists them.
  public static let all: [Rule] = [
    .workbookUnreadable, .workbookTooLarge, .workbookEntities, .workbookMalformed,
  ]
}

extension Rule {
  package static let workbookUnreadable = Rule(
    code: "workbook-unreadable", severity: .error,
    title: Phrase(zh: "工作簿是完整的 XLSX 文件", en: "A workbook is a whole XLSX file"),
    cause: Phrase(zh: "不是可读的 XLSX 工作簿：{reason}", en: "it is no XLSX workbook: {reason}"),
    mend: Phrase(
      zh: "用表格软件打开，另存为 .xlsx（不是 .xls、不加密）后再试",
      en:
        "open it in a spreadsheet program and save it as .xlsx, not as .xls and without a password"
    ))

  package static let workbookTooLarge = Rule(
    code: "workbook-too-large", severity: .error,
    title: Phrase(
      zh: "工作簿展开后的大小有限度", en: "A workbook stays within bounds when it is unpacked"),
    cause: Phrase(
      zh: "{part} 超过限度：{measure} 多于 {expected}",
      en: "{part} passes a bound: more than {expected} {measure}"),
    mend: Phrase(
      zh: "检查文件来源；正常的统计工作簿远小于此，可删去空白行列后另存",
      en:
        "check where the file comes from: no statistics need as much; delete empty rows and columns and save it again"
    ))

  package static let workbookEntities = Rule(
    code: "workbook-entities", severity: .error,
    title: Phrase(
      zh: "工作簿的 XML 不定义实体", en: "The XML of a workbook declares no entities"),
    cause: Phrase(
      zh: "{part} 含有文档类型声明，这是实体炸弹的写法，未予读取",
      en: "{part} holds a document type declaration, as entity bombs do; it is not read"),
    mend: Phrase(
      zh: "检查文件来源；用表格软件打开并另存",
      en: "check where the file comes from, or save it again from a spreadsheet program"))

  package static let workbookMalformed = Rule(
    code: "workbook-malformed", severity: .error,
    title: Phrase(zh: "工作簿的各部分可读", en: "The parts of a workbook can be read"),
    cause: Phrase(zh: "{part} 不可读：{reason}", en: "{part} cannot be read: {reason}"),
    mend: Phrase(
      zh: "用表格软件打开并另存后再试", en: "open it in a spreadsheet program, save it again and retry"))
}

/// Why a workbook cannot be read.
public enum WorkbookFault: Error, Sendable, Hashable {
  /// It is no ZIP file, it is cut short, or it is no workbook.
  case unreadable(Phrase)
  /// A part is larger than is read.
  case tooLarge(part: String, measure: Phrase, limit: Int)
  /// A part declares entities.
  case entities(part: String)
  /// A part is not what it should be.
  case malformed(part: String, reason: Phrase)

  /// The fault as a finding about a file.
  public func finding(in file: String) -> Finding {
    let place = Place(file: file)
    switch self {
    case .unreadable(let reason):
      return Finding(.workbookUnreadable, at: place, ["reason": .phrase(reason)])
    case .tooLarge(let part, let measure, let limit):
      return Finding(
        .workbookTooLarge, at: place,
        ["part": .text(part), "measure": .phrase(measure), "expected": .count(limit)])
    case .entities(let part):
      return Finding(.workbookEntities, at: place, ["part": .text(part)])
    case .malformed(let part, let reason):
      return Finding(
        .workbookMalformed, at: place, ["part": .text(part), "reason": .phrase(reason)])
    }
  }
}

/// How much of a workbook is read at most, so that no file can exhaust the machine.
public struct WorkbookLimits: Sendable, Hashable {
  /// Bytes of the file.
  public var fileBytes = 256 << 20
  /// Files within it.
  public var parts = 4096
  /// Bytes of all parts that are read, unpacked.
  public var unpackedBytes = 1 << 30
  /// How many times its packed size a part of more than a mebibyte may be.
  public var ratio = 400
  /// Elements within elements.
  public var depth = 64
  /// Cells, empty ones between filled ones included.
  public var cells = 20_000_000
  /// Characters of one text.
  public var textLength = 1 << 20

  /// The usual limits.
  public init() {}
}
