public import Findings

extension SynthesisProblem {
  /// Everything about the problem that keeps it from being answered, or that has no effect.
  ///
  /// - Complexity: O(materials + units + recipe lines).
  public func findings() -> [Finding] {
    var findings = productFindings()
    for unit in units.indices where taken.lines(of: unit).isEmpty && made.lines(of: unit).isEmpty {
      findings.append(
        Finding(.unitWithoutRecipe, at: units[unit].place, ["found": .text(units[unit].id)]))
    }
    findings += costFindings() + unreadFindings()
    for group in exclusions where group.units.count == 1 {
      let unit = units[group.units[0]]
      findings.append(
        Finding(
          .exclusionIdle, at: Place(file: "exclusions.csv"),
          ["found": .text(group.id), "unit": .text(unit.id)]))
    }
    return findings.sorted()
  }

  private func productFindings() -> [Finding] {
    let products = materials.indices.filter { materials[$0].role == .product }
    guard !products.isEmpty else {
      return [Finding(.productMissing, at: Place(file: "materials.csv", field: "type"))]
    }
    let makers = Set(made.material)
    return products.filter { !makers.contains(Int32($0)) }.map { product in
      Finding(
        .productUnmade, at: materials[product].place, ["found": .text(materials[product].id)])
    }
  }

  private func costFindings() -> [Finding] {
    guard let first = units.first else { return [] }
    return units.filter { $0.cost.words != first.cost.words }.map { unit in
      Finding(
        .unitCostUneven, at: unit.place,
        [
          "found": .text(unit.id), "stated": .phrase(unit.cost.words),
          "expected": .phrase(first.cost.words),
        ])
    }
  }

  private func unreadFindings() -> [Finding] {
    materials.compactMap { material in
      let column: String
      if material.price != 0, material.role != .raw {
        column = "price"
      } else if material.demand != 0, material.role != .product {
        column = "demand"
      } else {
        return nil
      }
      return Finding(
        .priceUnread, at: material.place,
        [
          "found": .text(material.id), "type": .text(material.role.rawValue),
          "column": .text(column),
        ])
    }
  }
}

extension UnitCost {
  fileprivate var words: Phrase {
    switch self {
    case .unstated: Phrase(zh: "没有写费用", en: "states no cost")
    case .whole: Phrase(zh: "写了 cost", en: "states its cost")
    case .sized:
      Phrase(
        zh: "写了 capacity、fixed_cost 与 proportional_cost",
        en: "states capacity, fixed_cost and proportional_cost")
    }
  }
}
