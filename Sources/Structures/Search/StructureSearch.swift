/// Judges the partial and complete structures that a search meets.
protocol StructureGuide {
  /// Whether any structure below a level can matter.
  mutating func mayImprove(_ partial: borrowing PartialStructures, at level: Int)
    throws(StructureError) -> Bool

  /// Takes a complete structure; false ends the search.
  mutating func take(_ partial: borrowing PartialStructures, at level: Int) throws(StructureError)
    -> Bool
}

/// Walks over the solution structures, each once, units in the order of their table.
///
/// Each step decides one unit that may come in: first with it, then without it.
struct StructureSearch<Guide: StructureGuide> {
  private var partial: PartialStructures
  private(set) var guide: Guide
  private let isInterrupted: (Int) -> Bool
  private var steps = 0
  /// Whether the search went on to its end.
  private(set) var isComplete = true

  init(_ partial: PartialStructures, guide: Guide, isInterrupted: @escaping (Int) -> Bool) {
    self.partial = partial
    self.guide = guide
    self.isInterrupted = isInterrupted
  }

  /// Runs the search.
  mutating func run() throws(StructureError) { try explore(0) }

  private mutating func explore(_ level: Int) throws(StructureError) {
    while isComplete {
      steps += 1
      if steps & 1023 == 0, isInterrupted(steps) { isComplete = false }
      guard try guide.mayImprove(partial, at: level) else { return }
      let unit = partial.nextUnit(at: level)
      guard unit >= 0 else {
        if try !guide.take(partial, at: level) { isComplete = false }
        return
      }
      if partial.include(unit, above: level) { try explore(level + 1) }
      guard partial.exclude(unit, at: level) else { return }
    }
  }
}
