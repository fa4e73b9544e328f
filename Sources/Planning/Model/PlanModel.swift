public import Findings
public import Optimization
public import ProcessNetwork

/// The linear programme of a plan of one year, with the names of its rows and columns.
///
/// Amounts are in the units of their commodities, money in the zone's currency.
public struct PlanModel: Sendable {
  /// The programme; it minimises net cost, money a year.
  public let program: LinearProgram
  /// What the reader should know about rows of the tables that the plan uses.
  public let findings: [Finding]
  let layout: PlanLayout

  var sets: PlanSets { layout.sets }

  /// States the programme of a request.
  ///
  /// - Throws: `refused` with the rows that need what is not planned yet and what is wrong with the
  ///   request.
  /// - Complexity: O(coefficients of the programme).
  public static func build(
    _ network: Network, _ request: PlanRequest
  ) throws(PlanError) -> PlanModel {
    let findings = PlanChecks.findings(network, request)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .refused(errors) }
    let sets = PlanSets(network, request, year: request.year)
    guard sets.formulas.findings.isEmpty else { throw .refused(sets.formulas.findings) }
    let assembly = Formulation.assemble(sets)
    return PlanModel(
      program: assembly.program.finish(),
      findings: findings + sets.formulas.idle.map { .idleLimit($0, in: network) },
      layout: assembly.layout)
  }
}

extension PlanModel {
  /// The name of a row: `commodity_balance[cl2,qarhan,year]`.
  public func rowName(_ row: Int) -> String {
    let block = layout.rowBlocks.block(of: row)
    let family = Formulation.constraints[Int(layout.rowBlocks.family[block])]
    return name(
      family.name, family.label(Int(layout.rowBlocks.subject[block]), sets), layout.rowBlocks,
      block, row)
  }

  /// The name of a column: `market[salt_sale,qarhan,year]`.
  public func columnName(_ column: Int) -> String {
    let block = layout.columnBlocks.block(of: column)
    let family = Formulation.variables[Int(layout.columnBlocks.family[block])]
    return name(
      family.name, family.label(Int(layout.columnBlocks.subject[block]), sets),
      layout.columnBlocks, block, column)
  }

  private func name(
    _ family: String, _ label: String, _ blocks: BlockList, _ block: Int, _ index: Int
  ) -> String {
    guard let resolution = blocks.resolution[block] else { return "\(family)[\(label)]" }
    let span = index - Int(blocks.first[block])
    return "\(family)[\(label),\(sets.time.spans(resolution).labels[span])]"
  }

  /// The names of the families of variables, in the order of the formulation.
  public static var variableFamilies: [String] { Formulation.variables.map { $0.name } }
  /// The names of the families of constraints, in the order of the formulation.
  public static var constraintFamilies: [String] { Formulation.constraints.map { $0.name } }
  /// The keys of the terms of the objective, in the order of the formulation.
  public static var objectiveTerms: [String] { Formulation.objective.map { $0.key } }
}
