import ArgumentParser

/// The forms in which tables are printed.
enum TableForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case csv
  case json
}
