/// A reconciled account as tables.
public enum ReconciliationTables {
  /// The flows as CSV.
  public static func flows(_ account: ReconciliationDocument) -> String {
    var table = CSVText([
      "id", "measured", "measured_uncertainty", "reconciled", "standard_uncertainty", "class",
      "test",
    ])
    for flow in account.flows {
      table.add([
        flow.id, CSVText.number(flow.measured), CSVText.number(flow.measuredUncertainty),
        CSVText.number(flow.reconciled), CSVText.number(flow.standardUncertainty),
        flow.observation, CSVText.number(flow.test),
      ])
    }
    return table.text
  }
}
