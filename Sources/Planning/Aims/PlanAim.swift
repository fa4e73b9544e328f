import ProcessNetwork

/// What a plan seeks before the least cost: the least or the greatest of a measure.
public struct PlanAim: Sendable, Hashable {
  /// What is sought.
  public var measure: PlanMeasure
  /// Whether the greatest is sought, else the least.
  public var isGreatest: Bool

  /// States both.
  public init(_ measure: PlanMeasure, isGreatest: Bool = false) {
    self.measure = measure
    self.isGreatest = isGreatest
  }

  /// The side of the cap that keeps what was found.
  var sense: LimitSense { isGreatest ? .minimum : .maximum }

  /// A cap of its measure that bounds nothing: with it a programme says what the measure counts.
  var openCap: PlanCap {
    PlanCap(measure, isGreatest ? -.infinity : .infinity, sense: sense)
  }

  /// The cap that keeps a value that was found, but for what the solver cannot tell apart.
  func cap(keeping best: Double, slack: Double) -> PlanCap {
    PlanCap(measure, best + (isGreatest ? -slack : slack), sense: sense)
  }
}

/// What became of a plan's aim.
public struct PlanAimed: Sendable {
  /// What was sought.
  public let aim: PlanAim
  /// The best value that any plan has, in the measure's unit; `nil` where none was found.
  public let best: Double?
  /// A proven bound that no plan passes; `nil` where whole numbers left none, or for their ratios.
  public let bound: Double?
  /// The least net cost where the aim is not pursued, money.
  public let leastCost: Double?
  /// The solves that it took: of a ratio the steps of Dinkelbach's method.
  public let steps: Int
}
