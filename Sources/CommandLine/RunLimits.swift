import ArgumentParser
import Planning

/// How long a run may take and how many threads it may use.
struct RunLimits: ParsableArguments {
  @Option(help: "Stop after this many seconds and keep the best. 时间上限（秒）。")
  var timeLimit: Double?

  @Option(help: "Threads of a solve; with one, equal requests give equal bytes. 线程数。")
  var threads = 1

  func validate() throws {
    if let timeLimit, !(timeLimit > 0) {
      throw ValidationError("--time-limit must be above 0. 时间上限须大于 0。")
    }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads must be from 1 to 256. 线程数须为 1 至 256。")
    }
  }

  /// The limits, watched by a line of progress that passes Ctrl-C on.
  func control(_ progress: ProgressLine) -> RunControl {
    RunControl(timeLimit: timeLimit, threads: threads, report: { progress.report($0) })
  }
}
