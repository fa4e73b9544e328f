import Optimization
import TestSupport

/// The cheapest transport from sources to sinks, with seeded costs and demands.
func transport(sources: Int, sinks: Int, seed: UInt64 = 5) -> LinearProgram {
  var generator = SeededGenerator(seed: seed)
  var builder = LinearProgramBuilder(
    columns: sources * sinks, rows: sources + sinks, entries: 2 * sources * sinks)
  builder.addColumns(
    costs: (0..<sources * sinks).map { _ in Double.random(in: 1...9, using: &generator) })
  let demands = (0..<sinks).map { _ in Double.random(in: 1...5, using: &generator) }
  builder.addRows(
    lower: demands, upper: [Double](repeating: .infinity, count: sinks),
    pattern: (0..<sources).map { PatternEntry(firstColumn: $0 * sinks, coefficient: 1) })
  let supply = 1.1 * demands.reduce(0, +) / Double(sources)
  builder.addRows(
    count: sources, lower: -.infinity, upper: supply,
    pattern: (0..<sinks).map { PatternEntry(firstColumn: $0, stride: sinks, coefficient: 1) })
  return builder.finish()
}
