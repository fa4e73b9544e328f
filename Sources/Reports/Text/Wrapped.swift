/// Words broken into lines for a terminal.
enum Wrapped {
  /// The words, each line after two spaces and at most a hundred columns wide.
  static func lines(_ words: [String]) -> [String] {
    var lines: [String] = []
    var line = " "
    for word in words {
      if line != " ", TextTable.width(of: line) + TextTable.width(of: word) >= 100 {
        lines.append(line)
        line = " "
      }
      line += " " + word
    }
    return line == " " ? lines : lines + [line]
  }
}
