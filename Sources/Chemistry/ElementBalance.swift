/// What enters and what leaves, element by element, over a list of masses with their compositions.
///
/// For element e: input = −Σ m·w[e] over masses m < 0, output = Σ m·w[e] over masses m > 0,
/// residual = input − output, throughput = max(input, output). The rounding allowance adds
/// |w|·δm + |m|·δw + δm·δw for every mass m ± δm and fraction w ± δw.
public struct ElementBalance: Sendable, Hashable {
  /// One mass that takes part.
  public struct Entry: Sendable, Hashable {
    /// The mass, t: negative enters, positive leaves.
    public var mass: Double
    /// Half a unit of the last printed digit of the mass, t; zero where it is exact.
    public var rounding: Double
    /// What it is made of.
    public var composition: Composition

    /// Creates an entry.
    public init(mass: Double, rounding: Double, composition: Composition) {
      self.mass = mass
      self.rounding = rounding
      self.composition = composition
    }
  }

  /// One element's line of the balance; all masses in t.
  public struct Line: Sendable, Hashable {
    /// The element.
    public let element: Element
    /// What enters.
    public internal(set) var input = 0.0
    /// What leaves.
    public internal(set) var output = 0.0
    /// How much the printed digits leave open.
    public internal(set) var rounding = 0.0

    /// What enters and does not leave; negative where more leaves than enters.
    public var residual: Double { input - output }
    /// The greater of what enters and what leaves.
    public var throughput: Double { max(input, output) }
    /// How far the residual may be from zero: the tolerated part of the throughput plus rounding.
    public var allowed: Double { ElementBalance.tolerance * throughput + rounding }
    /// Whether the residual is within what is allowed.
    public var closes: Bool { abs(residual) <= allowed }
  }

  /// The part of an element's throughput by which a recipe may miss it.
  public static let tolerance = 0.02

  /// The lines, by atomic number; elements that no composition names have none.
  public let lines: [Line]
  /// The mass that enters of which nothing is known, t.
  public let untrackedInput: Double
  /// The mass that leaves of which nothing is known, t.
  public let untrackedOutput: Double

  /// Balances the entries.
  ///
  /// - Complexity: O(named fractions of all entries).
  public init(_ entries: [Entry]) {
    var lines: [Line?] = Array(repeating: nil, count: Element.all.count)
    var unknown = (input: 0.0, output: 0.0)
    for entry in entries {
      Self.add(entry, to: &lines)
      let rest = entry.mass * entry.composition.untracked
      if rest < 0 { unknown.input -= rest } else { unknown.output += rest }
    }
    self.lines = lines.compactMap { $0 }
    untrackedInput = unknown.input
    untrackedOutput = unknown.output
  }

  /// The line of an element; `nil` where no composition names it.
  public subscript(element: Element) -> Line? { lines.first { $0.element == element } }

  private static func add(_ entry: Entry, to lines: inout [Line?]) {
    let composition = entry.composition
    for (index, element) in composition.elements.enumerated() {
      let fraction = composition.values[index]
      let width = composition.roundings[index]
      var line = lines[element.index] ?? Line(element: element)
      let mass = entry.mass * fraction
      if mass < 0 { line.input -= mass } else { line.output += mass }
      line.rounding +=
        abs(fraction) * entry.rounding + abs(entry.mass) * width + entry.rounding * width
      lines[element.index] = line
    }
  }
}
