public import Findings
public import ProcessNetwork
import Quantities

extension ZoneFolder {
  /// Reads the outputs of a balance from a file, which may stand anywhere.
  ///
  /// An amount is that of a year: `t` and `t/a` mean the same. A row without a process stands for the
  /// facility's only one; with several it is left open.
  public static func production(
    file: String, network: Network
  ) -> (rows: [ProductionRow], findings: [Finding]) {
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try FileBytes.read(file)
    } catch {
      return ([], [FolderReader.finding(error, file)])
    }
    var reader = ProductionReader(file: file, network: network)
    let rows = reader.read(bytes)
    return (rows, reader.loader.log.findings.sorted())
  }
}

/// Reads the table of outputs against a network that is finished.
struct ProductionReader {
  private let network: Network
  private let file: String
  var loader: ZoneLoader

  init(file: String, network: Network) {
    self.file = file
    self.network = network
    let zone = network.zone
    let money = MoneyBasis(currency: zone.currency, priceYear: zone.priceYear)
    loader = ZoneLoader(zone: zone, money: money, log: FindingLog())
  }

  mutating func read(_ bytes: [UInt8]) -> [ProductionRow] {
    let schema = ZoneSchema.table(.production)
    var reader = TableReader(schema, file: file, position: loader.log.add(file: file))
    let cells = reader.read(bytes)
    loader.log.append(reader.findings)
    guard let cells else { return [] }
    loader.references.names[.facility] = network.facilities.map(\.id)
    loader.references.names[.process] = network.processes.map(\.id)
    var table = loader.typed(cells)
    checkKeys(&table)
    return (0..<table.rowCount).compactMap { row(&table, $0) }
  }

  private mutating func row(_ table: inout TypedTable, _ row: Int) -> ProductionRow? {
    guard !table.isDropped[row], let code = table.code(row, .facility) else { return nil }
    let facility = FacilityID(code)
    let modes = network[facility].modes
    var process = table.code(row, .process).map { ProcessID($0) }
    if let stated = process, !modes.contains(where: { $0.process == stated }) {
      reportMode(&table, row, modes)
      return nil
    }
    if process == nil, modes.count == 1 { process = modes[0].process }
    guard let amount = amount(&table, row, process ?? modes[0].process) else { return nil }
    return ProductionRow(
      facility: facility, process: process, amount: amount,
      place: Place(file: file, line: Int(table.cells.lines[row])))
  }

  /// The amount in the unit of the process's reference commodity, a year.
  private mutating func amount(
    _ table: inout TypedTable, _ row: Int, _ process: ProcessID
  ) -> Double? {
    let commodity = network[network[process].reference]
    let unit = loader.units.code(of: commodity.unit)
    if let code = table.code(row, .unit), let stated = loader.units.unit(Int32(code)),
      stated.dimension == commodity.unit.dimension
    {
      return loader.converted(&table, row, .amount, to: unit)
    }
    return loader.converted(&table, row, .amount, to: loader.target(.perYear, unit))
  }

  private mutating func reportMode(_ table: inout TypedTable, _ row: Int, _ modes: [Mode]) {
    let names = modes.map { network[$0.process].id }
    loader.reportCell(
      .choiceUnknown, &table, row, table.column(.process),
      ["expected": .list(names), "nearest": Advice.nearest(nil)])
  }

  private mutating func checkKeys(_ table: inout TypedTable) {
    var twice: [(row: Int, first: Int)] = []
    let keys = [table.column(.facility), table.column(.process)]
    _ = KeyIndex(table.cells, columns: keys) { twice.append(($0, $1)) }
    for (row, first) in twice {
      let other = loader.place(table.cells, first)
      loader.reportCell(.keyTwice, &table, row, keys[0], ["other": .text(other)])
    }
  }
}
