public import Findings
import Glibc

/// A complete small zone of three processes, written as a folder to begin with.
public enum ZoneTemplate {
  /// Why no folder was written.
  public enum Failure: Error, Sendable, Equatable {
    /// Something that is not an empty folder already has this path.
    case taken(path: String)
    /// The system refuses to write.
    case unwritable(path: String, reason: String)

    /// What is wrong, in words.
    public var cause: Phrase {
      switch self {
      case .taken(let path):
        Phrase(zh: "“\(path)”已存在且不是空文件夹", en: "\"\(path)\" exists and is no empty folder")
      case .unwritable(let path, let reason):
        Phrase(zh: "无法写入“\(path)”：\(reason)", en: "\"\(path)\" cannot be written: \(reason)")
      }
    }
  }

  /// Writes the folder: all of it or nothing.
  ///
  /// The files go into a temporary folder beside it, which takes the name when it is complete.
  public static func write(to path: String) throws(Failure) {
    let path = trimmed(path)
    guard isFree(path) else { throw .taken(path: path) }
    let temporary = try temporaryFolder(beside: path)
    do throws(Failure) {
      for (name, text) in files(id: id(of: path)) {
        try make(name, text, in: temporary)
      }
      guard chmod(temporary, 0o755) == 0, rename(temporary, path) == 0 else {
        throw .unwritable(path: path, reason: String(cString: strerror(errno)))
      }
    } catch {
      remove(temporary)
      throw error
    }
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

  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Whether nothing, or an empty folder, has this path.
  private static func isFree(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return errno == ENOENT }
    guard status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) else { return false }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count <= 2
  }

  private static func temporaryFolder(beside path: String) throws(Failure) -> String {
    var template = Array("\(path).XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let base = buffer.baseAddress, let name = mkdtemp(base) else { return nil }
      return String(cString: name)
    }
    guard let made else {
      throw .unwritable(path: path, reason: String(cString: strerror(errno)))
    }
    return made
  }

  private static func make(_ name: String, _ text: String, in folder: String) throws(Failure) {
    var parent = folder
    for part in name.split(separator: "/").dropLast() {
      parent += "/\(part)"
      _ = mkdir(parent, 0o755)
    }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(text, to: "\(folder)/\(name)")
    } catch {
      throw .unwritable(path: error.path, reason: error.reason)
    }
  }

  /// Removes a folder that this program made; symbolic links are not followed.
  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      var names: [String] = []
      while let entry = readdir(folder) {
        names.append(
          withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          })
      }
      closedir(folder)
      for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  /// The id for a zone in a folder of this name: the name where it can be an id.
  private static func id(of path: String) -> String {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return FolderPaths.isID(name) ? name : "new-zone"
  }
}
