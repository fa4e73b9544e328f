import Dispatch
import Foundation
import HiGHSSolver
import Optimization
import Synchronization
import TestSupport
import Testing

@Suite struct HiGHSThreadTests {
  @Test func `instances come, solve and go on several threads at once`() async throws {
    let program = transport(sources: 8, sinks: 12)
    let expected = try objective(of: program)
    let objectives = try await withThrowingTaskGroup(of: [Double].self) { group in
      for _ in 0..<4 {
        group.addTask { try (0..<25).map { _ in try objective(of: program) } }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(objectives == [Double](repeating: expected, count: 100))
  }

  @Test func `another thread than the creator's is refused`() throws {
    nonisolated(unsafe) let solver = try HiGHSSolver()
    let refusal = Mutex<SolverError?>(nil)
    let done = DispatchSemaphore(value: 0)
    Thread {
      do throws(SolverError) {
        try solver.load(transport(sources: 1, sinks: 1))
      } catch {
        refusal.withLock { $0 = error }
      }
      done.signal()
    }.start()
    done.wait()
    #expect(refusal.withLock { $0 } == .wrongThread)
  }

  @Test func `nothing reaches standard output, log lines reach their receiver`() async throws {
    let result = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      let lines = Mutex("")
      let solver = try HiGHSSolver()
      let program = transport(sources: 8, sinks: 12)
      try solver.load(program)
      _ = try solver.solve()
      try solver.load(program)
      _ = try solver.solve(SolveOptions(log: { line in lines.withLock { $0 += line } }))
      let told = lines.withLock { $0 }
      precondition(told.contains("HiGHS"), "no log lines")
      _ = try solver.solve(SolveOptions(method: .interiorPointWithCrossover))
      precondition(lines.withLock { $0 } == told, "log lines after the receiver left")
    }
    #expect(result.standardOutputContent.isEmpty)
    #expect(result.standardErrorContent.isEmpty)
  }
}

private func objective(of program: LinearProgram) throws -> Double {
  let solver = try HiGHSSolver()
  try solver.load(program)
  return try solver.solve().objective
}
