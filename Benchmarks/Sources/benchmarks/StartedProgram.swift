import Foundation
import Glibc

/// A program that runs beside this one.
///
/// Its end is seen at once; `Process` of Foundation looks only every twentieth of a second.
struct StartedProgram {
  /// What the system refused.
  struct Refused: Error {
    let program: String
    let code: Int32
  }

  /// How a program ended.
  struct End {
    /// What it wrote to standard output.
    let output: Data
    /// Its exit status; -1 where a signal ended it.
    let status: Int32
    /// Seconds from its start to its end.
    let wall: Double
    /// Processor seconds that the system counted for it.
    let processor: Double
  }

  private let process: pid_t
  private let reading: Int32
  private let start: Double

  /// This program, by the path of its file.
  static var own: String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
  }

  /// Starts a program; standard error stays this program's.
  init(_ program: String, _ arguments: [String]) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Refused(program: program, code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    start = Self.now
    var process = pid_t()
    let code = posix_spawnp(&process, program, &actions, nil, &words, environ)
    close(ends[1])
    reading = ends[0]
    self.process = process
    guard code == 0 else {
      close(reading)
      throw Refused(program: program, code: code)
    }
  }

  /// Reads what it writes and waits for its end.
  func end() -> End {
    let output = FileHandle(fileDescriptor: reading, closeOnDealloc: true).readDataToEndOfFile()
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let wall = Self.now - start
    let isExit = status & 0x7f == 0
    return End(
      output: output, status: isExit ? (status >> 8) & 0xff : -1, wall: wall,
      processor: Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime))
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
