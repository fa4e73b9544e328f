/// The files of a zone's folder that the program does not read.
enum UnknownFiles {
  /// The most names that are told.
  private static let most = 20

  /// The paths, sorted; after the first twenty an ellipsis.
  static func list(_ paths: FolderPaths) -> [String] {
    let tables = Set(TableName.allCases.filter { $0.isPartOfZone || $0 == .production }.map(\.file))
    let documents: Set<String> = [
      ZoneDocument.file, ZoneLoader.sheetsFile, IndicatorReading.file, DataPackage.file,
    ]
    var unknown = paths.names(in: "").filter { name in
      !tables.contains(name) && !documents.contains(name) && !name.hasPrefix("README")
        && !["profiles", SignalReader.folder, ScenarioChain.folder, "results"].contains(name)
    }
    unknown += paths.names(in: "profiles").filter { !$0.hasSuffix(".csv") }.map { "profiles/\($0)" }
    for name in paths.names(in: ScenarioChain.folder) {
      let path = "\(ScenarioChain.folder)/\(name)"
      guard paths.isFolder(path) else {
        unknown.append(path)
        continue
      }
      unknown += paths.names(in: path).filter { name in
        name != "scenario.yaml" && name != "profiles" && !tables.contains(name)
      }.map { "\(path)/\($0)" }
    }
    return unknown.count > most ? unknown.prefix(most) + ["…"] : unknown
  }
}
