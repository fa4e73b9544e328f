import Findings
import Yams

extension YamlDocument {
  /// Reports why the text is no YAML.
  mutating func report(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      report(problem, mark.line, mark.column)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let words = duplicates.map(\.description).sorted().joined(separator: ", ")
      report("duplicate key: \(words)", context.mark.line, context.mark.column)
    case .reader(let problem, _, _, _): report(problem, 1, 1)
    default: report(String(describing: error), 1, 1)
    }
  }

  private mutating func report(_ problem: String, _ line: Int, _ column: Int) {
    append(
      Finding(
        .yamlMalformed, at: Place(file: file, line: line, column: column),
        ["reason": .text(problem)]))
  }

  /// The first line that nests deeper than is read: the parser goes down by recursion.
  static func lineTooDeep(_ text: String) -> Int? {
    var depth = 0
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let indent = line.utf8.prefix { $0 == 0x20 }.count
      let dashes = line.utf8.prefix { $0 == 0x20 || $0 == 0x2D || $0 == 0x3F }.count { $0 != 0x20 }
      for byte in line.utf8 {
        if byte == 0x5B || byte == 0x7B { depth += 1 }
        if byte == 0x5D || byte == 0x7D { depth -= 1 }
        if depth > deepest { return index + 1 }
      }
      if indent > 4 * deepest || dashes > deepest { return index + 1 }
    }
    return nil
  }
}
