import Foundation

/// Lines of the table that the benchmarks print.
enum Printed {
  /// The head of the table.
  static func head() {
    line("case", "measure", "runs", "median", "least", "cpu", "limit", "ratio")
    line("---", "---", "---:", "---:", "---:", "---:", "---:", "---:")
  }

  /// A timed phase, with the seconds that it may take where it has a limit.
  static func timing(
    _ name: String, _ measure: String, _ timing: Timing, limit: Double? = nil, peer: Timing? = nil
  ) {
    let bound = limit ?? peer.map(\.median)
    line(
      name, measure, "\(timing.wall.count)", seconds(timing.median), seconds(timing.least),
      seconds(timing.processorMedian), bound.map(seconds) ?? "",
      bound.map { ratio(timing, peer, $0) } ?? "")
  }

  /// A number that is no time.
  static func number(
    _ name: String, _ measure: String, _ value: Double, unit: String, limit: Double? = nil
  ) {
    line(
      name, measure, "", text(value) + " " + unit, "", "",
      limit.map { text($0) + " " + unit } ?? "",
      limit.map { String(format: "%.2f", value / $0) } ?? "")
  }

  /// The most memory that this process has used so far.
  static func memory(_ name: String, limit: Double? = nil) {
    number(name, "peak memory", ProcessMemory.peak, unit: "MB", limit: limit)
  }

  /// What else the reader must know about a case.
  static func note(_ name: String, _ text: String) { line(name, text, "", "", "", "", "", "") }

  private static func ratio(_ timing: Timing, _ peer: Timing?, _ bound: Double) -> String {
    guard let peer else { return String(format: "%.2f", timing.median / bound) }
    let processor = timing.processorMedian / peer.processorMedian
    return String(format: "%.2f (cpu %.2f)", timing.median / bound, processor)
  }

  private static func seconds(_ value: Double) -> String { String(format: "%.4f s", value) }

  private static func text(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15
      ? "\(Int(value))" : String(format: value < 10 ? "%.3g" : "%.1f", value)
  }

  private static func line(_ cells: String...) {
    FileHandle.standardOutput.write(Data(("| " + cells.joined(separator: " | ") + " |\n").utf8))
  }
}
