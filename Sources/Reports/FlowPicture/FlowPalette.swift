/// The colour slot of each colour key.
///
/// A key takes the slot that its letters point to, or the next free one, so that a new key seldom
/// changes the colour of another.
public struct FlowPalette: Sendable, Hashable {
  /// The number of colours.
  public static let slotCount = 12

  private let slots: [String: Int]

  /// Gives slots to all colour keys of a diagram.
  public init(_ diagram: FlowDiagram) {
    self.init(
      keys: diagram.colors.map(\.key) + diagram.links.map(\.colorKey)
        + diagram.nodes.compactMap(\.colorKey))
  }

  /// Gives slots to keys; keys that several pictures share agree where all are given at once.
  public init(keys: [String]) {
    var slots: [String: Int] = [:]
    var uses = [Int](repeating: 0, count: Self.slotCount)
    for key in Set(keys).sorted() {
      let start = Self.slot(of: key)
      let least = uses.min() ?? 0
      let free = (0..<Self.slotCount).lazy.map { (start + $0) % Self.slotCount }
        .first { uses[$0] == least }
      slots[key] = free ?? start
      uses[free ?? start] += 1
    }
    self.slots = slots
  }

  /// The slot of a key; for an unknown one the slot that its letters point to.
  public subscript(key: String) -> Int { slots[key] ?? Self.slot(of: key) }

  /// FNV-1a, the same in every run.
  private static func slot(of key: String) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in key.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash % UInt32(slotCount))
  }
}
