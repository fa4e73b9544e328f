public import Findings
public import ProcessNetwork

/// A number of a table that may be wrong by a thousand.
struct DoubtedNumber: Hashable {
  /// What it is called: the id of its row with what it says.
  let label: Phrase
  /// Where it stands.
  let place: Place
  /// The number.
  let found: Double
  /// What it would have to be multiplied by to fit: 1000 or a thousandth.
  let factor: Double
  /// The unit of the number.
  let unit: String
}

/// A relation between numbers that is off by about a thousand, with the numbers that would mend it.
struct Doubt {
  /// The numbers, any one of which may be wrong.
  let candidates: [DoubtedNumber]
  /// What is off.
  let reason: Phrase
}

extension [Doubt] {
  /// One finding for each number that is doubted, at the one that most relations point to.
  func findings() -> [Finding] {
    var votes: [DoubtedNumber: Int] = [:]
    for doubt in self {
      for candidate in doubt.candidates { votes[candidate, default: 0] += 1 }
    }
    var told: Set<DoubtedNumber> = []
    var findings: [Finding] = []
    for doubt in self {
      let most = doubt.candidates.map { votes[$0] ?? 0 }.max() ?? 0
      let suspects = doubt.candidates.filter { votes[$0] == most }
      guard let first = suspects.first, told.insert(first).inserted else { continue }
      findings.append(first.finding(doubt.reason, others: suspects.dropFirst().map(\.label)))
    }
    return findings.distinct.sorted()
  }
}

extension DoubtedNumber {
  fileprivate func finding(_ reason: Phrase, others: [Phrase]) -> Finding {
    let rest = Phrase(
      zh: others.isEmpty ? "" : "；或者是 \(others.map(\.zh).joined(separator: "、"))",
      en: others.isEmpty ? "" : "; or it is \(others.map(\.en).joined(separator: ", "))")
    return Finding(
      .doubtThousand, at: place,
      [
        "row": .phrase(label), "found": .number(Numeral.rounded(found, digits: 6), unit: unit),
        "expected": .number(Numeral.rounded(found * factor, digits: 6), unit: unit),
        "reason": .phrase(reason), "others": .phrase(rest),
      ])
  }
}

/// Numbers that are possible but hardly meant.
public enum Doubts {
  /// The findings of a network without errors, in the order of places.
  ///
  /// - Complexity: O(recipe lines · passes + markets + facilities).
  public static func findings(_ network: Network) -> [Finding] {
    let prices = DoubtPrices(network)
    let doubts =
      RecipeDoubts.doubts(network) + EconomyDoubts.doubts(network, prices)
      + ScaleDoubts.doubts(network) + InvestmentDoubts.doubts(network)
      + ContentDoubts.doubts(network)
    return (doubts.findings() + ranges(network)).sorted()
  }

  /// Ranges that are too wide, of the first year that can be planned.
  private static func ranges(_ network: Network) -> [Finding] {
    for year in network.zone.periods {
      guard let model = try? PlanModel.build(network, PlanRequest(year: year)) else { continue }
      return model.ranges.compactMap(\.finding)
    }
    return []
  }

  /// The factor that brings a ratio back to the order of 1; `nil` where none of the two does or none
  /// need be.
  ///
  /// A number that is wrong by a thousand leaves a ratio beyond `beyond` that a thousand brings to within
  /// `within` of 1.
  static func mend(_ ratio: Double, beyond: Double = 100, within: Double = 10) -> Double? {
    guard ratio > 0, ratio.isFinite else { return nil }
    let factor = ratio > 1 ? 1 / 1000.0 : 1000
    guard max(ratio, 1 / ratio) > beyond else { return nil }
    let mended = ratio * factor
    return max(mended, 1 / mended) <= within ? factor : nil
  }
}
