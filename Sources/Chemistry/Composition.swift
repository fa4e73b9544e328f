/// Mass fractions of elements, sorted by atomic number.
public struct Composition: Sendable, Hashable {
  /// The elements, by atomic number.
  public let elements: [Element]
  /// The mass fraction of each element; `count == elements.count`.
  public let values: [Double]
  /// Half a unit of the last printed digit of each fraction; zero where it is exact.
  public let roundings: [Double]
  /// Whether the fractions are all there is, so that an element not named is absent.
  ///
  /// Otherwise the rest is untracked: nothing is known of the elements not named.
  public let isComplete: Bool

  /// Creates a composition; an element that comes twice has the sum of its fractions.
  ///
  /// - Parameters:
  ///   - fractions: mass fractions, in any order.
  ///   - roundings: half a unit of the last digit of each fraction; empty means exact.
  ///   - isComplete: whether the fractions are all there is.
  /// - Precondition: `roundings` is empty or has as many values as `fractions`.
  public init(fractions: [(Element, Double)], roundings: [Double], isComplete: Bool) {
    precondition(roundings.isEmpty || roundings.count == fractions.count)
    var elements: [Element] = []
    var values: [Double] = []
    var widths: [Double] = []
    let order = fractions.indices.sorted { (fractions[$0].0, $0) < (fractions[$1].0, $1) }
    for index in order {
      let (element, value) = fractions[index]
      if elements.last != element {
        elements.append(element)
        values.append(0)
        widths.append(0)
      }
      values[values.count - 1] += value
      widths[widths.count - 1] += roundings.isEmpty ? 0 : roundings[index]
    }
    self.elements = elements
    self.values = values
    self.roundings = widths
    self.isComplete = isComplete
  }

  /// A composition of which nothing is known.
  public static let unknown = Composition(fractions: [], roundings: [], isComplete: false)

  /// The mass fraction of an element; zero where it is not named.
  public func fraction(of element: Element) -> Double {
    elements.firstIndex(of: element).map { values[$0] } ?? 0
  }

  /// The rounding of an element's mass fraction; zero where it is not named.
  public func rounding(of element: Element) -> Double {
    elements.firstIndex(of: element).map { roundings[$0] } ?? 0
  }

  /// The sum of the fractions.
  public var total: Double { values.reduce(0, +) }

  /// The mass fraction of what is not named, never below zero; zero where the composition is complete.
  public var untracked: Double { isComplete ? 0 : max(0, 1 - total) }
}
