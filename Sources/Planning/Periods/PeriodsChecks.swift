import Findings
import ProcessNetwork

/// Checks what a request for several periods needs of a network.
enum PeriodsChecks {
  /// What the reader should know; errors are thrown, those of all years together.
  static func findings(
    _ network: Network, _ request: PeriodsRequest
  ) throws(PlanError) -> [Finding] {
    let periods = PlanPeriod.periods(of: network.zone, from: request.from, to: request.to)
    var findings: [Finding] = []
    if periods.isEmpty {
      findings.append(
        Finding(
          .planNoPeriods, at: Place(file: "zone.yaml", field: "periods"),
          [
            "found": .text("\(request.from)–\(request.to)"),
            "expected": .list(network.zone.periods.map(String.init)),
          ]))
    }
    for period in periods {
      var each = request.each
      each.year = period.year
      each.caps += request.totals
      findings += PlanChecks.findings(network, each)
      let formulas = PlanSets(network, each, year: period.year).formulas
      findings += formulas.findings + formulas.idle.map { .idleLimit($0, in: network) }
    }
    findings = findings.distinct.sorted()
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .refused(errors) }
    return findings
  }
}
