import Findings

/// Reads a worksheet: its cells and merged ranges.
final class SheetPart: XMLHandler {
  private let part: String
  private let shared: [String]
  private let formats: [NumberFormat]
  private let daysShift: Double
  private let cellLimit: Int
  /// How many cells came so far, in this sheet and those before, empty ones between included.
  private(set) var cellCount: Int

  private(set) var rows: [[SheetCell]] = []
  private(set) var merged: [MergedRange] = []
  private var row = -1
  private var column = -1
  private var kind = ""
  private var format = NumberFormat.general
  private var value = ""
  private var formula: String?
  private var hasValue = false
  private var isFormula = false
  private var phonetic = 0
  private(set) var wantsText = false

  /// - Parameters:
  ///   - daysShift: what to add to serial numbers of days.
  ///   - cellCount: how many cells came in the sheets before.
  init(
    part: String, shared: [String], formats: [NumberFormat], daysShift: Double, cellCount: Int,
    limit: Int
  ) {
    self.part = part
    self.shared = shared
    self.formats = formats
    self.daysShift = daysShift
    self.cellCount = cellCount
    cellLimit = limit
  }

  func begin(_ element: String, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch element {
    case "row": try beginRow(attributes)
    case "c": try beginCell(attributes)
    case "rPh": phonetic += 1
    case "v":
      hasValue = true
      wantsText = true
    case "t":
      hasValue = true
      wantsText = phonetic == 0
    case "f":
      formula = ""
      wantsText = true
      isFormula = true
    case "mergeCell": try addMerged(attributes)
    default: break
    }
  }

  func end(_ element: String) throws(WorkbookFault) {
    switch element {
    case "c": try endCell()
    case "rPh": phonetic -= 1
    case "f":
      isFormula = false
      wantsText = false
    case "v", "t": wantsText = false
    default: break
    }
  }

  func text(_ piece: String) {
    if isFormula { formula = (formula ?? "") + piece } else { value += piece }
  }

  private func beginRow(_ attributes: XMLAttributes) throws(WorkbookFault) {
    let next = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
    guard next > row, next < 1_048_576 else { throw fault(attributes["r"] ?? "row") }
    row = next
    column = -1
  }

  private func beginCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    let name = attributes["r"]
    let place = name.map { CellName.parse($0) } ?? (row, column + 1)
    guard let place, place.row == row, place.column > column, place.column < 16_384, row >= 0 else {
      throw fault(name ?? "c")
    }
    column = place.column
    kind = attributes["t"] ?? "n"
    format = .general
    if let style = attributes["s"].flatMap({ Int($0) }), formats.indices.contains(style) {
      format = formats[style]
    }
    value = ""
    formula = nil
    hasValue = false
  }

  private func endCell() throws(WorkbookFault) {
    guard let cell = try cell() else { return }
    while rows.count <= row { rows.append([]) }
    let missing = column - rows[row].count
    cellCount += missing + 1
    guard cellCount <= cellLimit else {
      throw .tooLarge(part: part, measure: Phrase(zh: "个单元格", en: "cells"), limit: cellLimit)
    }
    if missing > 0 { rows[row] += [SheetCell](repeating: .empty, count: missing) }
    rows[row].append(cell)
  }

  private func cell() throws(WorkbookFault) -> SheetCell? {
    guard hasValue, !(value.isEmpty && kind == "n") else {
      return formula.map { SheetCell(.formulaWithoutValue($0), format: format) }
    }
    switch kind {
    case "s":
      guard let number = Int(value), shared.indices.contains(number) else { throw fault(value) }
      return .text(shared[number]).formatted(format)
    case "inlineStr", "str", "d": return .text(XMLText.decoded(value)).formatted(format)
    case "b": return SheetCell(.flag(value == "1" || value == "true"), format: format)
    case "e": return SheetCell(.error(value), format: format)
    default:
      guard let number = Double(value), number.isFinite else { throw fault(value) }
      let isDay = format == .date || format == .dateTime
      return SheetCell(.number(isDay ? number + daysShift : number), format: format)
    }
  }

  private func addMerged(_ attributes: XMLAttributes) throws(WorkbookFault) {
    let text = attributes["ref"] ?? ""
    let ends = text.split(separator: ":")
    guard ends.count == 2, let first = CellName.parse(ends[0]), let last = CellName.parse(ends[1]),
      last.row >= first.row, last.column >= first.column
    else { throw fault(text) }
    merged.append(
      MergedRange(
        row: first.row, column: first.column, rowCount: last.row - first.row + 1,
        columnCount: last.column - first.column + 1))
  }

  private func fault(_ text: String) -> WorkbookFault {
    let name = row >= 0 ? CellName.text(row: row, column: max(column, 0)) : ""
    return .malformed(
      part: part,
      reason: Phrase(zh: "\(name) 处“\(text)”不可读", en: "\"\(text)\" at \(name) cannot be read"))
  }
}

extension SheetCell {
  /// The cell with another number format.
  func formatted(_ format: NumberFormat) -> SheetCell {
    var cell = self
    cell.format = format
    return cell
  }
}
