import Findings
import Indicators
import ProcessNetwork
import ZoneFiles

/// All indicators of the Qaidam zone over fifteen years, every pack included.
///
/// The outputs of 2020 stand in for those of every year, so that each year has flows.
enum IndicatorCases {
  static func fifteenYears(_ name: String, _ arguments: [String]) throws {
    let loaded = ZoneFolder(path: LoadCases.qaidamFolder).load()
    guard let network = loaded.network else { throw BenchmarkFailure.zoneUnreadable }
    let production = Production(BalanceRequest(year: 2020, outputs: .asReported), in: network)
    let outputs = production.entries.map {
      FlowAccount.PlannedFacility(
        $0.facility, size: $0.amount, outputs: [(process: $0.process, amount: $0.amount)])
    }
    let years = Array(2020...2034)
    var reading = Timing()
    var computing = Timing()
    var valued = 0
    for _ in 0..<9 {
      let model = reading.run { IndicatorModel(loaded.indicators, network: network) }
      let report = computing.run {
        let flows = years.map { FlowAccount(year: $0, planned: outputs, in: network) }
        return model.report(years: years, flows: flows)
      }
      valued = report.series.reduce(0) { $0 + $1.years.count { $0.best != nil } }
    }
    Printed.timing(name, "formulas read and checked", reading)
    Printed.timing(name, "indicators of 15 years", computing, limit: 0.2)
    Printed.number(name, "values", Double(valued), unit: "")
    Printed.memory(name)
  }
}

/// Why a case cannot run.
enum BenchmarkFailure: Error {
  /// The zone cannot be read.
  case zoneUnreadable
}
