/// Counts structures up to a number, and keeps the first of them.
struct StructureList: StructureGuide {
  private let most: Int
  private let kept: Int
  private(set) var count = 0
  private(set) var first: [[Int]] = []

  /// - Parameters:
  ///   - most: how many are counted; one more ends the search.
  ///   - kept: how many are kept.
  init(most: Int, kept: Int) {
    self.most = most
    self.kept = kept
  }

  func mayImprove(_ partial: borrowing PartialStructures, at level: Int) -> Bool { true }

  mutating func take(_ partial: borrowing PartialStructures, at level: Int) -> Bool {
    guard count < most else { return false }
    count += 1
    if count <= kept { first.append(UnitSets.units(of: partial.included(at: level))) }
    return true
  }
}
