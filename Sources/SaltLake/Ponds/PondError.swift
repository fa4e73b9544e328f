public import Findings

/// Why a pond series has no answer.
public struct PondError: Error, Sendable, Hashable {
  /// What went wrong.
  public enum Reason: Sendable, Hashable {
    /// The engine gave no equilibrium.
    case engine(BrineEngineError)
    /// More brine leaves through the ground and with the salt than is left; the share that is left of
    /// the feed's water.
    case driesOut(remaining: Double)
  }

  /// What went wrong.
  public let reason: Reason
  /// The pond, by its index in the series.
  public let pond: Int
  /// The pond's name.
  public let name: Phrase
  /// Where the pond was read.
  public let place: Place
  /// The month from the beginning, 0 for the first; `nil` for a steady state.
  public let month: Int?

  init(_ reason: Reason, _ pond: Pond, _ index: Int, month: Int? = nil) {
    self.reason = reason
    self.pond = index
    name = pond.name
    place = pond.place
    self.month = month
  }

  /// The finding to show.
  public var finding: Finding {
    let when =
      month.map {
        Phrase(
          zh: "第 \($0 / 12 + 1) 年 \($0 % 12 + 1) 月", en: "year \($0 / 12 + 1), month \($0 % 12 + 1)"
        )
      } ?? Phrase(zh: "稳态", en: "steady state")
    switch reason {
    case .engine(.dry(let share)), .driesOut(let share):
      return Finding(
        .pondDriesOut, at: place,
        [
          "pond": .phrase(name), "when": .phrase(when),
          "found": .number(max(0, share) * 100, unit: "%"),
        ])
    case .engine(let error):
      return Finding(
        .pondWithoutEquilibrium, at: place,
        [
          "pond": .phrase(name), "when": .phrase(when), "reason": .phrase(error.cause),
          "advice": .phrase(error.mend),
        ])
    }
  }
}
