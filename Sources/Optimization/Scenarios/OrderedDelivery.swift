internal import Synchronization

/// Hands over numbered answers in the order of their numbers, whoever found them first.
final class OrderedDelivery<Answer: Sendable>: Sendable {
  private struct State {
    var next: Int
    var waiting: [Int: Answer] = [:]
    var isStopped = false
  }

  private let state: Mutex<State>
  private let receive: @Sendable (Int, Answer) -> SolveAnswer

  init(first: Int, _ receive: @escaping @Sendable (Int, Answer) -> SolveAnswer) {
    state = Mutex(State(next: first))
    self.receive = receive
  }

  /// Whether the receiver wants no more.
  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Takes an answer, and hands over what is next in line.
  func put(_ number: Int, _ answer: Answer) {
    state.withLock { state in
      state.waiting[number] = answer
      while !state.isStopped, let answer = state.waiting.removeValue(forKey: state.next) {
        state.isStopped = receive(state.next, answer) == .stop
        state.next += 1
      }
    }
  }
}

/// A value that several threads read and change.
final class Shared<Value: Sendable>: Sendable {
  private let state: Mutex<Value>

  init(_ value: Value) { state = Mutex(value) }

  var value: Value { state.withLock { $0 } }

  /// A part of the value, without copying the rest.
  func value<Part: Sendable>(_ path: any KeyPath<Value, Part> & Sendable) -> Part {
    state.withLock { $0[keyPath: path] }
  }

  func update(_ body: (inout Value) -> Void) { state.withLock { body(&$0) } }
}

extension Shared where Value == Int {
  /// The next number, up to and including the last; `nil` when all are taken.
  func take(through last: Int) -> Int? {
    state.withLock { next in
      guard next <= last else { return nil }
      defer { next += 1 }
      return next
    }
  }
}
