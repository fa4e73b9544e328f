import ProcessNetwork

extension ZoneFolder {
  /// The data package description of the tables and profiles that the folder has.
  ///
  /// It is `nil` where there is no folder, or where `zone.yaml` does not state an id.
  public func dataPackage() -> String? {
    guard let paths = FolderPaths(path) else { return nil }
    var reader = FolderReader(paths)
    guard let bytes = reader.read(ZoneDocument.file, isRequired: true),
      let id = ZoneDocument.read(bytes).0?.zone.id
    else { return nil }
    let tables = TableName.allCases.filter(\.isPartOfZone).map(\.file).filter(paths.exists)
    let profiles = paths.names(in: "profiles").filter { $0.hasSuffix(".csv") }
    let files = (tables + profiles.map { "profiles/\($0)" }).map { path in
      (path: path, columns: Self.header(reader.read(path, isRequired: true) ?? []))
    }
    return DataPackage.json(for: id, files: files)
  }

  /// The names in the first row of a table.
  static func header(_ bytes: [UInt8]) -> [String] {
    var scanner = TableScanner(bytes)
    var cells: [Cell] = []
    _ = scanner.next(&cells)
    let table = CellTable(schema: ZoneSchema.table(.timesteps), bytes: bytes)
    return cells.map { table.text($0) }
  }
}
