import Findings

/// The description of a zone's tables as a Frictionless tabular data package.
///
/// Frictionless has no units; those stand in each field's `unitColumn` and `measure`, and the words
/// in Chinese in `description_zh`, which validators ignore.
public enum DataPackage {
  /// The path of the description within the folder.
  public static let file = "datapackage.json"

  /// The description of the files that a folder has.
  ///
  /// Fields stand in the order of each file's header, because validators match them by position;
  /// columns that the schema does not know are texts.
  ///
  /// - Parameters:
  ///   - id: the zone's id.
  ///   - files: the paths of tables and profiles, each with the names in its header.
  public static func json(
    for id: String, files: [(path: String, columns: [String])]
  ) -> String {
    let tables = TableName.allCases.filter { name in files.contains { $0.path == name.file } }
    let resources = files.map { file in
      if let name = tables.first(where: { $0.file == file.path }) {
        return resource(ZoneSchema.table(name), file.columns, tables)
      }
      return profile(file.path, file.columns)
    }
    let package: Json = .object([
      ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("profile", .text("tabular-data-package")), ("name", .text(id)),
      ("version", .text("\(ZoneSchema.version).0.0")), ("resources", .list(resources)),
    ])
    return package.text() + "\n"
  }

  private static func resource(
    _ table: TableSchema, _ columns: [String], _ tables: [TableName]
  ) -> Json {
    var schema: [(String, Json)] = [
      (
        "fields",
        .list(
          columns.map { name in
            table.position(of: name).map { field(table.columns[$0]) }
              ?? .object([("name", .text(name)), ("type", .text("string"))])
          })
      )
    ]
    if table.key.allSatisfy(columns.contains) { schema.append(key(table)) }
    schema.append(("missingValues", .list([.text("")])))
    let foreign = foreignKeys(table, columns, tables)
    if !foreign.isEmpty { schema.append(("foreignKeys", .list(foreign))) }
    return .object([
      ("name", .text(table.name.rawValue)), ("path", .text(table.file)),
      ("profile", .text("tabular-data-resource")), ("format", .text("csv")),
      ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ("description", .text(table.meaning.en)), ("description_zh", .text(table.meaning.zh)),
      ("schema", .object(schema)),
    ])
  }

  /// The key; one with a column that may be empty is unique, but not a primary key to Frictionless.
  private static func key(_ table: TableSchema) -> (String, Json) {
    let names = Json.list(table.key.map { .text($0) })
    let isWhole = table.columns.allSatisfy {
      !table.key.contains($0.name) || $0.presence == .required
    }
    return isWhole ? ("primaryKey", names) : ("uniqueKeys", .list([names]))
  }

  private static func profile(_ path: String, _ columns: [String]) -> Json {
    let fields = columns.enumerated().map { index, name in
      let type = index > 0 ? "number" : name == "hour" ? "integer" : "string"
      return Json.object([
        ("name", .text(name)), ("type", .text(type)),
        ("constraints", .object([("required", .flag(true))])),
      ])
    }
    let name = path.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
    return .object([
      ("name", .text("profiles-\(name)")), ("path", .text(path)),
      ("profile", .text("tabular-data-resource")), ("format", .text("csv")),
      ("mediatype", .text("text/csv")), ("encoding", .text("utf-8")),
      ("schema", .object([("fields", .list(fields))])),
    ])
  }

  private static func foreignKeys(
    _ table: TableSchema, _ columns: [String], _ tables: [TableName]
  ) -> [Json] {
    table.columns.filter { columns.contains($0.name) }.compactMap { column in
      guard case .reference(let referent) = column.type, referent.tables.count == 1,
        let target = referent.tables.first, tables.contains(target)
      else { return nil }
      let resource = target == table.name ? "" : target.rawValue
      return .object([
        ("fields", .list([.text(column.name)])),
        (
          "reference",
          .object([
            ("resource", .text(resource)),
            ("fields", .list([.text(ZoneSchema.table(target).columns[0].name)])),
          ])
        ),
      ])
    }
  }

  static func field(_ column: Column) -> Json {
    var members: [(String, Json)] = [
      ("name", .text(column.name)), ("type", .text(type(column.type))),
      ("description", .text(column.meaning.en)), ("description_zh", .text(column.meaning.zh)),
    ]
    if case .flag = column.type {
      members.append(("trueValues", .list([.text("yes")])))
      members.append(("falseValues", .list([.text("no")])))
    }
    if let unit = column.unitColumn { members.append(("unitColumn", .text(unit))) }
    if let measure = column.measure { members.append(("measure", .text(measure.rawValue))) }
    if case .standard(let text) = column.presence { members.append(("default", .text(text))) }
    let constraints = constraints(column)
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  /// The Frictionless type of a column.
  static func type(_ type: ColumnType) -> String {
    switch type {
    case .number: "number"
    case .integer: "integer"
    case .year: "year"
    case .date: "date"
    case .flag: "boolean"
    case .id, .text, .bound, .choice, .reference, .references, .element, .formula, .unit: "string"
    }
  }

  private static func constraints(_ column: Column) -> [(String, Json)] {
    var members: [(String, Json)] = []
    if column.presence == .required { members.append(("required", .flag(true))) }
    if case .number = column.type, let minimum = column.range.minimum {
      let name = column.range.isMinimumExcluded ? "exclusiveMinimum" : "minimum"
      members.append((name, .number(minimum)))
    }
    if case .integer = column.type, let minimum = column.range.minimum {
      members.append(("minimum", .number(minimum)))
    }
    switch column.type {
    case .number, .integer:
      if let maximum = column.range.maximum { members.append(("maximum", .number(maximum))) }
    case .choice(let words): members.append(("enum", .list(words.map { .text($0) })))
    case .id: members.append(("pattern", .text("[a-z0-9][a-z0-9_-]*")))
    case .bound: members.append(("pattern", .text(#"unlimited|不限|[+-]?[0-9.]+([eE][+-]?[0-9]+)?"#)))
    default: break
    }
    return members
  }
}
