import Findings

extension ZoneLoader {
  /// Reads a column of words from a list; codes are positions in it.
  mutating func readChoices(_ column: Int, of table: inout TypedTable, _ words: [String]) {
    readWords(column, of: &table, allowed: words) { text in
      words.firstIndex(of: text).map { Int32($0) }
    }
  }

  /// Reads a column in which few texts come often: each distinct one is looked up once.
  mutating func readWords(
    _ column: Int, of table: inout TypedTable, allowed: [String]?, _ meaning: (String) -> Int32?
  ) {
    let presence = table.schema.columns[column].presence
    var absent: Int32 = -1
    if case .standard(let text) = presence { absent = meaning(text) ?? -1 }
    var codes = [Int32](repeating: absent, count: table.rowCount)
    var texts = TextCodes()
    var meanings: [Int32?] = []
    for row in 0..<table.rowCount {
      let code = Int(texts.code(of: table.cells.cell(row, column), in: table.cells))
      if code < 0 {
        if presence == .required { reportMissing(&table, row, column) }
        continue
      }
      if code >= meanings.count { meanings.append(meaning(texts.texts[code])) }
      if let value = meanings[code] {
        codes[row] = value
      } else {
        reportWord(texts.texts[code], allowed, &table, row, column)
      }
    }
    table.setCodes(column, codes)
  }

  private mutating func reportWord(
    _ word: String, _ allowed: [String]?, _ table: inout TypedTable, _ row: Int, _ column: Int
  ) {
    switch (allowed, table.schema.columns[column].type) {
    case (.some(let words), _):
      let nearest = Advice.nearest(Spelling.nearest(to: word, among: words))
      reportCell(
        .choiceUnknown, &table, row, column, ["expected": .list(words), "nearest": nearest])
    case (nil, .date):
      reportCell(.dateMalformed, &table, row, column, ["expected": .text("2020-12-31")])
    case (nil, _):
      reportCell(
        .elementUnknown, &table, row, column, ["nearest": Advice.nearest(Self.nearestElement(word))]
      )
    }
  }
}
