extension NumberFormat {
  /// The format of a code as a file writes it.
  init(code: String) {
    let plain = Self.withoutLiterals(code)
    switch plain {
    case "", "general": self = .general
    case "@": self = .text
    default: self = Self.numeric(plain) ?? Self.timely(plain) ?? .other(code)
    }
  }

  /// The format that a number below 164 stands for in every file.
  init(builtIn number: Int) {
    switch number {
    case 1: self = .decimals(0)
    case 2: self = .decimals(2)
    case 3, 37, 38: self = .grouped(0)
    case 4, 39, 40: self = .grouped(2)
    case 9: self = .percent(0)
    case 10: self = .percent(2)
    case 14...17, 27...31, 34...36, 50...54, 57, 58: self = .date
    case 18...22, 32, 33, 45...47, 55, 56: self = .dateTime
    case 49: self = .text
    default: self = .general
    }
  }

  private static func numeric(_ code: String) -> NumberFormat? {
    var rest = code[...]
    let isPercent = rest.hasSuffix("%")
    if isPercent { rest.removeLast() }
    let isGrouped = rest.hasPrefix("#,##0")
    guard isGrouped || rest.hasPrefix("0") else { return nil }
    rest.removeFirst(isGrouped ? 5 : 1)
    if !rest.isEmpty {
      guard rest.hasPrefix("."), rest.count > 1, rest.dropFirst().allSatisfy({ $0 == "0" }) else {
        return nil
      }
      rest.removeFirst()
    }
    if isPercent { return isGrouped ? nil : .percent(rest.count) }
    return isGrouped ? .grouped(rest.count) : .decimals(rest.count)
  }

  private static func timely(_ code: String) -> NumberFormat? {
    let hasTime = code.contains("h") || code.contains("s")
    let hasDay = code.contains("y") || code.contains("d")
    return hasTime ? .dateTime : hasDay ? .date : nil
  }

  /// The first section of a code in small letters, without quoted and escaped characters, colours
  /// and padding.
  private static func withoutLiterals(_ code: String) -> String {
    var result = ""
    var characters = Array(code)[...]
    while let next = characters.popFirst() {
      switch next {
      case "\"": skip(to: "\"", &characters)
      case "[": skip(to: "]", &characters)
      case "\\", "_", "*": _ = characters.popFirst()
      case ";": return result.lowercased()
      default: result.append(next)
      }
    }
    return result.lowercased()
  }

  private static func skip(to end: Character, _ characters: inout ArraySlice<Character>) {
    while let next = characters.popFirst(), next != end {}
  }
}
