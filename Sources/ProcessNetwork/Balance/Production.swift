public import Findings

/// The outputs of facilities in a year, process by process.
public struct Production: Sendable {
  /// The output of one process of a facility.
  public struct Entry: Sendable, Hashable {
    /// The facility.
    public let facility: FacilityID
    /// The process that ran.
    public let process: ProcessID
    /// Units of the process's reference commodity in the year.
    public let amount: Double
  }

  /// The year.
  public let year: Int
  /// The outputs, by facility and process.
  public let entries: [Entry]
  /// The facilities that exist in the year but have no output stated.
  public let missing: [FacilityID]
  /// What is wrong with the statements, in the order of the files.
  public let findings: [Finding]

  /// Works out the outputs that a request asks for; a row with an error is left out with a finding.
  public init(_ request: BalanceRequest, in network: Network) {
    var reading = ProductionReading(network, request.year)
    switch request.outputs {
    case .given(let rows): for row in rows { reading.add(row) }
    case .asReported: reading.addReported()
    }
    let missing = reading.listMissing()
    year = request.year
    entries = reading.entries.sorted {
      ($0.facility, $0.process) < ($1.facility, $1.process)
    }
    self.missing = missing
    findings = reading.findings.sorted()
  }
}

/// Outputs of facilities while their statements are read.
struct ProductionReading {
  let network: Network
  let year: Int
  private(set) var entries: [Production.Entry] = []
  private(set) var findings: [Finding] = []
  private var refused: Set<FacilityID> = []

  init(_ network: Network, _ year: Int) {
    self.network = network
    self.year = year
  }

  mutating func add(_ row: ProductionRow) {
    guard let process = process(of: row.facility, named: row.process, row.place) else { return }
    add(row.amount, of: row.facility, process, row.place)
  }

  /// Adds an output in units of the process's reference commodity.
  mutating func add(
    _ amount: Double, of facility: FacilityID, _ process: ProcessID, _ place: Place
  ) {
    guard !entries.contains(where: { $0.facility == facility && $0.process == process }) else {
      refuse(.productionTwice, facility, place, ["process": network.named(process)])
      return
    }
    if !network[facility].exists(in: year) {
      report(.productionOutsideLife, facility, place, [:])
    }
    entries.append(Production.Entry(facility: facility, process: process, amount: amount))
  }

  /// The process whose output a statement means; `nil` after a finding.
  mutating func process(
    of facility: FacilityID, named process: ProcessID?, _ place: Place
  ) -> ProcessID? {
    let modes = network[facility].modes.map(\.process)
    let expected = FindingValue.list(modes.map { network.label($0) })
    if let process {
      if modes.contains(process) { return process }
      refuse(
        .productionProcess, facility, place,
        ["found": network.named(process), "expected": expected])
      return nil
    }
    if modes.count == 1 { return modes[0] }
    refuse(.productionWithoutSplit, facility, place, ["expected": expected])
    return nil
  }

  /// The facilities that exist in the year and of which nothing was said.
  mutating func listMissing() -> [FacilityID] {
    let known = Set(entries.map(\.facility)).union(refused)
    let missing = network.facilityIDs.filter {
      network[$0].project == nil && network[$0].exists(in: year) && !known.contains($0)
    }
    if let first = missing.first, !known.isEmpty {
      report(
        .productionMissing, first, network.place(network[first].origin),
        [
          "count": .count(missing.count),
          "facilities": .list(missing.map { network.label($0) }),
        ])
    }
    if known.isEmpty {
      findings.append(
        Finding(
          .productionEmpty, at: Place(file: "statistics.csv"), ["year": .text("\(year)")]))
    }
    return missing
  }

  mutating func refuse(
    _ rule: Rule, _ facility: FacilityID, _ place: Place, _ values: [String: FindingValue]
  ) {
    refused.insert(facility)
    report(rule, facility, place, values)
  }

  mutating func report(
    _ rule: Rule, _ facility: FacilityID, _ place: Place, _ values: [String: FindingValue]
  ) {
    let common: [String: FindingValue] = [
      "facility": network.named(facility), "year": .text("\(year)"),
    ]
    findings.append(Finding(rule, at: place, values.merging(common) { own, _ in own }))
  }
}
