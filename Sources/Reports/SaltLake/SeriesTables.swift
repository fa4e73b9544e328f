/// A pond series' result as CSV.
public enum SeriesTables {
  /// The salts and brines by way and pond: one row a quantity.
  public static func csv(_ document: SeriesDocument) -> String {
    var text = CSVText(["way", "pond", "kind", "item", "value", "unit"])
    for way in document.ways {
      for pond in way.ponds { add(pond, way.way, &text) }
      for element in way.elements {
        let unit = element.isEstimate ? "share (estimate)" : "share"
        text.add([
          way.way, "", "recovery", element.element, CSVText.number(element.recovery), unit,
        ])
      }
    }
    for spread in document.spreads {
      text.add(["", "", "low", spread.result, CSVText.number(spread.low), ""])
      text.add(["", "", "median", spread.result, CSVText.number(spread.median), ""])
      text.add(["", "", "high", spread.result, CSVText.number(spread.high), ""])
    }
    return text.text
  }

  private static func add(_ pond: SeriesDocument.Pond, _ way: String, _ text: inout CSVText) {
    let flows = [
      ("inflow", pond.inflow), ("rain", pond.rain), ("evaporation", pond.evaporation),
      ("leakage", pond.leakage), ("entrained", pond.entrained), ("outflow", pond.outflow),
    ]
    for (item, value) in flows {
      text.add([way, pond.id, "flow", item, CSVText.number(value), "t/a"])
    }
    for salt in pond.salts {
      text.add([
        way, pond.id, "harvested", salt.mineral, CSVText.number(salt.harvested), "t/a",
      ])
      text.add([way, pond.id, "bedded", salt.mineral, CSVText.number(salt.bedded), "t/a"])
    }
    for (symbol, value) in pond.brine.sorted(by: { $0.key < $1.key }) {
      text.add([way, pond.id, "brine", symbol, CSVText.number(value), "g/L"])
    }
    for (symbol, value) in pond.jaenecke.sorted(by: { $0.key < $1.key }) {
      text.add([way, pond.id, "jaenecke", symbol, CSVText.number(value), "share"])
    }
  }
}
