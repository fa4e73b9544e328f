public import Findings
public import Optimization
public import ProcessNetwork

/// The linear programme of a plan over several periods, with the names of its rows and columns.
///
/// Each period is a block of its first year; builds and stocks link the blocks. Money is discounted
/// to the beginning of the first year.
public struct PeriodsModel: Sendable {
  /// The programme; it minimises discounted net cost.
  public let program: LinearProgram
  /// What the reader should know about rows of the tables that the plan uses.
  public let findings: [Finding]
  let request: PeriodsRequest
  let blocks: [YearBlock]
  let builds: BuildTable
  let buildColumns: [Int]
  let carried: CarriedStock
  private let linkColumnNames: [String]
  private let linkRowNames: [String]

  /// States the programme of a request, with perfect foresight.
  ///
  /// - Throws: `refused` with what is wrong with the request, or needs what cannot be planned.
  public static func build(
    _ network: Network, _ request: PeriodsRequest
  ) throws(PlanError) -> PeriodsModel {
    let findings = try PeriodsChecks.findings(network, request)
    let periods = PlanPeriod.periods(of: network.zone, from: request.from, to: request.to)
    return PeriodsModel(network, request, periods, start: periods[0].year, findings: findings)
  }

  init(
    _ network: Network, _ request: PeriodsRequest, _ periods: [PlanPeriod], start: Int,
    carried: CarriedStock = CarriedStock(), findings: [Finding] = []
  ) {
    let assembly = PeriodsFormulation.assemble(
      network, request, periods, start: start, carried: carried)
    program = assembly.program.finish()
    self.findings = findings
    self.request = request
    self.carried = carried
    blocks = assembly.blocks
    builds = assembly.builds
    buildColumns = assembly.buildColumns
    linkColumnNames = assembly.linkColumnNames
    linkRowNames = assembly.linkRowNames
  }

  /// The one-year model of a block, with which its answers are read.
  func model(of block: YearBlock, layout: PlanLayout? = nil) -> PlanModel {
    PlanModel(program: block.program, findings: [], layout: layout ?? block.layout)
  }
}

extension PeriodsModel {
  /// The name of a row: `2025:commodity_balance[cl2,qarhan,year]`, `capacity_stock[plant,2025]`.
  public func rowName(_ row: Int) -> String {
    let links = program.rowCount - linkRowNames.count
    guard row < links, let block = blocks.last(where: { $0.firstRow <= row }) else {
      return linkRowNames[row - links]
    }
    return "\(block.period.year):\(model(of: block).rowName(row - block.firstRow))"
  }

  /// The name of a column: `2025:market[salt_sale,qarhan,year]`, `build[plant,2025]`.
  public func columnName(_ column: Int) -> String {
    let links = program.columnCount - linkColumnNames.count
    guard column < links, let block = blocks.last(where: { $0.firstColumn <= column }) else {
      return linkColumnNames[column - links]
    }
    return "\(block.period.year):\(model(of: block).columnName(column - block.firstColumn))"
  }

  /// The names of the families that link periods, in the order of the formulation.
  public static var linkFamilies: [String] { PeriodsFormulation.families.map { $0.name } }
}
