import Findings
import Foundation
import Optimization
import Synchronization

/// Tells how a long solve goes and lets Ctrl-C stop it cleanly.
///
/// Nothing is written in the first two seconds; the line goes to standard error.
final class ProgressLine: Sendable {
  private static let isInterrupted = Atomic(false)
  private let language: Language
  private let lastSecond = Atomic(1)

  /// Listens for Ctrl-C from now on.
  init(language: Language) {
    self.language = language
    signal(SIGINT) { _ in ProgressLine.isInterrupted.store(true, ordering: .relaxed) }
  }

  /// Takes the solver's report; the answer stops it after Ctrl-C.
  func report(_ progress: SolveProgress) -> SolveAnswer {
    let second = Int(progress.elapsedSeconds)
    if second > lastSecond.exchange(max(second, 1), ordering: .relaxed) {
      Console.note(
        language == .zh
          ? "求解中：\(second) 秒，迭代 \(progress.iterations) 次（Ctrl-C 停止）"
          : "solving: \(second) s, \(progress.iterations) iterations (Ctrl-C stops)")
    }
    return Self.isInterrupted.load(ordering: .relaxed) ? .stop : .continue
  }

  /// Takes where a search for a gap stands; the answer stops it after Ctrl-C.
  func report(_ progress: GapProgress) -> SolveAnswer {
    let second = Int(progress.seconds)
    if second > lastSecond.exchange(max(second, 1), ordering: .relaxed) {
      let bounds = [progress.lower, progress.upper].map { bound in
        bound.map { String(format: "%.6g", $0) } ?? "–"
      }
      let stage = progress.stage + 1
      Console.note(
        language == .zh
          ? "第 \(stage) 轮，\(phase(progress.phase)) \(progress.count)，"
            + "净成本 \(bounds[0]) … \(bounds[1])，\(second) 秒（Ctrl-C 停止）"
          : "stage \(stage), \(phase(progress.phase)) \(progress.count), "
            + "net cost \(bounds[0]) … \(bounds[1]), \(second) s (Ctrl-C stops)")
    }
    return Self.isInterrupted.load(ordering: .relaxed) ? .stop : .continue
  }

  private func phase(_ phase: GapProgress.Phase) -> String {
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
    let second = Int(seconds)
    if second > lastSecond.exchange(max(second, 1), ordering: .relaxed) {
      Console.note(
        language == .zh
          ? "已解 \(scenarios)/\(total) 个情景，\(second) 秒（Ctrl-C 停止）"
          : "\(scenarios) of \(total) scenarios, \(second) s (Ctrl-C stops)")
    }
    return Self.isInterrupted.load(ordering: .relaxed) ? .stop : .continue
  }
}
