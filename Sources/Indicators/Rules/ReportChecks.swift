public import Findings
import Formulas
import Quantities
import Statistics

extension IndicatorModel {
  /// What the computed values show to be wrong or doubtful.
  public func findings(of report: IndicatorReport) -> [Finding] {
    var findings: [Finding] = []
    for series in report.series {
      for year in series.years {
        findings += divisions(year, series.definition)
        findings += jumps(year, series.definition)
      }
    }
    findings += report.consistencies.compactMap(contradiction)
    return findings.sorted()
  }

  private func divisions(
    _ year: IndicatorYear, _ definition: IndicatorDefinition
  ) -> [Finding] {
    year.values.flatMap { value in
      value.gaps.compactMap { gap in
        guard case .divisionByZero(let position) = gap else { return nil }
        return Finding(
          .indicatorDivision, at: definition.place,
          [
            "indicator": .text(definition.id), "year": .text("\(year.year)"),
            "found": .text(value.formula), "position": .count(position),
          ])
      }
    }
  }

  /// Values of one indicator that differ by about a thousand or ten thousand.
  private func jumps(_ year: IndicatorYear, _ definition: IndicatorDefinition) -> [Finding] {
    let stated = year.values.filter { $0.value.map { $0 != 0 } == true }
    guard let reference = stated.last, let base = reference.value else { return [] }
    return stated.dropLast().compactMap { value in
      let ratio = abs((value.value ?? 0) / base)
      guard let factor = OrderOfMagnitude.mistaken(ratio) else { return nil }
      return Finding(
        .indicatorOffByThousand, at: definition.place,
        [
          "indicator": .text(definition.id), "year": .text("\(year.year)"),
          "source": .phrase(value.source.words),
          "found": .number(value.value ?? 0, unit: definition.unit.symbol),
          "expected": .number(base, unit: definition.unit.symbol),
          "factor": .text(Numeral.text(factor)),
        ])
    }
  }

  private func contradiction(_ result: ConsistencyResult) -> Finding? {
    guard result.agrees == false, let left = result.left, let right = result.right else {
      return nil
    }
    let unit = result.consistency.unit.symbol
    return Finding(
      .statementsDiffer, at: result.consistency.place,
      [
        "name": .phrase(result.consistency.name), "found": .number(left, unit: unit),
        "expected": .number(right, unit: unit),
        "share": .text(
          right == 0 ? "–" : "\(Numeral.text((left / right - 1) * 100, digits: 3)) %"),
      ])
  }
}
