public import Findings

/// How a coefficient, a threshold or a formula is known.
public enum Certainty: String, Sendable, Hashable, CaseIterable {
  /// Read in the text itself.
  case read
  /// Read in a transcription or a report of the text.
  case readSecondHand = "read-2"
  /// Computed from definitions or stoichiometry.
  case derived
  /// Written from general knowledge, not looked up: it judges nobody until it is confirmed.
  case memory

  /// The mark in words.
  public var words: Phrase {
    switch self {
    case .read: Phrase(zh: "已读原文", en: "read")
    case .readSecondHand: Phrase(zh: "见于转录", en: "read second-hand")
    case .derived: Phrase(zh: "推算", en: "derived")
    case .memory: Phrase(zh: "凭记忆，未核实", en: "from memory, unconfirmed")
    }
  }
}

/// A statement that a value was looked up, which lifts the mark of memory.
public struct Confirmation: Sendable, Hashable {
  /// Which value: the id of a coefficient, a benchmark, a threshold.
  public let id: String
  /// The value that was found.
  public let value: Double
  /// Where it was found.
  public let source: String
  /// Who found it.
  public let who: String
  /// When.
  public let when: String
  /// Where the statement stands.
  public let place: Place

  /// Creates a confirmation.
  public init(
    id: String, value: Double, source: String, who: String, when: String, place: Place
  ) {
    self.id = id
    self.value = value
    self.source = source
    self.who = who
    self.when = when
    self.place = place
  }
}
