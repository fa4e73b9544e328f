import Findings
public import Planning

/// The missing links of a zone as a document for programs.
public struct GapsDocument: Codable, Sendable {
  /// How the search ended: `optimal`, or a key that says why there is no answer.
  public let status: String
  /// The currency of all money.
  public let money: String
  /// The net cost of the plan without candidates, money a year.
  public let netCost: Double
  /// The most money that is invested in one candidate.
  public let investment: Double
  /// How many candidates there are: processes times sites.
  public let candidates: Int
  /// How many of them have a bound above zero.
  public let promising: Int
  /// How many were solved exactly.
  public let solved: Int
  /// The best, the greatest exact gain first.
  public let gaps: [Row]
  /// Why the search ended before its end; left out where it went on to it.
  public let stop: String?
  /// The bound above which no unsolved candidate is left, money a year; 0 where none can matter.
  public let openBound: Double
  /// Processes that no candidate could be made of, as no investment is stated.
  public let unpriced: [String]

  /// A missing link.
  public struct Row: Codable, Sendable {
    let process: String
    let nameZh: String
    let nameEn: String
    let site: String
    let siteZh: String
    let siteEn: String
    let unit: String
    let size: Double
    let built: Double
    let investment: Double
    let bound: Double
    let gain: Double
    let relief: Relief?
  }

  /// The commodity that it relieves.
  public struct Relief: Codable, Sendable {
    let commodity: String
    let nameZh: String
    let nameEn: String
    let unit: String
    let site: String
    let amount: Double
    let worthBefore: Double
    let worthAfter: Double
  }

  /// Makes the document of a result.
  public init(_ result: GapResult, _ request: GapRequest, money: String) {
    status = result.status
    self.money = money
    netCost = result.netCost
    investment = request.investment
    candidates = result.candidates
    promising = result.promising
    solved = result.solved
    gaps = result.gaps.map(Row.init)
    stop = result.stop?.reason
    openBound = result.openBound
    unpriced = result.unpriced.map(\.process)
  }
}

extension GapsDocument.Row {
  fileprivate init(_ gap: Gap) {
    process = gap.process
    nameZh = gap.name.zh
    nameEn = gap.name.en
    site = gap.site
    siteZh = gap.siteName.zh
    siteEn = gap.siteName.en
    unit = gap.unit
    size = gap.size
    built = gap.built
    investment = gap.investment
    bound = gap.bound
    gain = gap.gain
    relief = gap.relief.map {
      GapsDocument.Relief(
        commodity: $0.commodity, nameZh: $0.name.zh, nameEn: $0.name.en, unit: $0.unit,
        site: $0.site, amount: $0.amount, worthBefore: $0.worthBefore, worthAfter: $0.worthAfter)
    }
  }
}
