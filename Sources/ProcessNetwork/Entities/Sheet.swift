public import Findings
public import Quantities

/// A named, weighted group of commodities whose sources and sinks are shown.
public struct Sheet: Sendable {
  /// The sheet's id.
  public let id: String
  /// The sheet's name.
  public let name: Phrase
  /// The unit in which it counts.
  public let unit: Unit
  /// The commodities that it counts, with units of the sheet per unit of the commodity.
  public let weights: [(commodity: CommodityID, weight: Double)]
  /// Where it was read.
  public let origin: Origin

  /// Creates a sheet.
  public init(
    id: String, name: Phrase, unit: Unit, weights: [(commodity: CommodityID, weight: Double)],
    origin: Origin = .none
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.weights = weights
    self.origin = origin
  }
}

/// A named set of processes.
public struct Chain: Sendable {
  /// The chain's id.
  public let id: String
  /// The chain's name.
  public let name: Phrase
  /// Its processes, in the order of the table.
  public let processes: [ProcessID]
  /// Where it was first read.
  public let origin: Origin

  /// Creates a chain.
  public init(id: String, name: Phrase, processes: [ProcessID], origin: Origin = .none) {
    self.id = id
    self.name = name
    self.processes = processes
    self.origin = origin
  }
}
