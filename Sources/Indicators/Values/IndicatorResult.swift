public import Findings
public import Formulas
import Statistics

/// Where a value comes from.
public enum IndicatorSource: String, Sendable, Hashable, CaseIterable {
  /// Computed from statistics.
  case statistics
  /// Stated as it is by a document or a return.
  case reported
  /// Computed from the flows of the network.
  case network

  /// The source in words.
  public var words: Phrase {
    switch self {
    case .statistics: Phrase(zh: "由统计值计算", en: "from statistics")
    case .reported: Phrase(zh: "上报值", en: "as reported")
    case .network: Phrase(zh: "由网络计算", en: "from the network")
    }
  }
}

/// One input of a value.
public struct IndicatorInput: Sendable, Hashable {
  /// What it is called in the formula.
  public let name: String
  /// What it is called in words.
  public let title: Phrase
  /// Its value, in ``unit``; `nil` for a set of flows.
  public let value: Double?
  /// The unit of the value.
  public let unit: String
  /// Where it comes from: a source, a standard with its edition.
  public let source: Phrase
  /// How it is known.
  public let certainty: Certainty
  /// Whether a mark of memory was lifted by a confirmation.
  public let isConfirmed: Bool
}

extension IndicatorInput {
  fileprivate var withoutValue: IndicatorInput {
    IndicatorInput(
      name: name, title: title, value: nil, unit: unit, source: source, certainty: certainty,
      isConfirmed: isConfirmed)
  }
}

/// A value of an indicator in a year, with everything it rests on.
public struct IndicatorValue: Sendable {
  /// Where it comes from.
  public let source: IndicatorSource
  /// The formula.
  public let formula: String
  /// The value, in the indicator's unit; `nil` where there is none.
  public let value: Double?
  /// Its standard uncertainty, in the indicator's unit.
  public let uncertainty: Double?
  /// Why there is no value.
  public let gaps: [FormulaGap]
  /// What it was computed from.
  public let inputs: [IndicatorInput]
  /// How many enterprises' confidential returns are in it.
  public let returns: Int

  /// Whether it tells of fewer than three enterprises and is not published.
  public var isWithheld: Bool { (1..<Disclosure.leastEnterprises).contains(returns) }

  /// The value as it may be published: without the number where that is withheld.
  var published: IndicatorValue {
    guard isWithheld else { return self }
    return IndicatorValue(
      source: source, formula: formula, value: nil, uncertainty: nil, gaps: gaps,
      inputs: inputs.map(\.withoutValue), returns: returns)
  }

  /// Whether it rests on a value from memory that nobody confirmed.
  public var isUnconfirmed: Bool {
    inputs.contains { $0.certainty == .memory && !$0.isConfirmed }
  }
}

/// Whether a standard's own condition is met.
public struct ThresholdVerdict: Sendable, Hashable {
  /// The condition.
  public let condition: String
  /// Whether it is met; `nil` where it cannot be said.
  public let isMet: Bool?
  /// Whether it rests on something from memory, so that it judges nobody.
  public let isProvisional: Bool
}

/// An indicator in a year.
public struct IndicatorYear: Sendable {
  /// The year.
  public let year: Int
  /// The values that it has, in the order of ``IndicatorSource``; those without a value tell why.
  public let values: [IndicatorValue]
  /// The ways to count that a definition leaves open, each with its value.
  public let variants: [(variant: IndicatorVariant, value: IndicatorValue)]
  /// The verdict on the standard's condition.
  public let verdict: ThresholdVerdict?

  /// The year as it may be published; a condition judged by a withheld value is not judged.
  var published: IndicatorYear {
    let isHidden = best?.isWithheld == true
    return IndicatorYear(
      year: year, values: values.map(\.published),
      variants: variants.map { ($0.variant, $0.value.published) },
      verdict: isHidden ? nil : verdict)
  }

  /// The value that stands for the indicator: from statistics, else as reported, else from the
  /// network.
  public var best: IndicatorValue? { values.first { $0.value != nil } }

  /// The value of a source.
  public func value(_ source: IndicatorSource) -> IndicatorValue? {
    values.first { $0.source == source }
  }

  /// The network's value less the best other one, as a share of the latter.
  public var difference: Double? {
    guard let network = value(.network)?.value,
      let other = values.first(where: { $0.source != .network && $0.value != nil })?.value,
      other != 0
    else { return nil }
    return network / other - 1
  }
}

/// An indicator over years.
public struct IndicatorSeries: Sendable {
  /// The indicator.
  public let definition: IndicatorDefinition
  /// The pack that it belongs to; `nil` for the zone's own.
  public let pack: String?
  /// Its years, rising.
  public let years: [IndicatorYear]

  /// One year.
  public func year(_ year: Int) -> IndicatorYear? { years.first { $0.year == year } }
}

/// Two statements held against each other.
public struct ConsistencyResult: Sendable {
  /// What is compared.
  public let consistency: Consistency
  /// One side, in the unit of the comparison; `nil` where it has no value.
  public let left: Double?
  /// The other side.
  public let right: Double?
  /// Why a side has no value.
  public let gaps: [FormulaGap]
  /// How many enterprises' confidential returns are in the sides.
  public let returns: Int

  /// Whether it tells of fewer than three enterprises and is not published.
  public var isWithheld: Bool { (1..<Disclosure.leastEnterprises).contains(returns) }

  /// The comparison as it may be published.
  var published: ConsistencyResult {
    guard isWithheld else { return self }
    return ConsistencyResult(
      consistency: consistency, left: nil, right: nil, gaps: gaps, returns: returns)
  }

  /// Whether they agree; `nil` where a side has no value.
  public var agrees: Bool? {
    guard let left, let right else { return nil }
    return abs(left - right) <= consistency.tolerance * abs(right)
  }
}

/// All indicators of a zone.
public struct IndicatorReport: Sendable {
  /// The years.
  public let years: [Int]
  /// The indicators, those of the zone first, then pack by pack.
  public let series: [IndicatorSeries]
  /// The statements held against each other.
  public let consistencies: [ConsistencyResult]
  /// What the flows of each year rest on.
  public let bases: [(year: Int, basis: Phrase, missing: Int)]

  /// The report as it may be published: without values that tell of fewer than three enterprises, and
  /// without comparisons that rest on any.
  public var published: IndicatorReport {
    IndicatorReport(
      years: years,
      series: series.map {
        IndicatorSeries(
          definition: $0.definition, pack: $0.pack, years: $0.years.map(\.published))
      }, consistencies: consistencies.map(\.published), bases: bases)
  }

  /// The series of an indicator.
  public func series(_ id: String) -> IndicatorSeries? { series.first { $0.definition.id == id } }
}
