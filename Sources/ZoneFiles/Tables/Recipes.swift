import Findings
import ProcessNetwork

extension ZoneLoader {
  /// Adds the rows of `recipes.csv`.
  ///
  /// Whole columns are read at once: this is the largest table.
  mutating func addRecipes() {
    guard var table = tables[TableName.recipes.position] else { return }
    convertAmounts(&table)
    let amounts = table.numbers(.amount)
    let roundings = table.roundings(.amount)
    let process = table.codes(.process)
    let commodity = table.codes(.commodity)
    let direction = table.codes(.direction)
    let role = table.codes(.role)
    let source = table.codes(.source)
    let confidence = table.codes(.confidence)
    let roles = RecipeRole.allCases
    builder.reserve(recipeLines: table.rowCount)
    for row in 0..<table.rowCount {
      guard process[row] >= 0, let owner = processes[Int(process[row])] else { continue }
      guard !table.isDropped[row], let id = commodities[Int(commodity[row])] else {
        builder.markIncomplete(owner)
        continue
      }
      let isExact = roles[Int(role[row])] == .product && amounts[row] == 1
      builder.add(
        RecipeLine(
          commodity: id, amount: direction[row] == 1 ? amounts[row] : -amounts[row],
          rounding: isExact ? 0 : roundings[row], role: roles[Int(role[row])],
          origin: origin(table, row),
          provenance: provenance(list: source[row], confidence: confidence[row])),
        to: owner)
      if !damagedCommodities.isEmpty, damagedCommodities.contains(id) {
        builder.markIncomplete(owner)
      }
    }
    tables[TableName.recipes.position] = table
    checkReferenceLines(table)
  }

  /// Converts the amounts into the units of their commodities.
  private mutating func convertAmounts(_ table: inout TypedTable) {
    var amounts = table.numbers(.amount)
    var roundings = table.roundings(.amount)
    let commodity = table.codes(.commodity)
    let unit = table.codes(.unit)
    for row in 0..<table.rowCount where !table.isDropped[row] {
      let target = commodityUnits[Int(commodity[row])]
      guard target >= 0, unit[row] != target else { continue }
      switch units.conversion(from: unit[row], to: target) {
      case .factor(let factor):
        amounts[row] *= factor
        roundings[row] *= factor
      case let failure:
        reportConversion(failure, &table, row, .amount, target)
      }
    }
    table.setNumbers(table.column(.amount), amounts, roundings: roundings)
  }

  /// Checks that every process has lines, and exactly one of its product.
  private mutating func checkReferenceLines(_ recipes: TypedTable) {
    guard let table = tables[TableName.processes.position] else { return }
    let isAllLost = recipes.cells.isMissingColumns || recipes.cells.wasCut
    var products = [Int32](repeating: 0, count: table.rowCount)
    var lines = products
    var lost = [Bool](repeating: isAllLost, count: table.rowCount)
    var productRow = [Int32](repeating: -1, count: table.rowCount)
    for row in suspects where row >= 0 { lost[Int(row)] = true }
    markNeighbours(recipes, &lost)
    let role = recipes.codes(.role)
    let product = Int32(RecipeRole.allCases.firstIndex(of: .product) ?? 0)
    for (row, process) in recipes.codes(.process).enumerated() where process >= 0 {
      lines[Int(process)] += 1
      if recipes.isDropped[row] { lost[Int(process)] = true }
      guard role[row] == product else { continue }
      products[Int(process)] += 1
      if !isReference(recipes, row, of: table, Int(process)) || productRow[Int(process)] < 0 {
        productRow[Int(process)] = Int32(row)
      }
    }
    for row in 0..<table.rowCount {
      guard let id = processes[row] else { continue }
      if lost[row] {
        builder.markIncomplete(id)
      } else if lines[row] == 0 {
        reportWithoutRecipe(table, row)
      } else {
        checkProduct(recipes, Int(productRow[row]), count: Int(products[row]), table, row)
      }
    }
  }

  /// Rows whose process cannot be told cast doubt on the processes of the rows beside them.
  private func markNeighbours(_ recipes: TypedTable, _ lost: inout [Bool]) {
    let process = recipes.codes(.process)
    for row in recipes.cells.brokenRows where process[row] < 0 {
      for beside in [row - 1, row + 1] where process.indices.contains(beside) {
        if process[beside] >= 0 { lost[Int(process[beside])] = true }
      }
    }
  }

  private mutating func reportWithoutRecipe(_ table: TypedTable, _ row: Int) {
    log.report(
      .processWithoutRecipe, table.cells, row: row, ["found": .text(table.text(row, .process))])
    processes[row].map { builder.markIncomplete($0) }
  }

  private func isReference(
    _ recipes: TypedTable, _ line: Int, of table: TypedTable, _ process: Int
  ) -> Bool {
    recipes.codes(.commodity)[line] == table.codes(.reference)[process]
      && recipes.codes(.direction)[line] == 1 && recipes.numbers(.amount)[line] == 1
  }

  private mutating func checkProduct(
    _ recipes: TypedTable, _ line: Int, count: Int, _ table: TypedTable, _ row: Int
  ) {
    if count == 1, isReference(recipes, line, of: table, row) { return }
    let expected = "\(table.text(row, .reference)), out, 1"
    let values: [String: FindingValue] = [
      "process": .text(table.text(row, .process)), "expected": .text(expected),
      "found": .phrase(productWords(recipes, line, count)),
    ]
    if line >= 0 {
      log.report(.referenceLine, recipes.cells, row: line, column: recipes.column(.role), values)
    } else {
      log.report(.referenceLine, table.cells, row: row, values)
    }
    processes[row].map { builder.markIncomplete($0) }
  }

  private func productWords(_ recipes: TypedTable, _ line: Int, _ count: Int) -> Phrase {
    guard count == 1 else {
      return Phrase(zh: "role 为 product 的行有 \(count) 行", en: "\(count) lines of role `product`")
    }
    let cells = [Field.commodity, .direction, .amount, .unit].map { recipes.text(line, $0) }
    return Phrase(cells.joined(separator: ", "))
  }
}
