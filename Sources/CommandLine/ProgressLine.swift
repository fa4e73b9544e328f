import Findings
import Foundation
import Optimization
import Planning
import Synchronization

/// Tells on standard error how a long run goes, and passes Ctrl-C on to it.
///
/// Nothing is written in the first two seconds. On a terminal one line is written over and over,
/// once a second; elsewhere a line is added whenever the run has become a quarter longer.
final class ProgressLine: Sendable {
  private struct State {
    var nextReport = 2.0
    var isLineOpen = false
  }

  private let language: Language
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  /// Listens for Ctrl-C from now on.
  init(language: Language) {
    self.language = language
    Interruption.listen()
  }

  deinit { close() }

  /// Takes the run's report; the answer stops it after Ctrl-C.
  func report(_ progress: RunProgress) -> SolveAnswer {
    tell(at: progress.elapsedSeconds) { text(progress) }
  }

  /// Takes the report of a run that is one solve.
  func report(_ solve: SolveProgress) -> SolveAnswer {
    report(
      RunProgress(
        phase: Phrase(zh: "求解", en: "solving"), elapsedSeconds: solve.elapsedSeconds,
        solve: solve))
  }

  /// Ends the line that is written over, so that what follows begins on a line of its own.
  func close() {
    state.withLock { state in
      guard state.isLineOpen else { return }
      state.isLineOpen = false
      Console.note("")
    }
  }

  private func write(_ text: String, _ state: inout State) {
    guard isTerminal else { return Console.note(text) }
    state.isLineOpen = true
    Console.overwrite(text)
  }

  /// The line: phase, pieces of work, iterations, bounds, time.
  func text(_ progress: RunProgress) -> String {
    var parts = ["\(Int(progress.elapsedSeconds)) s"]
    if let done = progress.done, let total = progress.total { parts.append("\(done)/\(total)") }
    if let solve = progress.solve, solve.iterations > 0 {
      parts.append(
        language == .zh ? "迭代 \(solve.iterations) 次" : "\(solve.iterations) iterations")
    }
    parts += bounds(progress.solve)
    let end = language == .zh ? "（Ctrl-C 停止并保留最好结果）" : " (Ctrl-C stops and keeps the best)"
    let separator = language == .zh ? "：" : ": "
    return progress.phase[language] + separator + parts.joined(separator: ", ") + end
  }

  /// How far the best values of whole numbers are from the proven bound.
  private func bounds(_ solve: SolveProgress?) -> [String] {
    guard let bound = solve?.dualBound else { return [] }
    guard let best = solve?.incumbent else { return [] }
    let gap = Numeral.text(100 * abs(best - bound) / max(abs(best), 1e-9), digits: 2)
    return [language == .zh ? "距已证明的界 \(gap) %" : "\(gap) % from the proven bound"]
  }

  /// Takes where a search for a gap stands; the answer stops it after Ctrl-C.
  func report(_ progress: ProofProgress) -> SolveAnswer {
    tell(at: progress.seconds) {
      let bounds = [progress.lower, progress.upper].map { bound in
        bound.map { String(format: "%.6g", $0) } ?? "–"
      }
      let stage = progress.stage + 1
      let second = Int(progress.seconds)
      return language == .zh
        ? "第 \(stage) 轮，\(phase(progress.phase)) \(progress.count)，"
          + "净成本 \(bounds[0]) … \(bounds[1])，\(second) 秒（Ctrl-C 停止）"
        : "stage \(stage), \(phase(progress.phase)) \(progress.count), "
          + "net cost \(bounds[0]) … \(bounds[1]), \(second) s (Ctrl-C stops)"
    }
  }

  private func phase(_ phase: ProofProgress.Phase) -> String {
    switch (phase, language) {
    case (.merged, .zh): "合并模型迭代"
    case (.merged, .en): "merged model, iteration"
    case (.answer, .zh): "求方案，时段块"
    case (.answer, .en): "values, block"
    case (.bound, .zh): "求下界，时段块"
    case (.bound, .en): "bound, block"
    }
  }

  /// Takes the count of an ensemble's solved scenarios; the answer stops the run after Ctrl-C.
  func report(scenarios: Int, of total: Int, seconds: Double) -> SolveAnswer {
    tell(at: seconds) {
      language == .zh
        ? "已解 \(scenarios)/\(total) 个情景，\(Int(seconds)) 秒（Ctrl-C 停止）"
        : "\(scenarios) of \(total) scenarios, \(Int(seconds)) s (Ctrl-C stops)"
    }
  }

  /// Writes a line where one is due at this second of the run.
  private func tell(at seconds: Double, _ text: () -> String) -> SolveAnswer {
    state.withLock { state in
      guard seconds >= state.nextReport else { return }
      let step = isTerminal ? 1 : max(1, seconds / 4)
      state.nextReport = seconds + step
      write(text(), &state)
    }
    return Interruption.isAsked ? .stop : .continue
  }
}
