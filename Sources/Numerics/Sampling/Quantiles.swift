/// The quantiles of a sample, between neighbours by straight lines (type 7 of Hyndman and Fan, 1996).
public struct Quantiles: Sendable {
  private let sorted: [Double]

  /// Takes a sample in any order; it holds no NaN.
  public init(_ sample: [Double]) { sorted = sample.sorted() }

  /// The value below which a share of the sample lies; `nil` of an empty sample.
  public subscript(share: Double) -> Double? {
    guard let last = sorted.last else { return nil }
    let position = share * Double(sorted.count - 1)
    let below = Int(position)
    guard below + 1 < sorted.count else { return last }
    let rest = position - Double(below)
    return sorted[below] + rest * (sorted[below + 1] - sorted[below])
  }
}

/// Spearman's rank correlation of two samples of equal length, ties by their mean rank; 0 where one
/// does not vary.
public func rankCorrelation(_ left: [Double], _ right: [Double]) -> Double {
  precondition(left.count == right.count, "samples of equal length")
  let (first, second) = (ranks(of: left), ranks(of: right))
  let mean = Double(left.count - 1) / 2
  var (product, leftSquare, rightSquare) = (0.0, 0.0, 0.0)
  for index in first.indices {
    product += (first[index] - mean) * (second[index] - mean)
    leftSquare += (first[index] - mean) * (first[index] - mean)
    rightSquare += (second[index] - mean) * (second[index] - mean)
  }
  guard leftSquare > 0, rightSquare > 0 else { return 0 }
  return product / (leftSquare * rightSquare).squareRoot()
}

private func ranks(of sample: [Double]) -> [Double] {
  let order = sample.indices.sorted { (sample[$0], $0) < (sample[$1], $1) }
  var ranks = [Double](repeating: 0, count: sample.count)
  var first = 0
  while first < order.count {
    var last = first
    while last + 1 < order.count, sample[order[last + 1]] == sample[order[first]] { last += 1 }
    for position in first...last { ranks[order[position]] = Double(first + last) / 2 }
    first = last + 1
  }
  return ranks
}
