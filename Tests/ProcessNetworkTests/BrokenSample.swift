import Chemistry
import Findings
import ProcessNetwork
import Quantities
import TestSupport
import Testing

/// A sound zone with one mistake, and the one finding that it gives.
struct BrokenSample: Sendable, CustomTestStringConvertible {
  let code: String
  let file: String
  /// Codes of notices that come along of necessity.
  let others: [String]
  let breaks: @Sendable (inout SampleZone) throws -> Void

  var testDescription: String { code }

  init(
    _ code: String, _ file: String, besides others: [String] = [],
    _ breaks: @escaping @Sendable (inout SampleZone) throws -> Void
  ) {
    self.code = code
    self.file = file
    self.others = others
    self.breaks = breaks
  }

  /// The broken zone.
  func zone() throws -> SampleZone {
    var zone = try SampleZone.chlorAlkali()
    try breaks(&zone)
    return zone
  }

  /// The broken zone's network.
  func network() throws -> Network { try zone().network }

  static let all: [BrokenSample] =
    elements + recipes + structure + markets + times + sites + groups + reserves + evidence

  static func composition(_ values: KeyValuePairs<String, Double>, isComplete: Bool) -> Composition
  {
    Composition(
      fractions: values.compactMap { pair in Element(symbol: pair.key).map { ($0, pair.value) } },
      roundings: [], isComplete: isComplete)
  }
}
