import Findings
import Foundation

/// Holds `datapackage.json` against the schema and the tables that are there.
enum PackageCheck {
  private struct Package: Decodable {
    let resources: [Resource]
  }

  private struct Resource: Decodable {
    let path: String
    let schema: Fields?
  }

  private struct Fields: Decodable {
    let fields: [Field]
  }

  private struct Field: Decodable {
    let name: String
    let type: String?
  }

  /// What does not agree, one finding for each table.
  ///
  /// - Parameters:
  ///   - bytes: the description.
  ///   - files: the tables that are there, with the names in their headers.
  static func findings(_ bytes: [UInt8], files: [(name: TableName, columns: [String])]) -> [Finding]
  {
    guard let package = try? JSONDecoder().decode(Package.self, from: Data(bytes)) else {
      return [finding(Phrase(zh: "无法读作数据包描述", en: "it cannot be read as a data package"))]
    }
    var words: [Phrase] = []
    for (name, columns) in files {
      guard let resource = package.resources.first(where: { $0.path == name.file }) else {
        words.append(Phrase(zh: "没有列出 \(name.file)", en: "it does not list \(name.file)"))
        continue
      }
      if let difference = difference(resource, ZoneSchema.table(name), columns) {
        words.append(difference)
      }
    }
    for resource in package.resources where isMissing(resource.path, files.map(\.name)) {
      words.append(
        Phrase(zh: "列出了没有的 \(resource.path)", en: "it lists \(resource.path), which is not there"))
    }
    return words.map(finding)
  }

  private static func isMissing(_ path: String, _ tables: [TableName]) -> Bool {
    TableName.allCases.contains { $0.file == path } && !tables.contains { $0.file == path }
  }

  private static func difference(
    _ resource: Resource, _ table: TableSchema, _ columns: [String]
  ) -> Phrase? {
    let fields = resource.schema?.fields ?? []
    guard fields.map(\.name) == columns else {
      return Phrase(
        zh: "\(table.file) 的列或其次序不同", en: "the columns of \(table.file) or their order differ")
    }
    for field in fields {
      guard let position = table.position(of: field.name) else { continue }
      let type = DataPackage.type(table.columns[position].type)
      guard let stated = field.type, stated != type else { continue }
      return Phrase(
        zh: "\(table.file) 的列“\(field.name)”的类型是 \(type)，不是 \(stated)",
        en: "column \"\(field.name)\" of \(table.file) is of type \(type), not \(stated)")
    }
    return nil
  }

  private static func finding(_ words: Phrase) -> Finding {
    Finding(.packageDiffers, at: Place(file: DataPackage.file), ["found": .phrase(words)])
  }
}
