import ProcessNetwork

/// Which numbered things each of some sites has by itself and which it reaches over steps between
/// sites, as sets of bits.
struct SiteClosure: Sendable {
  /// The sites, ascending.
  let sites: [SiteID]
  private let things: [Int]
  private let words: Int
  private let direct: [UInt64]
  private let reach: [UInt64]

  /// Nothing anywhere.
  static let nothing = SiteClosure(sites: [], direct: [], steps: [])

  /// Closes sets over steps.
  ///
  /// - Parameters:
  ///   - sites: ascending.
  ///   - direct: the things of each site by itself; `count == sites.count`.
  ///   - steps: what the first site of a step reaches through the second; positions in `sites`.
  /// - Complexity: O(steps · things · length of the longest way).
  init(sites: [SiteID], direct: [[Int]], steps: [(from: Int, to: Int)]) {
    self.sites = sites
    let things = SiteClosure.distinct(direct)
    self.things = things
    words = (things.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: sites.count * words)
    for (site, own) in direct.enumerated() {
      for thing in own {
        guard let index = SiteClosure.position(of: thing, in: things) else { continue }
        bits[site * words + index / 64] |= 1 << UInt64(index % 64)
      }
    }
    self.direct = bits
    reach = SiteClosure.closed(bits, words: words, steps)
  }

  private static func closed(
    _ direct: [UInt64], words: Int, _ steps: [(from: Int, to: Int)]
  ) -> [UInt64] {
    var bits = direct
    var isChanged = words > 0 && !steps.isEmpty
    while isChanged {
      isChanged = false
      for step in steps {
        for word in 0..<words {
          let joined = bits[step.from * words + word] | bits[step.to * words + word]
          if joined != bits[step.from * words + word] {
            bits[step.from * words + word] = joined
            isChanged = true
          }
        }
      }
    }
    return bits
  }

  private static func distinct(_ direct: [[Int]]) -> [Int] {
    var things: [Int] = []
    for thing in direct.joined().sorted() where things.last != thing { things.append(thing) }
    return things
  }

  /// The position of a value in an ascending list, by halving.
  static func position<Value: Comparable>(of value: Value, in list: [Value]) -> Int? {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low] == value ? low : nil
  }

  private func position(of site: SiteID) -> Int? { SiteClosure.position(of: site, in: sites) }

  /// Whether a site reaches anything.
  func reachesAnything(_ site: SiteID) -> Bool {
    guard let position = position(of: site) else { return false }
    return (0..<words).contains { reach[position * words + $0] != 0 }
  }

  /// What a site reaches.
  func reached(from site: SiteID) -> [Int] {
    guard let position = position(of: site) else { return [] }
    return things.indices
      .filter { reach[position * words + $0 / 64] >> UInt64($0 % 64) & 1 == 1 }
      .map { things[$0] }
  }

  /// Whether one site reaches anything that another does not have by itself.
  func reaches(from site: SiteID, beyondThoseOf other: SiteID) -> Bool {
    guard let here = position(of: site), let there = position(of: other) else { return false }
    return (0..<words).contains { reach[here * words + $0] & ~direct[there * words + $0] != 0 }
  }
}
