import HiGHSSolver
import Optimization
import Structures
import Testing

@Suite struct `Published synthesis problems` {
  @Test(arguments: PublishedProblem.all)
  func `come out with their maximal structure and all their structures`(id: String) throws {
    let published = try PublishedProblem(id)
    #expect(published.findings.isEmpty)
    let answer = try answer(published)
    let expected = published.answer
    #expect(Set(published.names(answer.maximal.units)) == Set(expected.maximalStructure))
    #expect(answer.isCountComplete && answer.counted == expected.solutionStructures)
    guard let structures = expected.structures else { return #expect(answer.listed.isEmpty) }
    #expect(
      Set(answer.listed.map { Set(published.names($0)) }) == Set(structures.map { Set($0) }))
  }

  @Test(arguments: ["PNS-1", "PNS-1D"])
  func `come out with their cheapest structures in order`(id: String) throws {
    let published = try PublishedProblem(id)
    let best = try answer(published).best
    #expect(best.count == 10)
    for (found, expected) in zip(best, try #require(published.answer.nBest)) {
      #expect(abs(found.cost - expected.cost) <= 1e-6)
      #expect(Set(published.names(found.units)) == Set(expected.units ?? []))
    }
    #expect(best.map(\.cost) == best.map(\.cost).sorted())
  }

  @Test(arguments: [false, true])
  func `with flows come out with their cheapest plans`(excluding: Bool) throws {
    let published = try PublishedProblem("PNS-8", excluding: excluding)
    let answer = try answer(published)
    let expected = excluding ? published.answer.nBestWithExclusions : published.answer.nBest
    #expect(answer.best.count == expected?.count)
    for (found, expected) in zip(answer.best, expected ?? []) {
      #expect(abs(found.cost - expected.cost) <= 1e-6 * expected.cost)
      let activity = Dictionary(
        uniqueKeysWithValues: zip(published.names(found.units), found.activity ?? []))
      #expect(Set(activity.keys) == Set((expected.activity ?? [:]).keys))
      for (unit, size) in expected.activity ?? [:] {
        #expect(abs((activity[unit] ?? .nan) - size) <= 1e-6 * size)
      }
    }
  }

  @Test func `a count that meets its limit says that there are more`() throws {
    let published = try PublishedProblem("PNS-3")
    let answer = try StructureAnswer.find(
      published.problem, StructureRequest(most: 3464), solver: solver)
    #expect(answer.counted == 3464 && !answer.isCountComplete && answer.listed.isEmpty)
    let exact = try StructureAnswer.find(
      published.problem, StructureRequest(most: 3465), solver: solver)
    #expect(exact.counted == 3465 && exact.isCountComplete)
  }

  @Test func `an interrupted search says so`() throws {
    let published = try PublishedProblem("PNS-3")
    let answer = try StructureAnswer.find(
      published.problem, StructureRequest(), solver: solver, isInterrupted: { $0 >= 2048 })
    #expect(!answer.isCountComplete && answer.counted > 0 && answer.counted < 3465)
  }

  private func answer(_ published: PublishedProblem) throws -> StructureAnswer {
    try StructureAnswer.find(published.problem, StructureRequest(), solver: solver)
  }

  private func solver() throws(SolverError) -> any Solver { try HiGHSSolver() }
}
