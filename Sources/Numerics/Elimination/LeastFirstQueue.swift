/// Numbers with ranks, taken out by the least rank, then by the least number: a binary heap.
struct LeastFirstQueue: Sendable {
  private var keys: [UInt64] = []

  /// Adds a number; it may be in the queue more than once.
  mutating func add(_ number: Int, rank: Int) {
    keys.append(UInt64(rank) << 32 | UInt64(number))
    var place = keys.count - 1
    while place > 0, keys[place] < keys[(place - 1) / 2] {
      keys.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// Takes out the number of least rank.
  mutating func popLeast() -> (number: Int, rank: Int)? {
    guard let least = keys.first else { return nil }
    let last = keys.removeLast()
    if !keys.isEmpty {
      keys[0] = last
      sink()
    }
    return (Int(least & 0xFFFF_FFFF), Int(least >> 32))
  }

  private mutating func sink() {
    var place = 0
    while true {
      var least = place
      for child in 2 * place + 1...2 * place + 2 where child < keys.count {
        if keys[child] < keys[least] { least = child }
      }
      guard least != place else { return }
      keys.swapAt(place, least)
      place = least
    }
  }
}
