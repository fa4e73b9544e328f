extension Unit {
  /// One: the unit of a plain number.
  public static let one = Unit(symbol: "1", scale: .one)
  /// The tonne.
  public static let tonne = Unit(symbol: "t", scale: Scale(dimension: .mass, numerator: 1000))
  /// The kilogram.
  public static let kilogram = Unit(symbol: "kg", scale: Scale(dimension: .mass, numerator: 1))
  /// The tonne a year of 8,760 hours.
  public static let tonnePerYear = Unit(
    symbol: "t/a", scale: Scale(dimension: .mass / .time, numerator: 1000, denominator: 31_536_000))
  /// The gigajoule.
  public static let gigajoule = Unit(symbol: "GJ", scale: Scale(dimension: .energy, numerator: 1e9))
  /// The megawatt hour.
  public static let megawattHour = Unit(
    symbol: "MWh", scale: Scale(dimension: .energy, numerator: 3.6e9))
  /// The megawatt.
  public static let megawatt = Unit(symbol: "MW", scale: Scale(dimension: .power, numerator: 1e6))
  /// The tonne of standard coal equivalent, 29.3076 GJ.
  public static let tonneCoalEquivalent = Unit(
    symbol: "tce", scale: Scale(dimension: .energy, numerator: 29_307_600_000))
  /// The cubic metre.
  public static let cubicMetre = Unit(symbol: "m3", scale: Scale(dimension: .volume, numerator: 1))
  /// The cubic metre of gas at normal conditions.
  public static let normalCubicMetre = Unit(
    symbol: "Nm3", scale: Scale(dimension: .normalVolume, numerator: 1))
  /// The hour.
  public static let hour = Unit(symbol: "h", scale: Scale(dimension: .time, numerator: 3600))
  /// The year of 8,760 hours.
  public static let year = Unit(symbol: "a", scale: Scale(dimension: .time, numerator: 31_536_000))
  /// The yuan, without a price year.
  public static let yuan = Unit(
    symbol: "CNY", scale: Scale(dimension: .money, numerator: 1, currency: "CNY"))
}
