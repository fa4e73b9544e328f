import ProcessNetwork
import Statistics

/// The enterprises whose confidential returns a formula read, collected while it is evaluated.
final class ReadReturns {
  private(set) var owners: Set<Int> = []

  func add(_ owners: Set<Int>) {
    if !owners.isEmpty { self.owners.formUnion(owners) }
  }
}

/// Which enterprise answers for each value that formulas read, where it is confidential.
struct ReturnOwners: Sendable {
  /// By row of ``Network/statistics``.
  private let rows: [Int: Int]
  /// By year and facility.
  private let outputs: [Int: [Int: Int]]

  /// Stands for the enterprises of facilities that name none: counted as one.
  private static let unnamed = -1

  init(_ network: Network, _ book: StatisticBook) {
    var rows: [Int: Int] = [:]
    var outputs: [Int: [Int: Int]] = [:]
    for (row, statistic) in network.statistics.enumerated()
    where statistic.isConfidential(in: network) {
      switch statistic.subject {
      case .enterprise(let id): rows[row] = id.index
      case .facility(let id):
        let owner = network[id].enterprise?.index ?? Self.unnamed
        rows[row] = owner
        if statistic.statistic == "output" {
          outputs[statistic.span.year, default: [:]][id.index] = owner
        }
      default: break
      }
    }
    self.rows = rows
    self.outputs = outputs
  }

  /// The owner of a statistic's row; `nil` where it is public.
  func owner(ofRow row: Int) -> Int? { rows[row] }

  /// The owners of the outputs that each flow of a year rests on; empty where none is confidential.
  func owners(of flows: [FlowAccount.Flow], year: Int) -> [Set<Int>] {
    guard let known = outputs[year] else { return [] }
    return flows.map { flow in Set(flow.parts.compactMap { known[$0.input] }) }
  }
}
