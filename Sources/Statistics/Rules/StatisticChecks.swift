public import Findings
public import ProcessNetwork

/// Everything that can be said against a zone's statistics by themselves.
public enum StatisticChecks {
  /// What is wrong or doubtful: revisions, periods that contradict each other, totals of every year, price
  /// indices and the above-scale list.
  public static func findings(_ book: StatisticBook, _ network: Network) -> [Finding] {
    var findings = book.findings + DefinitionCheck.findings(book, network)
    for year in Set(network.statistics.map(\.span.year)).sorted() {
      let request = StatisticRequest(year: year)
      var assembly = ReportAssembly(network, book, request, baseYear: network.zone.priceYear)
      assembly.collect()
      findings += assembly.totalFindings
    }
    return findings.sorted()
  }
}
