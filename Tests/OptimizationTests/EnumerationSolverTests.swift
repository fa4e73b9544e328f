import Optimization
import TestSupport
import Testing

@Suite struct EnumerationSolverTests {
  @Test(arguments: SolverConformance.all)
  func `the reference solver conforms`(_ conformance: SolverConformance) throws {
    let problems = try conformance.problems(of: EnumerationSolver())
    #expect(problems == [])
  }
}
