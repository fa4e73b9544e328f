import Foundation
import Synchronization

/// Ctrl-C: the first asks the run to stop and keep its best, the second ends the process at once.
///
/// Long commands call ``listen()`` before they begin and look at ``isAsked`` between pieces of
/// work; what runs in solvers is stopped through ``ProgressLine``.
enum Interruption {
  private static let asked = Atomic(false)

  /// Ends the process at Ctrl-C with a word, until ``listen()`` is called: nothing is half done while
  /// tables are read and a model is stated.
  ///
  /// The handler does only what a signal's handler may: it writes to a descriptor and ends.
  static func endAtOnce() {
    letThrough()
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        let words: StaticString =
          "Stopped before the solve began; nothing was written. 求解开始前已停止，未写入任何结果。\n"
        unsafe _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
        _exit(128 + number)
      }
    }
  }

  /// Listens from now on, for SIGINT and for SIGTERM.
  static func listen() {
    letThrough()
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.asked.exchange(true, ordering: .relaxed) {
          signal(number, SIG_DFL)
          raise(number)
        }
      }
    }
  }

  /// Lets both signals through, which whoever started the process may have blocked.
  private static func letThrough() {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { unsafe sigaddset(&signals, number) }
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Whether the user has asked for the end.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }
}
