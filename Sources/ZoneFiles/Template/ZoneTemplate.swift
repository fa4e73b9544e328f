/// A complete small zone of three processes, written as a folder to begin with.
public enum ZoneTemplate {
  /// Writes the folder: all of it or nothing.
  public static func write(to path: String) throws(NewFolder.Failure) {
    let files = files(id: id(of: path)).map { (path: $0.name, bytes: Array($0.text.utf8)) }
    try NewFolder.write(files, to: path)
  }

  /// The files of the folder with their texts, in the order of their names.
  static func files(id: String) -> [(name: String, text: String)] {
    let tables = TemplateText.tables
    let described = TableName.allCases.filter(\.isPartOfZone).compactMap { name in
      tables.first { $0.name == name.file }
    }.map { (path: $0.name, columns: ZoneFolder.header(Array($0.text.utf8))) }
    let others = [
      ("zone.yaml", TemplateText.zone(id: id)), ("sheets.yaml", TemplateText.sheets),
      ("README.md", TemplateText.readme), ("README.zh-CN.md", TemplateText.readmeChinese),
      (DataPackage.file, DataPackage.json(for: id, files: described)),
    ]
    return (tables + others).sorted { $0.name < $1.name }
  }

  /// The id for a zone in a folder of this name: the name where it can be an id.
  private static func id(of path: String) -> String {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return FolderPaths.isID(name) ? name : "new-zone"
  }
}
