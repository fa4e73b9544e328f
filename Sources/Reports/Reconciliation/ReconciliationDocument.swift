public import Accounting

/// A reconciled account as a document for programs: what `--format json` prints.
public struct ReconciliationDocument: Encodable, Sendable {
  /// The least weighted sum of squares.
  public let chiSquare: Double
  /// The number of independent equations between readings.
  public let degreesOfFreedom: Int
  /// What chi-square exceeds only by chance of 1 − level; `nil` without degrees of freedom.
  public let chiSquareLimit: Double?
  /// The level of the global test.
  public let testLevel: Double
  /// Whether the global test rejects.
  public let globalTestRejects: Bool
  /// Whether the global test may be used: no bound is active.
  public let testValid: Bool
  /// What the search for gross errors came to.
  public let grossErrorStatus: String
  /// The readings that the search names.
  public let grossErrors: [NamedError]
  /// The flows of which one is wrong, where it cannot be told which.
  public let suspects: [String]
  /// Chi-square without the readings that are named.
  public let chiSquareWithoutErrors: Double
  /// The degrees of freedom without them.
  public let degreesOfFreedomWithoutErrors: Int
  /// The flows that are held at a bound.
  public let boundsHeld: [HeldFlow]
  /// The flows.
  public let flows: [Flow]
  /// What one more meter would buy.
  public let meters: [Meter]

  /// One flow of the account.
  public struct Flow: Sendable {
    /// Its id.
    public let id: String
    /// What was measured.
    public let measured: Double?
    /// The standard uncertainty of the reading.
    public let measuredUncertainty: Double?
    /// Its new value.
    public let reconciled: Double?
    /// The standard uncertainty of the new value.
    public let standardUncertainty: Double?
    /// `redundant`, `nonredundant`, `observable` or `unobservable`.
    public let observation: String
    /// |adjustment| over its standard deviation.
    public let test: Double?
  }

  /// A reading that is named as wrong.
  public struct NamedError: Encodable, Sendable {
    /// The flow.
    public let flow: String
    /// Its |adjustment| over the standard deviation when it was named.
    public let test: Double
    /// What the others say that it should be.
    public let estimate: Double
  }

  /// A flow at a bound.
  public struct HeldFlow: Encodable, Sendable {
    /// The flow.
    public let flow: String
    /// The bound.
    public let value: Double
    /// `lower` or `upper`.
    public let side: String
  }

  /// What a meter would buy.
  public struct Meter: Encodable, Sendable {
    /// The flow that would be measured.
    public let flow: String
    /// Its standard uncertainty now.
    public let before: Double?
    /// Its standard uncertainty with the meter.
    public let after: Double?
    /// The other flows that become observable.
    public let determines: [String]
    /// The other flows whose uncertainty falls by a tenth or more.
    public let narrows: [Narrowed]
  }

  /// A flow that another's meter narrows.
  public struct Narrowed: Encodable, Sendable {
    /// The flow.
    public let flow: String
    /// Its standard uncertainty now.
    public let before: Double
    /// Its standard uncertainty with the meter.
    public let after: Double
  }
}

extension ReconciliationDocument.Flow: Encodable {
  private enum Key: String, CodingKey {
    case id, measured, measuredUncertainty, reconciled, standardUncertainty
    case observation = "class"
    case test
  }

  /// Writes every key, `null` where there is no value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(measured, forKey: .measured)
    try container.encode(measuredUncertainty, forKey: .measuredUncertainty)
    try container.encode(reconciled, forKey: .reconciled)
    try container.encode(standardUncertainty, forKey: .standardUncertainty)
    try container.encode(observation, forKey: .observation)
    try container.encode(test, forKey: .test)
  }
}

extension ReconciliationDocument {
  /// Makes the document of a reconciled account.
  public init(_ reconciliation: Reconciliation, _ quantities: [AccountedQuantity]) {
    let ids = quantities.map(\.id)
    chiSquare = reconciliation.chiSquare
    degreesOfFreedom = reconciliation.degreesOfFreedom
    chiSquareLimit = reconciliation.chiSquareLimit
    testLevel = reconciliation.testLevel
    globalTestRejects = reconciliation.isRejected
    testValid = reconciliation.isTestValid
    grossErrorStatus = reconciliation.grossErrorStatus.rawValue
    grossErrors = reconciliation.grossErrors.map {
      NamedError(flow: ids[$0.quantity], test: $0.test, estimate: $0.estimate)
    }
    suspects = reconciliation.suspects.map { ids[$0] }
    chiSquareWithoutErrors = reconciliation.chiSquareWithoutErrors
    degreesOfFreedomWithoutErrors = reconciliation.degreesOfFreedomWithoutErrors
    boundsHeld = reconciliation.boundsHeld.map {
      HeldFlow(flow: ids[$0.quantity], value: $0.value, side: $0.isUpper ? "upper" : "lower")
    }
    flows = zip(quantities, reconciliation.quantities).map { Flow($0, $1) }
    meters = reconciliation.meterWorths.map { worth in
      Meter(
        flow: ids[worth.quantity], before: worth.before, after: worth.after,
        determines: worth.becomesObservable.map { ids[$0] },
        narrows: worth.narrowed.map {
          Narrowed(flow: ids[$0.quantity], before: $0.before, after: $0.after)
        })
    }
  }
}

extension ReconciliationDocument.Flow {
  fileprivate init(_ quantity: AccountedQuantity, _ reconciled: ReconciledQuantity) {
    id = quantity.id
    measured = quantity.reading.value
    measuredUncertainty = quantity.reading.standardUncertainty
    self.reconciled = reconciled.value
    standardUncertainty = reconciled.standardUncertainty
    observation = reconciled.observation.rawValue
    test = reconciled.test
  }
}
