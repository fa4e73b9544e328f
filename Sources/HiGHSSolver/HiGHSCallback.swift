internal import CHiGHS
internal import Optimization

/// What HiGHS calls back during a run: progress at a bearable rate, and log lines.
@safe final class HiGHSCallback {
  private var progress: (@Sendable (SolveProgress) -> SolveAnswer)?
  private var log: (@Sendable (String) -> Void)?
  private var nextReport = 0.0
  private var isStopped = false

  /// Seconds between two calls of the progress closure; HiGHS calls back at every iteration.
  private static let interval = 0.05

  private static let interrupts = [
    kHighsCallbackSimplexInterrupt, kHighsCallbackIpmInterrupt, kHighsCallbackMipInterrupt,
  ]

  func attach(to instance: HiGHSInstance) {
    let receiver: HighsCCallbackType = { kind, message, output, input, user in
      guard let user = unsafe user else { return }
      let callback = unsafe Unmanaged<HiGHSCallback>.fromOpaque(user).takeUnretainedValue()
      unsafe callback.receive(kind, message, output, input)
    }
    unsafe Highs_setCallback(instance.pointer, receiver, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Runs the instance with the callbacks that the options ask for.
  func run(_ instance: HiGHSInstance, _ options: SolveOptions) throws(SolverError) {
    progress = options.progress
    log = options.log
    nextReport = 0
    isStopped = false
    defer {
      progress = nil
      log = nil
    }
    try switchCallbacks(of: instance, on: true)
    let outcome = Result { () throws(SolverError) in try instance.run() }
    try switchCallbacks(of: instance, on: false)
    try outcome.get()
  }

  private func switchCallbacks(of instance: HiGHSInstance, on: Bool) throws(SolverError) {
    let turn = unsafe on ? Highs_startCallback : Highs_stopCallback
    if progress != nil {
      for kind in Self.interrupts {
        try instance.check(unsafe turn(instance.pointer, kind), "Highs_startCallback")
      }
    }
    if log != nil {
      try instance.setOption("output_flag", on)
      let code = unsafe turn(instance.pointer, kHighsCallbackLogging)
      try instance.check(code, "Highs_startCallback")
    }
  }

  private func receive(
    _ kind: Int32, _ message: UnsafePointer<CChar>?,
    _ output: UnsafePointer<HighsCallbackDataOut>?,
    _ input: UnsafeMutablePointer<HighsCallbackDataIn>?
  ) {
    if kind == kHighsCallbackLogging {
      if let message = unsafe message { log?(unsafe String(cString: message)) }
      return
    }
    guard let output = unsafe output, let input = unsafe input else { return }
    unsafe report(output.pointee)
    unsafe input.pointee.user_interrupt = isStopped ? 1 : 0
  }

  private func report(_ output: HighsCallbackDataOut) {
    guard let progress, !isStopped, unsafe output.running_time >= nextReport else { return }
    nextReport = unsafe output.running_time + Self.interval
    let iterations = unsafe max(output.simplex_iteration_count, output.ipm_iteration_count)
    let answer = progress(
      SolveProgress(
        elapsedSeconds: unsafe output.running_time, iterations: Int(iterations),
        objective: unsafe output.objective_function_value))
    isStopped = answer == .stop
  }
}
