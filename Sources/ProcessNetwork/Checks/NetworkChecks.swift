public import Findings

/// Holds a network against the rules of ``NetworkRules``.
public enum NetworkChecks {
  /// Everything that is found, in the order of the user's files.
  ///
  /// All checks run, whatever the others find.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - hasLostRows: whether rows of the zone were dropped for errors. Then nothing is said of what
  ///     is missing from the network's structure: it may stand in a dropped row.
  /// - Complexity: O(recipe lines · tracked elements), but for sorting.
  public static func run(_ network: Network, hasLostRows: Bool = false) -> [Finding] {
    let checks: [(Network) -> [Finding]] = [
      ElementBalanceCheck.findings, CompositionCheck.findings, RecipeCheck.findings,
      MarketCheck.findings, ResolutionCheck.findings, PartitionCheck.findings,
      EvennessCheck.findings, YearCheck.findings, RouteCheck.findings, SiteCheck.findings,
      DisposalCheck.findings, GroupCheck.findings, LimitCheck.findings, ReserveCheck.findings,
      InvestmentCheck.findings, StatisticCheck.findings,
      ProvenanceCheck.findings,
    ]
    let isWhole = !hasLostRows && network.incompleteProcesses.isEmpty
    let structure = isWhole ? StructureCheck.findings(network) : []
    return (checks.flatMap { $0(network) } + structure).sorted()
  }
}
