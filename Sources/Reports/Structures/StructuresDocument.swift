public import Structures

/// The structures of a problem as a document for programs.
public struct StructuresDocument: Encodable, Sendable {
  /// The units of the maximal structure, in the order of their table.
  public let maximalStructure: [String]
  /// How many solution structures there are; `nil` where the count did not come to its end.
  public let solutionStructures: Int?
  /// How many were counted before the count ended; `nil` where it came to its end.
  public let moreThan: Int?
  /// Every solution structure, where there are 200 at most.
  public let structures: [[String]]
  /// The cheapest structures, the cheapest first.
  public let nBest: [Ranked]
  /// Whether the cheapest are proven to be so.
  public let isRankingComplete: Bool
  /// The units of no solution structure, and why.
  public let leftOut: [LeftOut]
  /// The outlets to which no unit of the maximal structure leads.
  public let unreached: [String]

  /// A structure with its cost.
  public struct Ranked: Encodable, Sendable {
    /// Its units.
    public let units: [String]
    /// What it costs.
    public let cost: Double
    /// The activity of each unit; `nil` where the problem has no flows.
    public let activity: [String: Double]?
  }

  /// A unit that is in no solution structure.
  public struct LeftOut: Encodable, Sendable {
    /// The unit.
    public let unit: String
    /// The axiom that it breaks: S1, S2 or S4.
    public let axiom: String
    /// The way in which it breaks it: makes_raw, lacks, leads_nowhere or product_lost.
    public let reason: String
    /// The material that the reason is about.
    public let material: String?
  }

  private enum CodingKeys: CodingKey {
    case maximalStructure, solutionStructures, moreThan, structures, nBest, isRankingComplete
    case leftOut, unreached
  }

  /// Makes the document of an answer.
  public init(_ answer: StructureAnswer, of problem: SynthesisProblem) {
    func names(_ units: [Int]) -> [String] { units.map { problem.units[$0].id } }
    maximalStructure = names(answer.maximal.units)
    solutionStructures = answer.isCountComplete ? answer.counted : nil
    moreThan = answer.isCountComplete ? nil : answer.counted
    structures = answer.listed.map(names)
    isRankingComplete = answer.isRankingComplete
    nBest = answer.best.map { best in
      let activity = best.activity.map { sizes in
        Dictionary(uniqueKeysWithValues: zip(names(best.units), sizes))
      }
      return Ranked(units: names(best.units), cost: best.cost, activity: activity)
    }
    leftOut = answer.maximal.omissions.enumerated().compactMap { unit, omission in
      omission.map {
        LeftOut(
          unit: problem.units[unit].id, axiom: $0.axiom, reason: $0.reason,
          material: $0.material.map { problem.materials[$0].id })
      }
    }
    unreached = answer.maximal.unreachedOutlets.map { problem.materials[$0].id }
  }

  /// Writes the count as null where it is not known.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(maximalStructure, forKey: .maximalStructure)
    try container.encode(solutionStructures, forKey: .solutionStructures)
    try container.encodeIfPresent(moreThan, forKey: .moreThan)
    try container.encode(structures, forKey: .structures)
    try container.encode(nBest, forKey: .nBest)
    try container.encode(isRankingComplete, forKey: .isRankingComplete)
    try container.encode(leftOut, forKey: .leftOut)
    try container.encode(unreached, forKey: .unreached)
  }
}

extension Omission {
  fileprivate var reason: String {
    switch self {
    case .makesRaw: "makes_raw"
    case .lacks: "lacks"
    case .leadsNowhere: "leads_nowhere"
    case .productLost: "product_lost"
    }
  }

  fileprivate var material: Int? {
    switch self {
    case .makesRaw(let material), .lacks(let material), .productLost(let material): material
    case .leadsNowhere: nil
    }
  }
}
