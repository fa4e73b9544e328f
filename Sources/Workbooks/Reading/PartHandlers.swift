import Findings

/// Reads `workbook.xml`: the sheets in their order, and where days begin.
final class WorkbookPart: XMLHandler {
  private(set) var sheets: [(name: String, relation: String)] = []
  private(set) var countsFrom1904 = false
  let wantsText = false

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "sheet":
      // The relation's id has a prefix, the sheet's own number is `sheetId`.
      if let name = attributes["name"], let relation = attributes["id"] {
        sheets.append((XMLText.decoded(name), relation))
      }
    case "workbookPr":
      countsFrom1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    default: break
    }
  }

  func end(_ element: String) {}
  func text(_ piece: String) {}
}

/// Reads the relations of the workbook: the part of each id.
final class RelationPart: XMLHandler {
  private(set) var targets: [String: String] = [:]
  let wantsText = false

  func begin(_ element: String, _ attributes: XMLAttributes) {
    guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"]
    else { return }
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
    targets[id] = path
  }

  func end(_ element: String) {}
  func text(_ piece: String) {}
}

/// Reads `sharedStrings.xml`: texts that cells name by number, phonetic readings left out.
final class SharedTextPart: XMLHandler {
  private(set) var texts: [String] = []
  private var current = ""
  private var phonetic = 0
  private(set) var wantsText = false

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "si": current = ""
    case "rPh": phonetic += 1
    case "t": wantsText = phonetic == 0
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "si": texts.append(XMLText.decoded(current))
    case "rPh": phonetic -= 1
    case "t": wantsText = false
    default: break
    }
  }

  func text(_ piece: String) { current += piece }
}

/// Reads `styles.xml`: the number format of each combination that cells name.
final class StylePart: XMLHandler {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var isInCombinations = false
  let wantsText = false

  func begin(_ element: String, _ attributes: XMLAttributes) {
    let number = attributes["numFmtId"].flatMap { Int($0) }
    switch element {
    case "numFmt":
      if let number, let code = attributes["formatCode"] {
        codes[number] = NumberFormat(code: code)
      }
    case "cellXfs": isInCombinations = true
    case "xf" where isInCombinations:
      formats.append(number.map { codes[$0] ?? NumberFormat(builtIn: $0) } ?? .general)
    default: break
    }
  }

  func end(_ element: String) {
    if element == "cellXfs" { isInCombinations = false }
  }

  func text(_ piece: String) {}
}
