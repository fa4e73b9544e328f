internal import Dispatch
internal import Foundation
public import Optimization
internal import Synchronization

/// HiGHS instances on threads of their own, each created, used and destroyed there.
///
/// HiGHS keeps its executor by calling thread; so no instance ever moves from one to another.
public final class HiGHSTeam: SolverTeam {
  /// The number of solvers.
  public let count: Int
  private let board: JobBoard

  /// Starts a team; throws where the library has another version than 1.15.
  ///
  /// - Parameter count: solvers; more than cores are of no use.
  public init(count: Int) throws(SolverError) {
    precondition(count > 0, "a team has members")
    self.count = count
    board = JobBoard(workers: count)
    for worker in 0..<count {
      let thread = Thread { [board] in board.work(as: worker) }
      // Crossover and presolve recurse deeper than a thread's usual half megabyte allows.
      thread.stackSize = 16 << 20
      thread.start()
    }
    try board.post { _, _ in }
  }

  deinit { board.close() }

  /// Calls `work` once on every thread.
  public func run(
    _ work: @escaping @Sendable (Int, any Solver) throws(SolverError) -> Void
  ) throws(SolverError) {
    try board.post(work)
  }
}

/// Where the threads of a team find their next job.
private final class JobBoard: Sendable {
  typealias Job = @Sendable (Int, any Solver) throws(SolverError) -> Void

  private struct State {
    var job: Job?
    var errors: [Int: SolverError] = [:]
  }

  private let state = Mutex(State())
  private let starts: [DispatchSemaphore]
  private let ends = DispatchSemaphore(value: 0)

  init(workers: Int) {
    starts = (0..<workers).map { _ in DispatchSemaphore(value: 0) }
  }

  /// Has every thread do a job, and waits until all have done it.
  func post(_ job: @escaping Job) throws(SolverError) {
    state.withLock {
      $0.job = job
      $0.errors = [:]
    }
    startAndWait()
    let errors = state.withLock { $0.errors }
    if let first = errors.min(by: { $0.key < $1.key }) { throw first.value }
  }

  /// Ends the threads and waits until their solvers are gone.
  func close() {
    state.withLock { $0.job = nil }
    startAndWait()
  }

  private func startAndWait() {
    for start in starts { start.signal() }
    for _ in starts { ends.wait() }
  }

  func work(as worker: Int) {
    serve(worker)
    ends.signal()
  }

  private func serve(_ worker: Int) {
    let solver = Result { () throws(SolverError) in try HiGHSSolver() }
    while true {
      starts[worker].wait()
      guard let job = state.withLock({ $0.job }) else { return }
      let outcome = Result { () throws(SolverError) in try job(worker, try solver.get()) }
      if case .failure(let error) = outcome {
        state.withLock { $0.errors[worker] = error }
      }
      ends.signal()
    }
  }
}
