import Foundation
import Synchronization

/// Ctrl-C: the first asks the run to stop and keep its best, the second ends the process at once.
///
/// Long commands call ``listen()`` before they begin and look at ``isAsked`` between pieces of
/// work; what runs in solvers is stopped through ``ProgressLine``.
enum Interruption {
  private static let asked = Atomic(false)

  /// Listens from now on, for SIGINT and for SIGTERM.
  static func listen() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if Interruption.asked.exchange(true, ordering: .relaxed) {
          signal(number, SIG_DFL)
          raise(number)
        }
      }
    }
  }

  /// Whether the user has asked for the end.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }
}
