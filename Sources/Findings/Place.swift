/// Where in the user's files something stands.
public struct Place: Sendable, Hashable {
  /// The path of the file within the zone's folder, with `/` between its parts.
  public var file: String
  /// The line in the file, counted from 1; `nil` where the whole file is meant.
  public var line: Int?
  /// The name of the table column or of the key; `nil` where the whole row is meant.
  public var field: String?
  /// The character in the line at which the field begins, counted from 1, where it is known.
  public var column: Int?

  /// Creates a place.
  public init(file: String, line: Int? = nil, field: String? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.field = field
    self.column = column
  }

  /// The place as compilers write it: `recipes.csv:12:7`.
  public var description: String {
    guard let line else { return file }
    guard let column else { return "\(file):\(line)" }
    return "\(file):\(line):\(column)"
  }
}

extension Place: Comparable {
  /// Places are ordered by file, line, column and field, so that findings come out as one reads.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0, left.field ?? "")
      < (right.file, right.line ?? 0, right.column ?? 0, right.field ?? "")
  }
}
