/// The code of a waste in the Chinese lists.
public enum WasteCode: String, Sendable, Hashable {
  /// A hazardous waste: industry, serial number, class, `900-217-08`.
  case hazardous
  /// A general solid waste: industry, serial number from 001 to 099, class, `261-001-S17`.
  case general
  /// No code.
  case invalid

  /// What kind of code a text is, by its shape.
  ///
  /// Sources: National catalogue of hazardous wastes (2025); classification and codes of solid wastes
  /// (2024).
  public init(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, Self.digits(parts[0], 3), Self.digits(parts[1], 3) else {
      self = .invalid
      return
    }
    if Self.digits(parts[2], 2) {
      self = .hazardous
    } else if parts[2].first == "S", Self.digits(parts[2].dropFirst(), 2),
      let serial = Int(parts[1]), (1...99).contains(serial)
    {
      self = .general
    } else {
      self = .invalid
    }
  }

  private static func digits(_ text: Substring, _ count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
