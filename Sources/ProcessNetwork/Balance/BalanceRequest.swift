public import Findings

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
  /// Output of the year, in units of the reference commodity of the process.
  public let amount: Double
  /// Where the row stands.
  public let place: Place

  /// Creates a row.
  public init(
    facility: FacilityID, process: ProcessID? = nil, amount: Double, place: Place
  ) {
    self.facility = facility
    self.process = process
    self.amount = amount
    self.place = place
  }

  /// The line on which the row stands, where it was read from a file.
  public var line: Int? { place.line }
}
