public import Findings
public import ProcessNetwork
import Statistics

/// Everything that can be said against the statistics, indicators and targets of a zone.
public enum StatementChecks {
  /// What is wrong or doubtful; values are computed for the years of statistics unless formulas have
  /// errors.
  public static func findings(_ book: IndicatorBook, _ network: Network) -> [Finding] {
    let model = IndicatorModel(book, network: network)
    var findings = model.findings + StatisticChecks.findings(model.reported, network)
    if !model.findings.contains(where: { $0.severity == .error }) {
      let flows = FlowAccount.reported(in: network)
      findings += model.findings(of: model.report(years: model.statisticYears, flows: flows))
    }
    return findings.sorted()
  }
}

extension FlowAccount {
  /// The flows of every year of which outputs are reported, rising.
  public static func reported(in network: Network) -> [FlowAccount] {
    let outputs = network.statistics.filter { $0.statistic == "output" }
    return Set(outputs.map { $0.periodStart / 10_000 }).sorted().map { year in
      let request = BalanceRequest(year: year, outputs: .asReported)
      return FlowAccount(reported: Production(request, in: network), in: network)
    }
  }
}
