import Glibc

/// What several runs of one phase took.
struct Timing {
  /// Wall-clock seconds of each run.
  private(set) var wall: [Double] = []
  /// Processor seconds of each run, of all threads together.
  private(set) var processor: [Double] = []

  /// The median of the wall-clock seconds.
  var median: Double { Timing.median(wall) }
  /// The median of the processor seconds.
  var processorMedian: Double { Timing.median(processor) }
  /// The least of the wall-clock seconds.
  var least: Double { wall.min() ?? 0 }

  mutating func add(wall: Double, processor: Double) {
    self.wall.append(wall)
    self.processor.append(processor)
  }

  /// The sum, run by run, of phases that were run equally often.
  static func sum(_ phases: [Timing]) -> Timing {
    var sum = Timing()
    for run in phases[0].wall.indices {
      sum.add(
        wall: phases.reduce(0) { $0 + $1.wall[run] },
        processor: phases.reduce(0) { $0 + $1.processor[run] })
    }
    return sum
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }
}

extension Timing {
  /// Times one run of a phase.
  mutating func run<Value: ~Copyable, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let wall = Timing.seconds(of: CLOCK_MONOTONIC)
    let processor = Timing.seconds(of: CLOCK_PROCESS_CPUTIME_ID)
    let value = try body()
    add(
      wall: Timing.seconds(of: CLOCK_MONOTONIC) - wall,
      processor: Timing.seconds(of: CLOCK_PROCESS_CPUTIME_ID) - processor)
    return value
  }

  private static func seconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
