import ArgumentParser

/// The forms in which findings are printed.
enum TextOrJSON: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// Several CSV tables in one stream, each under its name.
enum CSVBundle {
  static func text(_ files: [(name: String, text: String)]) -> String {
    files.map { "# \($0.name)\r\n\($0.text)\r\n" }.joined()
  }
}
