import Optimization
import ProcessNetwork

/// What links the years of a programme of several periods, family by family.
///
/// `Documentation/reference/formulation.md` states the same families by the same names.
enum PeriodsFormulation {
  /// The families that link the blocks.
  static let families: [any LinkFamily.Type] = [
    Build.self, CapacityStock.self, Closing.self, TotalCap.self,
  ]

  /// Writes the programme of periods.
  static func assemble(
    _ network: Network, _ request: PeriodsRequest, _ periods: [PlanPeriod], start: Int,
    carried: CarriedStock
  ) -> PeriodsAssembly {
    var assembly = PeriodsAssembly(network, request, periods, start: start, carried: carried)
    for family in families { family.add(to: &assembly) }
    return assembly
  }
}

/// A family of columns or rows that links the years of a programme.
protocol LinkFamily: SendableMetatype {
  /// The name in the programme and in the documents.
  static var name: String { get }
  /// Adds the family's columns or rows.
  static func add(to assembly: inout PeriodsAssembly)
}
