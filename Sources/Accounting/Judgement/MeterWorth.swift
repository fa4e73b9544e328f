import Numerics

/// What a meter on an unmeasured quantity would buy.
public struct MeterWorth: Sendable, Hashable {
  /// The quantity that would be measured.
  public var quantity: Int
  /// Its standard uncertainty now; `nil` where it is not determined.
  public var before: Double?
  /// Its standard uncertainty with the meter; `nil` where no value is there to judge a meter by.
  public var after: Double?
  /// The other quantities that become determined.
  public var becomesObservable: [Int]
  /// The other quantities whose standard uncertainty falls by a tenth or more; only looked for where
  /// the meter would be among the best.
  public var narrowed: [Narrowed]

  /// A quantity that another's meter narrows.
  public struct Narrowed: Sendable, Hashable {
    /// The quantity.
    public var quantity: Int
    /// Its standard uncertainty now.
    public var before: Double
    /// Its standard uncertainty with the meter.
    public var after: Double
  }
}

/// Tells what one more meter would buy, for each unmeasured quantity.
///
/// The meter is taken to be as good as the middle one of those that are there: its relative standard
/// uncertainty is the median of theirs.
struct MeterAppraisal<Factorization: SparseFactorization> {
  let problem: ReconciliationProblem
  let estimate: LinearEstimate<Factorization>
  let freeGroups: [[Int]]
  let values: [Double]
  let variances: [Double]

  /// How many meters on observable quantities are followed through to the other quantities.
  private static var detailLimit: Int { 20 }
  /// The share by which a standard uncertainty falls at least to be told.
  private static var toldShare: Double { 0.1 }

  /// The relative standard uncertainty that a new meter would have; `nil` without meters.
  var meterUncertainty: Double? {
    let relative = problem.quantities.compactMap { quantity -> Double? in
      guard case .measured(let value, let uncertainty) = quantity.reading, value != 0 else {
        return nil
      }
      return uncertainty / abs(value)
    }.sorted()
    return relative.isEmpty ? nil : relative[relative.count / 2]
  }

  /// The worth of a meter on each unmeasured quantity: those that determine most first, then those that
  /// narrow their own quantity most.
  func worths() -> [MeterWorth] {
    var worths = freeGroups.flatMap { group in
      group.map { quantity in
        MeterWorth(
          quantity: quantity, becomesObservable: group.filter { $0 != quantity }, narrowed: [])
      }
    }
    worths.sort {
      ($1.becomesObservable.count, $0.quantity) < ($0.becomesObservable.count, $1.quantity)
    }
    return worths + observableWorths()
  }

  private func observableWorths() -> [MeterWorth] {
    guard let relative = meterUncertainty else { return [] }
    var worths = estimate.consequences.quantities.indices.map { row in
      let quantity = Int(estimate.consequences.quantities[row])
      let variance = variances[quantity]
      let meter = Self.square(relative * values[quantity])
      let after = variance + meter > 0 ? variance * meter / (variance + meter) : 0
      return (
        row: row,
        worth: MeterWorth(
          quantity: quantity, before: variance.squareRoot(), after: after.squareRoot(),
          becomesObservable: [], narrowed: [])
      )
    }
    worths.sort { Self.order($0.worth) < Self.order($1.worth) }
    for place in worths.indices.prefix(Self.detailLimit) {
      worths[place].worth.narrowed = narrowed(by: worths[place].row, relative)
    }
    return worths.map(\.worth)
  }

  /// Ranks a worth by the share of the uncertainty that would remain.
  private static func order(_ worth: MeterWorth) -> (Double, Int) {
    guard let before = worth.before, let after = worth.after, before > 0 else {
      return (1, worth.quantity)
    }
    return (after / before, worth.quantity)
  }

  private func narrowed(by row: Int, _ relative: Double) -> [MeterWorth.Narrowed] {
    let own = Int(estimate.consequences.quantities[row])
    let forms = estimate.consequences.forms
    var form = [Double](repeating: 0, count: estimate.readings.count)
    for entry in forms.entries(ofRow: row) {
      form[Int(forms.columnIndex[entry])] = forms.values[entry]
    }
    let covariances = estimate.covariances(withForm: form)
    let total = variances[own] + Self.square(relative * values[own])
    guard total > 0 else { return [] }
    return covariances.indices.compactMap { quantity in
      let before = variances[quantity]
      let after = max(0, before - Self.square(covariances[quantity]) / total)
      let share = Self.square(1 - Self.toldShare)
      guard quantity != own, before > 0, after <= share * before else { return nil }
      return MeterWorth.Narrowed(
        quantity: quantity, before: before.squareRoot(), after: after.squareRoot())
    }
  }

  private static func square(_ value: Double) -> Double { value * value }
}
