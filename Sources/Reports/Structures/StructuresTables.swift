/// Structures as CSV tables, numbers unrounded.
public enum StructuresTables {
  /// The tables by file name, in a fixed order.
  public static func files(_ document: StructuresDocument) -> [(name: String, text: String)] {
    [
      ("units.csv", units(document)), ("structures.csv", structures(document)),
      ("n_best.csv", best(document)),
    ]
  }

  private static func units(_ document: StructuresDocument) -> String {
    var table = CSVText(["unit", "in_maximal_structure", "axiom", "reason", "material"])
    for unit in document.maximalStructure { table.add([unit, "yes", "", "", ""]) }
    for row in document.leftOut {
      table.add([row.unit, "no", row.axiom, row.reason, row.material ?? ""])
    }
    return table.text
  }

  private static func structures(_ document: StructuresDocument) -> String {
    var table = CSVText(["structure", "unit"])
    for (number, units) in document.structures.enumerated() {
      for unit in units { table.add([String(number + 1), unit]) }
    }
    return table.text
  }

  private static func best(_ document: StructuresDocument) -> String {
    var table = CSVText(["rank", "cost", "unit", "activity"])
    for (number, row) in document.nBest.enumerated() {
      for unit in row.units {
        table.add([
          String(number + 1), CSVText.number(row.cost), unit,
          CSVText.number(row.activity?[unit]),
        ])
      }
    }
    return table.text
  }
}
