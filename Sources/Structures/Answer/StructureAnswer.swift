public import Optimization

/// What is asked about the structures of a problem.
public struct StructureRequest: Sendable, Hashable {
  /// How many structures are counted at most.
  public var most: Int
  /// How many are listed at most; more are not listed at all.
  public var listed: Int
  /// How many of the cheapest are wanted.
  public var best: Int

  /// Creates a request.
  public init(most: Int = 1_000_000, listed: Int = 200, best: Int = 10) {
    self.most = most
    self.listed = listed
    self.best = best
  }
}

/// The structures of a problem.
public struct StructureAnswer: Sendable {
  /// The union of all solution structures, and why other units are left out.
  public let maximal: MaximalStructure
  /// How many were counted.
  public let counted: Int
  /// Whether all were counted: neither the limit nor an interruption ended the count.
  public let isCountComplete: Bool
  /// Every structure, where there are few enough to be listed; positions of units, ascending.
  public let listed: [[Int]]
  /// The cheapest structures; empty where units have no costs.
  public let best: [RankedStructure]
  /// Whether the cheapest are proven to be so: no interruption ended the search.
  public let isRankingComplete: Bool

  /// Finds the maximal structure, counts the solution structures and ranks the cheapest.
  ///
  /// - Parameters:
  ///   - problem: a problem whose findings have no error.
  ///   - request: what is asked.
  ///   - solver: makes the solver of the flows; asked only where units have sizes.
  ///   - isInterrupted: asked now and then, with the decisions of the search so far; true ends it with
  ///     what is known.
  /// - Complexity: for each structure polynomial in the size of the problem, without exclusions.
  public static func find(
    _ problem: SynthesisProblem, _ request: StructureRequest,
    solver: () throws(SolverError) -> any Solver,
    isInterrupted: @escaping (_ steps: Int) -> Bool = { _ in false }
  ) throws(StructureError) -> StructureAnswer {
    let sets = UnitSets(problem)
    let maximal = MaximalStructure(problem, sets)
    guard !maximal.units.isEmpty else {
      return StructureAnswer(
        maximal: maximal, counted: 0, isCountComplete: true, listed: [], best: [],
        isRankingComplete: true)
    }
    var available = [UInt64](repeating: 0, count: sets.width)
    for unit in maximal.units { available[unit >> 6] |= 1 << UInt64(unit & 63) }
    let partial = PartialStructures(sets, available: available)
    let list = try search(
      partial, StructureList(most: request.most, kept: request.listed), isInterrupted)
    let ranking = try ranking(problem, request, partial, solver, isInterrupted)
    let isListed = list.isComplete && list.guide.count <= request.listed
    return StructureAnswer(
      maximal: maximal, counted: list.guide.count, isCountComplete: list.isComplete,
      listed: isListed ? list.guide.first : [], best: ranking.best,
      isRankingComplete: ranking.isComplete)
  }

  private static func ranking(
    _ problem: SynthesisProblem, _ request: StructureRequest, _ partial: PartialStructures,
    _ solver: () throws(SolverError) -> any Solver, _ isInterrupted: @escaping (Int) -> Bool
  ) throws(StructureError) -> (best: [RankedStructure], isComplete: Bool) {
    switch problem.pricing {
    case .none: return ([], true)
    case .whole:
      let guide = CheapestUnits(problem, most: request.best)
      let search = try search(partial, guide, isInterrupted)
      return (search.guide.ranking.best, search.isComplete)
    case .sized:
      let guide: CheapestPlans
      do {
        guide = try CheapestPlans(problem, most: request.best, solver: try solver())
      } catch {
        throw .solver(error)
      }
      let search = try search(partial, guide, isInterrupted)
      return (search.guide.ranking.best, search.isComplete)
    }
  }

  private static func search<Guide: StructureGuide>(
    _ partial: PartialStructures, _ guide: Guide, _ isInterrupted: @escaping (Int) -> Bool
  ) throws(StructureError) -> StructureSearch<Guide> {
    var search = StructureSearch(partial, guide: guide, isInterrupted: isInterrupted)
    try search.run()
    return search
  }
}
