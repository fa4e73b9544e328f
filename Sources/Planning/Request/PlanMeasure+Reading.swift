public import Findings
import FlowFormulas
import Formulas
public import ProcessNetwork
import Quantities

/// Why a text names no measure, cap or aim.
public enum PlanMeasureFault: Error, Sendable {
  /// Nothing has the name.
  case unknown(String, known: [String])
  /// A formula cannot be read.
  case formula(String, FormulaMistakeWords)
  /// A cap has no `=`, `<=` or `>=` with a number after it.
  case noValue(String)
  /// The unit of a value is unknown or measures something else.
  case unit(String, expected: String)

  /// The mistake of a formula in words.
  public struct FormulaMistakeWords: Sendable {
    /// What is wrong.
    public let words: Phrase
  }

  /// Cause and mend.
  public var text: Phrase {
    switch self {
    case .unknown(let name, let known):
      let list = known.joined(separator: ", ")
      return Phrase(
        zh: "没有名为“\(name)”的量；可用：\(list)，或 物料:方向（如 kcl:sale），或流量公式",
        en:
          "There is nothing named '\(name)'; there are: \(list), or COMMODITY:DIRECTION (kcl:sale), or "
          + "a formula over flows")
    case .formula(let text, let mistake):
      return Phrase(
        zh: "公式“\(text)”：\(mistake.words.zh)；见 carnallite reference formulas",
        en: "Formula '\(text)': \(mistake.words.en); see carnallite reference formulas")
    case .noValue(let text):
      return Phrase(
        zh: "“\(text)”没有写明数值；写作 名称<=数值 或 名称>=数值，数值后可带单位",
        en:
          "'\(text)' states no value; write NAME<=VALUE or NAME>=VALUE, with a unit after it if you like"
      )
    case .unit(let found, let expected):
      return Phrase(
        zh: "单位“\(found)”不能用；写 \(expected) 或同类单位",
        en: "Unit '\(found)' does not fit; write \(expected) or one like it")
    }
  }
}

extension PlanMeasure {
  /// Reads a measure: a name as ``named(_:in:)`` knows it, or a formula over flows.
  ///
  /// - Parameter unit: the unit in which a formula counts; one that fits where `nil`.
  public static func read(
    _ text: String, in network: Network, unit: String? = nil
  ) throws(PlanMeasureFault) -> PlanMeasure {
    if let known = named(text, in: network) { return known }
    guard text.contains("(") || text.contains("（") else {
      throw .unknown(text, known: keys(of: network))
    }
    let type: FormulaType
    do throws(FormulaMistake) {
      let names = FlowNames(PlanFlows.vocabulary(of: network), groupsOf: network)
      type = try CheckedFormula(text, names: names).type
    } catch {
      throw .formula(
        text, .init(words: Phrase(zh: error.cause.zh, en: error.cause.en)))
    }
    return PlanMeasure(
      key: text, name: Phrase(text), formula: text,
      unit: try unit.map { found throws(PlanMeasureFault) in try stated(found) }
        ?? Self.unit(of: type, network.zone))
  }

  private static func stated(_ text: String) throws(PlanMeasureFault) -> Unit {
    guard let unit = try? Unit(text) else { throw .unit(text, expected: "t") }
    return unit
  }

  /// A unit in which what a formula gives is written by people.
  private static func unit(of type: FormulaType, _ zone: Zone) -> Unit {
    guard case .number(let measure?) = type else { return .one }
    let amounts = ["t", "GJ", "m3", zone.currency]
    let ratios = amounts.flatMap { above in amounts.map { "\(above)/\($0)" } }
    let candidates = (amounts + ratios).compactMap { try? Unit($0) }
    return candidates.first { $0.dimension == measure.dimension } ?? .one
  }
}

extension PlanCap {
  /// Reads a cap or a floor: `co2<=1000000`, `kcl:sale>=50 万吨`; `=` is read as `<=`.
  public static func read(
    _ text: String, in network: Network
  ) throws(PlanMeasureFault) -> PlanCap {
    guard let (name, sense, value) = parts(of: text) else { throw .noValue(text) }
    let digits = value.prefix { "0123456789.+-eE".contains($0) }
    let unit = value.dropFirst(digits.count).trimmingBlanks
    guard let number = Double(digits), number.isFinite else { throw .noValue(text) }
    let measure = try PlanMeasure.read(name, in: network, unit: unit.isEmpty ? nil : unit)
    if unit.isEmpty || measure.unit == unit { return PlanCap(measure, number, sense: sense) }
    guard let factor = factor(unit, measure.unit) else {
      throw .unit(unit, expected: measure.unit)
    }
    return PlanCap(measure, number * factor, sense: sense)
  }

  /// The name, the side and the value of a cap; the last sign with a number after it divides them.
  private static func parts(of text: String) -> (String, LimitSense, String)? {
    guard let equal = text.lastIndex(of: "=") else { return nil }
    let value = text[text.index(after: equal)...].trimmingBlanks
    var name = text[..<equal]
    var sense = LimitSense.maximum
    if name.last == ">" { sense = .minimum }
    if name.last == ">" || name.last == "<" { name = name.dropLast() }
    return (name.trimmingBlanks, sense, value)
  }

  /// How many of a unit one of another is; a year's amounts fit `t` as they fit `t/a`.
  private static func factor(_ text: String, _ target: String) -> Double? {
    guard let from = try? Unit(text), let to = try? Unit(target) else { return nil }
    if let factor = try? from.factor(to: to) { return factor }
    if let yearly = try? from.multiplied(by: .year), let factor = try? yearly.factor(to: to) {
      return factor
    }
    guard let yearly = try? to.multiplied(by: .year) else { return nil }
    return try? from.factor(to: yearly)
  }
}

extension PlanAim {
  /// Reads an aim: a measure, the least of which is sought, or `max:` and one of which the greatest is;
  /// `nil` for the net cost, which every plan makes least.
  public static func read(
    _ text: String, in network: Network
  ) throws(PlanMeasureFault) -> PlanAim? {
    let isGreatest = text.hasPrefix("max:")
    let name = isGreatest || text.hasPrefix("min:") ? String(text.dropFirst(4)) : text
    if (name == "cost" && !isGreatest) || (name == "value-added" && text != "min:value-added") {
      return nil
    }
    return PlanAim(try PlanMeasure.read(name, in: network), isGreatest: isGreatest)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
