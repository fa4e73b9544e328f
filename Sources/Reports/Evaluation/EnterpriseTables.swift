public import Evaluation
public import Findings
import Indicators
import ProcessNetwork
import Quantities

/// An enterprise's own page.
public enum EnterpriseTables {
  /// Whether anything names the enterprise, in one sentence.
  public static func lead(_ statement: EnterpriseStatement) -> Phrase {
    guard statement.isNamed else {
      return Phrase(
        zh: "没有统计值提到该企业，因此没有能耗、用水和碳排放数值；名下装置 \(statement.facilities.count) 个",
        en:
          "no statistic names this enterprise, so there are no figures of energy, water or carbon; it owns "
          + "\(statement.facilities.count) facilities")
    }
    return Phrase(
      zh: "名下装置 \(statement.facilities.count) 个；数值取自企业上报的 \(statement.year) 年统计；仅供该企业使用，不得公布",
      en:
        "\(statement.facilities.count) facilities; figures are those that it reported for "
        + "\(statement.year); for the enterprise itself, not for publication"
    )
  }

  /// The tables of a statement.
  public static func all(_ statement: EnterpriseStatement) -> [OfficerTable] {
    var facilities = OfficerTable(
      title: Phrase(zh: "装置", en: "Facilities"),
      columns: [
        ("facility", Phrase(zh: "标识", en: "id")), ("name", Phrase(zh: "名称", en: "name")),
      ])
    for facility in statement.facilities {
      facilities.add([.text(Phrase(facility.id)), .text(facility.name)])
    }
    return [lines(statement), places(statement), facilities].filter {
      statement.isNamed || $0.title == facilities.title
    }
  }

  private static func lines(_ statement: EnterpriseStatement) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "能耗、用水与碳排放", en: "Energy, water and carbon"),
      columns: [
        ("name", Phrase(zh: "项目", en: "item")), ("value", Phrase(zh: "数值", en: "value")),
        ("unit", Phrase(zh: "单位", en: "unit")), ("basis", Phrase(zh: "依据", en: "basis")),
      ])
    for line in statement.lines {
      table.add([
        .text(line.name), .optional(line.value), .text(Phrase(line.unit)), .text(line.basis),
      ])
    }
    return table
  }

  private static func places(_ statement: EnterpriseStatement) -> OfficerTable {
    var table = OfficerTable(
      title: Phrase(zh: "对标标杆与基准水平", en: "Against benchmark and baseline levels"),
      columns: [
        ("product", Phrase(zh: "产品", en: "product")),
        ("value", Phrase(zh: "单位产品数值", en: "per unit")),
        ("benchmark", Phrase(zh: "标杆（先进）", en: "benchmark")),
        ("baseline", Phrase(zh: "基准（限额）", en: "baseline")), ("unit", Phrase(zh: "单位", en: "unit")),
        ("verdict", Phrase(zh: "结论", en: "verdict")),
        ("standard", Phrase(zh: "标准", en: "standard")),
      ])
    for place in statement.places {
      let verdict: OfficerTable.Cell =
        place.isProvisional
        ? .mark(
          Phrase(zh: "暂定：\(place.verdict.zh)", en: "provisional: \(place.verdict.en)"), .muted)
        : .text(place.verdict)
      table.add([
        .text(place.benchmark.name), .optional(place.value),
        .optional(place.benchmark.benchmark ?? place.benchmark.advanced),
        .optional(place.benchmark.baseline ?? place.benchmark.limit),
        .text(Phrase(place.benchmark.unit.symbol)), verdict,
        .text(Phrase(place.benchmark.standard)),
      ])
    }
    return table
  }
}
