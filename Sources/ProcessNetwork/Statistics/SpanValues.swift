/// Values that were stated for spans of days, and what follows from them for others.
///
/// A value of a span is a step from its first day to the day after its last; spans that join or overlap
/// give the others by adding and taking away: months from cumulative values, cumulative values from
/// months, January and February together where nobody states them apart.
public struct SpanValues: Sendable {
  /// A value for a span.
  public struct Entry: Sendable, Hashable {
    /// The days.
    public let span: StatisticSpan
    /// The value.
    public let value: Double

    /// States a value.
    public init(_ span: StatisticSpan, _ value: Double) {
      self.span = span
      self.value = value
    }
  }

  /// A value with the entries that it is the sum of.
  public struct Sum: Sendable, Hashable {
    /// The value.
    public let value: Double
    /// The numbers of entries that are added.
    public let added: [Int]
    /// The numbers of entries that are taken away.
    public let taken: [Int]

    /// Whether it is not a single entry as it was stated.
    public var isDerived: Bool { added.count != 1 || !taken.isEmpty }
    /// All entries, in the order of the way.
    public var entries: [Int] { added + taken }
  }

  /// What was stated.
  public private(set) var entries: [Entry] = []
  private var steps: [Int: [(to: Int, entry: Int, isForward: Bool)]] = [:]

  /// Takes statements; of several for one span the first counts.
  public init(_ entries: [Entry]) {
    for entry in entries { append(entry) }
  }

  private mutating func append(_ entry: Entry) {
    let (from, to) = (entry.span.firstOrdinal, entry.span.nextOrdinal)
    steps[from, default: []].append((to, entries.count, true))
    steps[to, default: []].append((from, entries.count, false))
    entries.append(entry)
  }

  /// The value of a span by the fewest entries; `nil` where none lead to it.
  ///
  /// - Complexity: O(entries).
  public func sum(_ span: StatisticSpan) -> Sum? { path(span) }

  /// The entries that differ from what shorter ones sum up to, each with that sum.
  ///
  /// - Parameter tolerance: by what share of the larger one the two may differ.
  /// - Complexity: O(entries²).
  public func contradictions(tolerance: Double) -> [(entry: Int, sum: Sum)] {
    let order = entries.indices.sorted {
      (length($0), $0) < (length($1), $1)
    }
    var known: [Int] = []
    var shorter = SpanValues([])
    var found: [(entry: Int, sum: Sum)] = []
    for number in order {
      if let sum = shorter.sum(entries[number].span) {
        let (stated, summed) = (entries[number].value, sum.value)
        if abs(stated - summed) > tolerance * max(abs(stated), abs(summed)) {
          let named = Sum(
            value: summed, added: sum.added.map { known[$0] }, taken: sum.taken.map { known[$0] })
          found.append((number, named))
        }
      } else {
        known.append(number)
        shorter.append(entries[number])
      }
    }
    return found.sorted { $0.entry < $1.entry }
  }

  private func length(_ number: Int) -> Int {
    entries[number].span.nextOrdinal - entries[number].span.firstOrdinal
  }

  /// The shortest way from the first day to the day after the last.
  private func path(_ span: StatisticSpan) -> Sum? {
    let (from, to) = (span.firstOrdinal, span.nextOrdinal)
    var came: [Int: (from: Int, entry: Int, isForward: Bool)] = [:]
    var queue = [from]
    var next = 0
    while next < queue.count, came[to] == nil {
      let day = queue[next]
      next += 1
      for step in steps[day] ?? [] where step.to != from && came[step.to] == nil {
        came[step.to] = (day, step.entry, step.isForward)
        queue.append(step.to)
      }
    }
    guard came[to] != nil else { return nil }
    var (added, taken): ([Int], [Int]) = ([], [])
    var day = to
    while day != from, let step = came[day] {
      if step.isForward { added.append(step.entry) } else { taken.append(step.entry) }
      day = step.from
    }
    let value =
      added.reduce(0) { $0 + entries[$1].value } - taken.reduce(0) { $0 + entries[$1].value }
    return Sum(value: value, added: added.reversed(), taken: taken.reversed())
  }
}
