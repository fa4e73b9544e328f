internal import CHiGHS
internal import Optimization

/// What HiGHS calls back during a run: progress at a bearable rate, and log lines.
@safe final class HiGHSCallback {
  private var progress: (@Sendable (SolveProgress) -> SolveAnswer)?
  private var log: (@Sendable (String) -> Void)?
  private var start = ContinuousClock.now
  private var nextReport = ContinuousClock.now
  private var iterations = 0
  private var isStopped = false

  /// Time between two calls of the progress closure; HiGHS calls back at every iteration.
  private static let interval = Duration.milliseconds(50)

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
    start = .now
    nextReport = start
    iterations = 0
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
    guard let input = unsafe input else { return }
    let isInteger = kind == kHighsCallbackMipInterrupt
    report(
      incumbent: isInteger ? unsafe finite(output?.pointee.mip_primal_bound) : nil,
      dualBound: isInteger ? unsafe finite(output?.pointee.mip_dual_bound) : nil)
    unsafe input.pointee.user_interrupt = isStopped ? 1 : 0
  }

  /// For linear programmes HiGHS fills none of its output fields: count and clock are our own.
  private func report(incumbent: Double?, dualBound: Double?) {
    iterations += 1
    let now = ContinuousClock.now
    guard let progress, !isStopped, now >= nextReport else { return }
    nextReport = now + Self.interval
    let elapsed = (now - start) / .seconds(1)
    let answer = progress(
      SolveProgress(
        elapsedSeconds: elapsed, iterations: iterations, incumbent: incumbent,
        dualBound: dualBound))
    isStopped = answer == .stop
  }
}

/// A bound that HiGHS has; where it has none it says infinity.
private func finite(_ bound: Double?) -> Double? { bound.flatMap { $0.isFinite ? $0 : nil } }
