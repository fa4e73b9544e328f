/// Days of the Gregorian calendar, counted from 1970-01-01.
///
/// Source: E. G. Richards, in *Explanatory Supplement to the Astronomical Almanac* (2013), 15.11.
public enum FormulaDay {
  /// The number of a day; `nil` where the calendar has none such.
  public static func number(year: Int, month: Int, day: Int) -> Int? {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let number = count(year, month, day)
    let back = parts(of: number)
    return back == (year, month, day) ? number : nil
  }

  /// The year, month and day of a number.
  public static func parts(of number: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func count(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + min(day, 100) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension FormulaEvaluation {
  /// A day made of its parts, or the parts of a day.
  mutating func calendar(
    _ function: FormulaFunction, _ arguments: [FormulaTerm], _ position: Int
  ) -> EvaluatedValue {
    if function != .date {
      guard case .date(let day) = value(arguments[0]) else { return .absent }
      let parts = FormulaDay.parts(of: day)
      return .number(
        Double(function == .yearOf ? parts.year : parts.month), step: GradientTape.constant)
    }
    var parts: [Int] = []
    for argument in arguments {
      guard case .number(let number, _) = value(argument) else { return .absent }
      guard number == number.rounded(), abs(number) <= 10_000 else {
        return lack(.undefined(position: position))
      }
      parts.append(Int(number))
    }
    guard let day = FormulaDay.number(year: parts[0], month: parts[1], day: parts[2]) else {
      return lack(.undefined(position: position))
    }
    return .date(day)
  }
}
