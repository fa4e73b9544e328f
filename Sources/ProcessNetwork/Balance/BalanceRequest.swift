public import Findings
public import Quantities

/// What a balance is asked for: a year, and where its outputs come from.
public struct BalanceRequest: Sendable {
  /// Where the outputs of facilities come from.
  public enum Outputs: Sendable {
    /// Rows that state them.
    case given([ProductionRow])
    /// The statistics `output` of the year.
    case asReported
  }

  /// The year whose facilities and markets count.
  public let year: Int
  /// Where the outputs come from.
  public let outputs: Outputs

  /// Creates a request.
  public init(year: Int, outputs: Outputs) {
    self.year = year
    self.outputs = outputs
  }
}

/// One row of given outputs, as a table of production states it.
public struct ProductionRow: Sendable, Hashable {
  /// The facility.
  public let facility: FacilityID
  /// Which of its processes ran; `nil` where the row does not say.
  public let process: ProcessID?
  /// The output of a year.
  public let amount: Double
  /// The unit of the output, with or without `/a`.
  public let unit: Unit
  /// Where the row stands.
  public let place: Place

  /// Creates a row.
  public init(
    facility: FacilityID, process: ProcessID? = nil, amount: Double, unit: Unit, place: Place
  ) {
    self.facility = facility
    self.process = process
    self.amount = amount
    self.unit = unit
    self.place = place
  }
}
