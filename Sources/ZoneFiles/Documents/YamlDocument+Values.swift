import Chemistry
import Findings
import Yams

extension YamlDocument {
  /// A text that is not empty.
  mutating func text(_ node: Node, _ key: String) -> String? {
    guard let text = node.scalar?.string, !text.isEmpty else {
      report(.yamlShape, node, key, Self.expected(Phrase(zh: "文字", en: "a text")))
      return nil
    }
    return text
  }

  /// An id.
  mutating func id(_ node: Node, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    guard FolderPaths.isID(text) else {
      report(.idMalformed, node, key, [:])
      return nil
    }
    return text
  }

  /// A currency code of three capital letters (ISO 4217).
  mutating func currency(_ node: Node, _ key: String) -> String? {
    guard let text = text(node, key) else { return nil }
    guard text.utf8.count == 3, text.utf8.allSatisfy({ $0 &- 0x41 < 26 }) else {
      let words = Phrase(zh: "货币代码，如 CNY", en: "a currency code such as CNY")
      report(.yamlShape, node, key, Self.expected(words))
      return nil
    }
    return text
  }

  /// A finite number in a range.
  mutating func number(_ node: Node, _ key: String, _ range: ValueRange) -> Double? {
    let bytes = Array((node.scalar?.string ?? "").utf8)
    guard case .success(let number) = Decimal.parse(bytes.span, from: 0, count: bytes.count) else {
      report(.yamlShape, node, key, Self.expected(Phrase(zh: "数", en: "a number")))
      return nil
    }
    guard range.contains(number.value) else {
      report(
        .outOfRange, node, key,
        ["expected": .text(range.text), "meaning": .text(key)])
      return nil
    }
    return number.value
  }

  /// A whole number in a range.
  mutating func whole(_ node: Node, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    let span = ValueRange(Double(range.lowerBound), Double(range.upperBound))
    guard let number = number(node, key, span) else { return nil }
    guard let whole = Int(exactly: number) else {
      report(.yamlShape, node, key, Self.expected(Phrase(zh: "整数", en: "a whole number")))
      return nil
    }
    return whole
  }

  /// Planning years, ascending.
  mutating func periods(_ node: Node, _ key: String) -> [Int]? {
    let nodes = list(node, key)
    let years = nodes.compactMap { whole($0, key, 1900...2200) }
    guard !nodes.isEmpty, years.count == nodes.count else {
      if nodes.isEmpty, node.sequence != nil {
        report(.yamlShape, node, key, Self.expected(Phrase(zh: "至少一年", en: "at least one year")))
      }
      return nil
    }
    guard zip(years, years.dropFirst()).allSatisfy({ $0 < $1 }) else {
      let words = Phrase(zh: "从早到晚的年份，不重复", en: "years in ascending order, none twice")
      report(.yamlShape, node, key, Self.expected(words))
      return nil
    }
    return years
  }

  /// Elements, none twice.
  mutating func elements(_ node: Node, _ key: String) -> [Element]? {
    guard node.sequence != nil else {
      _ = list(node, key)
      return nil
    }
    var elements: [Element] = []
    for entry in list(node, key) {
      let symbol = entry.scalar?.string ?? ""
      guard let element = Element(symbol: symbol), !elements.contains(element) else {
        let nearest = Advice.nearest(ZoneLoader.nearestElement(symbol))
        report(.elementUnknown, entry, key, ["nearest": nearest])
        return nil
      }
      elements.append(element)
    }
    return elements
  }
}
