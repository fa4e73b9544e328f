/// What a measured series shows against its limits and against the forecast.
public struct SignalReview: Sendable, Hashable {
  /// A value that passes a limit or leaves the forecast.
  public struct Exceedance: Sendable, Hashable {
    /// What is passed.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// Lower than allowed.
      case below
      /// Higher than allowed.
      case above
      /// Farther from the forecast than the tolerance.
      case forecast
    }

    /// The measured value.
    public let value: SignalValue
    /// What is passed.
    public let kind: Kind
    /// The limit, or the forecast.
    public let bound: Double
  }

  /// The signal.
  public let signal: SignalPlan
  /// The forecast at each value's time.
  public let forecast: [Double]
  /// What passes, in the order of time.
  public let exceedances: [Exceedance]

  /// Holds a signal against its limits and a forecast.
  public static func review(_ signal: SignalPlan, _ forecast: LakeForecast) -> SignalReview {
    let expected = signal.values.map { value in
      interpolated(signal, forecast, at: value.year - Double(signal.beginning))
    }
    let exceedances = zip(signal.values, expected).flatMap { value, expected in
      passed(signal, value, expected)
    }
    return SignalReview(signal: signal, forecast: expected, exceedances: exceedances)
  }

  private static func passed(
    _ signal: SignalPlan, _ value: SignalValue, _ expected: Double
  ) -> [Exceedance] {
    var passed: [Exceedance] = []
    if let lowest = signal.lowest, value.value < lowest {
      passed.append(Exceedance(value: value, kind: .below, bound: lowest))
    }
    if let highest = signal.highest, value.value > highest {
      passed.append(Exceedance(value: value, kind: .above, bound: highest))
    }
    let scale = signal.quantity == .level ? 1 : abs(expected)
    if abs(value.value - expected) > signal.tolerance * scale {
      passed.append(Exceedance(value: value, kind: .forecast, bound: expected))
    }
    return passed
  }

  /// The forecast at a time in years, linear between the ends of years.
  private static func interpolated(
    _ signal: SignalPlan, _ forecast: LakeForecast, at time: Double
  ) -> Double {
    let last = forecast.years.count - 1
    let place = min(max(time, 0), Double(last))
    let index = min(Int(place), max(0, last - 1))
    let share = place - Double(index)
    let low = value(signal.quantity, forecast.years[index], forecast.lake)
    let high = value(signal.quantity, forecast.years[min(index + 1, last)], forecast.lake)
    return low + share * (high - low)
  }

  private static func value(
    _ quantity: SignalPlan.Quantity, _ year: LakeForecast.Year, _ lake: LakePlan
  ) -> Double {
    let t = lake.brine.temperature
    return switch quantity {
    case .level: year.level
    case .potassium: year.brine.gramsPerLitre(.potassium, at: t)
    case .magnesium: year.brine.gramsPerLitre(.magnesium, at: t)
    case .lithium: year.brine.gramsPerLitre(.lithium, at: t)
    }
  }
}
