public import Findings

/// Structures as text for a terminal.
public struct StructuresText {
  private let language: Language

  /// Creates a writer.
  public init(language: Language) {
    self.language = language
  }

  /// The maximal structure, the count, what is left out and why, the cheapest, and the list.
  public func text(_ document: StructuresDocument) -> String {
    let parts = [
      heading(document), leftOut(document), unreached(document), best(document), list(document),
    ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func heading(_ document: StructuresDocument) -> [String] {
    let inside = document.maximalStructure.count
    let all = inside + document.leftOut.count
    var lines = [
      say("最大结构：\(all) 个单元中的 \(inside) 个", "Maximal structure: \(inside) of \(all) units")
    ]
    lines += wrapped(document.maximalStructure)
    if let count = document.solutionStructures {
      lines.append(say("可行结构：\(count) 个", "Solution structures: \(count)"))
    } else if let most = document.moreThan {
      lines.append(
        say(
          "可行结构：多于 \(most) 个（到此停止计数）",
          "Solution structures: more than \(most) (the count stopped there)"))
    }
    return lines
  }

  private func leftOut(_ document: StructuresDocument) -> [String] {
    guard !document.leftOut.isEmpty else { return [] }
    var table = TextTable([
      (say("单元", "unit"), .left), (say("公理", "axiom"), .left), (say("原因", "why"), .left),
    ])
    for row in document.leftOut { table.add([row.unit, row.axiom, why(row)]) }
    return [say("未入最大结构的单元：", "Left out:")] + table.lines
  }

  private func why(_ row: StructuresDocument.LeftOut) -> String {
    let material = row.material ?? ""
    switch row.reason {
    case "makes_raw":
      return say("产出原料 \(material)", "it makes the raw material \(material)")
    case "lacks":
      return say(
        "取用 \(material)，而它既非原料，也无单元可产",
        "it takes \(material), which is not raw and which no unit that can be there makes")
    case "product_lost":
      return say(
        "产品 \(material) 无法生产，没有任何结构",
        "the product \(material) cannot be made, so there is no structure")
    default:
      return say("没有通向产品的路径", "no path leads from it to a product")
    }
  }

  private func unreached(_ document: StructuresDocument) -> [String] {
    guard !document.unreached.isEmpty else { return [] }
    return [say("没有单元通向的出口：", "Outlets that nothing leads to:")]
      + wrapped(document.unreached)
  }

  private func best(_ document: StructuresDocument) -> [String] {
    guard !document.nBest.isEmpty else { return [] }
    var table = TextTable([
      ("", .right), (say("费用", "cost"), .right), (say("单元（活动量）", "units (activity)"), .left),
    ])
    for (number, row) in document.nBest.enumerated() {
      let units = row.units.map { unit in
        row.activity?[unit].map { "\(unit) (\(Amounts.text($0)))" } ?? unit
      }
      table.add([
        String(number + 1), Amounts.text(row.cost, digits: 8), units.joined(separator: " "),
      ])
    }
    let heading =
      document.isRankingComplete
      ? say("费用最低的结构：", "Cheapest structures:")
      : say("中断前找到的费用最低的结构：", "Cheapest structures found before the interruption:")
    return [heading] + table.lines
  }

  private func list(_ document: StructuresDocument) -> [String] {
    guard !document.structures.isEmpty else { return [] }
    return [say("全部可行结构：", "All solution structures:")]
      + document.structures.map { "  " + $0.joined(separator: " ") }
  }

  private func wrapped(_ words: [String]) -> [String] {
    var lines: [String] = []
    var line = " "
    for word in words {
      if line.count + word.count >= 100 {
        lines.append(line)
        line = " "
      }
      line += " " + word
    }
    return line == " " ? lines : lines + [line]
  }
}
