/// Partial structures on a stack: what is in, what may still come in, what is wanted.
///
/// Each level holds three sets of units. *Included* units are in the structure. *Available* ones are
/// not excluded and can still have all that they take made. *Wanted* ones make a product, an outlet,
/// or something that an included unit takes; only they may come in, so that a path leads from every
/// unit to an end.
///
/// Excluding a unit excludes at once every unit that it leaves without something to take. After that
/// each level has at least one solution structure below it, unless groups of exclusions bind: the
/// search does not run into dead ends, and finds each structure in time polynomial in its size.
struct PartialStructures {
  let sets: UnitSets
  private var included: [UInt64]
  private var available: [UInt64]
  private var wanted: [UInt64]
  private var pending: [Int] = []

  /// The first level: nothing is included, and the given units are available.
  init(_ sets: UnitSets, available units: [UInt64]) {
    self.sets = sets
    included = [UInt64](repeating: 0, count: sets.width)
    available = units
    wanted = sets.ends
  }

  /// The units in the structure at a level.
  func included(at level: Int) -> ArraySlice<UInt64> { included[range(level)] }

  /// The units that are in or may still come in at a level.
  func available(at level: Int) -> ArraySlice<UInt64> { available[range(level)] }

  /// The first unit that may come in next; -1 where the structure is complete.
  func nextUnit(at level: Int) -> Int {
    let base = level * sets.width
    for word in base..<base + sets.width {
      let free = wanted[word] & available[word] & ~included[word]
      if free != 0 { return (word - base) << 6 + free.trailingZeroBitCount }
    }
    return -1
  }

  /// Whether a unit of the structure makes a material.
  func isMade(_ material: Int, at level: Int) -> Bool {
    intersects(sets.makers, material, included, level)
  }

  /// Copies a level to the next one and includes a unit there; whether a structure is left.
  mutating func include(_ unit: Int, above level: Int) -> Bool {
    copy(level)
    let next = level + 1
    let base = next * sets.width
    included[base + unit >> 6] |= 1 << UInt64(unit & 63)
    for word in 0..<sets.width { wanted[base + word] |= sets.feeders[unit * sets.width + word] }
    for word in 0..<sets.width {
      var rivals = sets.rivals[unit * sets.width + word] & available[base + word]
      while rivals != 0 {
        pending.append(word << 6 + rivals.trailingZeroBitCount)
        rivals &= rivals - 1
      }
    }
    return excludePending(at: next)
  }

  /// Excludes a unit at a level, with all that cannot be without it; whether a structure is left.
  mutating func exclude(_ unit: Int, at level: Int) -> Bool {
    pending.append(unit)
    return excludePending(at: level)
  }

  private func range(_ level: Int) -> Range<Int> {
    level * sets.width..<(level + 1) * sets.width
  }

  private mutating func copy(_ level: Int) {
    let base = level * sets.width
    if included.count == base + sets.width {
      for word in range(level) {
        included.append(included[word])
        available.append(available[word])
        wanted.append(wanted[word])
      }
      return
    }
    for word in range(level) {
      included[word + sets.width] = included[word]
      available[word + sets.width] = available[word]
      wanted[word + sets.width] = wanted[word]
    }
  }

  private mutating func excludePending(at level: Int) -> Bool {
    let base = level * sets.width
    while let unit = pending.popLast() {
      let word = base + unit >> 6
      let bit = UInt64(1) << UInt64(unit & 63)
      guard available[word] & bit != 0 else { continue }
      available[word] &= ~bit
      let isLost = included[word] & bit != 0 || !starve(unit, at: level)
      if isLost {
        pending.removeAll(keepingCapacity: true)
        return false
      }
    }
    return true
  }

  /// Notes the units that an excluded one leaves without something; false where a product is lost.
  private mutating func starve(_ unit: Int, at level: Int) -> Bool {
    let base = level * sets.width
    for line in sets.made.lines(of: unit) {
      let material = Int(sets.made.material[line])
      if intersects(sets.makers, material, available, level) { continue }
      if sets.isDemanded[material] { return false }
      for word in 0..<sets.width {
        var takers = sets.takers[material * sets.width + word] & available[base + word]
        while takers != 0 {
          pending.append(word << 6 + takers.trailingZeroBitCount)
          takers &= takers - 1
        }
      }
    }
    return true
  }

  @inline(__always)
  private func intersects(
    _ rows: [UInt64], _ row: Int, _ levels: [UInt64], _ level: Int
  ) -> Bool {
    let width = sets.width
    for word in 0..<width where rows[row * width + word] & levels[level * width + word] != 0 {
      return true
    }
    return false
  }
}
