/// Looks for values of a programme that lies in time, and a bound that proves how good they are.
///
/// Each stage merges timesteps to blocks and solves what is left. The merged optimum plans the shared
/// columns and what every longer block may use of what couples them; these blocks, solved alone, give
/// values that keep every row. The merged duals price the same couplings; the blocks, solved alone
/// against them, give the duals of a bound. Both are checked on the full programme by ``DualBound``
/// and by our own residuals, so that nothing rests on how they were found. Finer stages follow until
/// the gap is small enough or the time is up.
public struct ProofSearch: Sendable {
  /// One stage: how far to merge, and which longer blocks to solve alone.
  public struct Stage: Sendable, Equatable {
    /// The partition by which the programme is merged.
    public let merged: TimePartition
    /// The partition into blocks that are solved alone.
    public let blocks: TimePartition

    /// States both; the first is nested in the second.
    public init(merged: TimePartition, blocks: TimePartition) {
      precondition(merged.isNested(in: blocks), "blocks consist of whole merged timesteps")
      self.merged = merged
      self.blocks = blocks
    }
  }

  /// The programme; integer columns are relaxed for the bound and refused for the answer.
  public let program: LinearProgram
  /// How it lies in time.
  public let structure: TimeStructure
  /// The stages, from the coarsest on.
  public var stages: [Stage]
  /// The relative gap that is small enough.
  public var gap: Double
  /// Wall-clock seconds after which no new stage begins and a running one is broken off; `nil` for
  /// none.
  public var timeLimit: Double?
  /// The greatest scaled violation that an answer may have.
  public var tolerance = 1e-6

  /// States what is looked for; without stages they are chosen by ``stages(for:structure:gap:)``.
  public init(
    _ program: LinearProgram, _ structure: TimeStructure, gap: Double, stages: [Stage]? = nil,
    timeLimit: Double? = nil
  ) {
    self.program = program
    self.structure = structure
    self.gap = gap
    self.timeLimit = timeLimit
    self.stages = stages ?? Self.stages(for: program, structure: structure, gap: gap)
  }

  /// Runs the stages.
  ///
  /// - Parameter progress: called often; its answer may stop the search, and what is proven so far is
  ///   returned.
  public func run(
    on team: some SolverTeam,
    progress: @escaping @Sendable (ProofProgress) -> SolveAnswer = { _ in .continue }
  ) throws(SolverError) -> ProvenAnswer {
    let watch = GapWatch(timeLimit: timeLimit, progress)
    var best = ProvenAnswer()
    for (number, stage) in stages.enumerated() where !best.isWithin(gap) {
      if watch.isStopped { break }
      watch.begin(stage: number, best)
      try run(stage, &best, watch, on: team)
      best.stages += 1
    }
    best.seconds = watch.seconds
    best.isStopped = watch.isStopped
    best.isTimedOut = watch.isTimedOut
    return best
  }

  private func run(
    _ stage: Stage, _ best: inout ProvenAnswer, _ watch: GapWatch, on team: some SolverTeam
  ) throws(SolverError) {
    if stage.merged.count == structure.steps {
      return take(try solve(program, watch, on: team), &best)
    }
    let merged = MergedProgram(program, structure, stage.merged, costs: .mean)
    let optimum = try solve(merged.program, watch, on: team)
    guard optimum.rowDuals.count == merged.program.rowCount,
      optimum.columnValues.count == merged.program.columnCount
    else { return }
    watch.note(.answer, best)
    let parts = BlockParts(program, structure, stage.blocks)
    let plan = merged.lifted(columnValues: optimum.columnValues)
    if program.integrality == nil, !watch.isStopped,
      let answer = try parts.answer(
        to: plan, within: tolerance, on: team, progress: { watch.tick(blocks: $0) })
    {
      best.take(answer)
    }
    watch.note(.bound, best)
    var duals = merged.lifted(rowDuals: optimum.rowDuals)
    let bounds = ImpliedBounds(program, cutoff: best.upper)
    best.take(DualBound(program, rowDuals: duals, bounds: bounds), duals)
    guard !watch.isStopped else { return }
    duals = try parts.improvedDuals(from: duals, bounds: bounds, on: team) {
      watch.tick(blocks: $0)
    }
    best.take(DualBound(program, rowDuals: duals, bounds: bounds), duals)
  }

  /// Takes the solution of a stage that merges nothing.
  private func take(_ optimum: Solution, _ best: inout ProvenAnswer) {
    if optimum.isOptimal, program.integrality == nil {
      let violation = program.violation(at: optimum.columnValues)
      if violation <= tolerance {
        best.take(
          BlockAnswer(
            columnValues: optimum.columnValues,
            objective: program.objective(at: optimum.columnValues).value, violation: violation))
      }
    }
    guard optimum.rowDuals.count == program.rowCount else { return }
    let bounds = ImpliedBounds(program, cutoff: best.upper)
    best.take(DualBound(program, rowDuals: optimum.rowDuals, bounds: bounds), optimum.rowDuals)
  }

  private func solve(
    _ merged: LinearProgram, _ watch: GapWatch, on team: some SolverTeam
  ) throws(SolverError) -> Solution {
    let found = Shared<Solution?>(nil)
    try team.run { worker, solver throws(SolverError) in
      guard worker == 0 else { return }
      try solver.load(merged)
      let options = SolveOptions(progress: { watch.tick(iterations: $0.iterations) })
      let solution = try solver.solve(options)
      found.update { $0 = solution }
    }
    guard let solution = found.value else { throw .nothingLoaded }
    return solution
  }
}
