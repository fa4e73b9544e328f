import Glibc

/// The files of a zone's folder, found without leaving it.
struct FolderPaths: Sendable {
  /// The real path of the folder, without symbolic links.
  let root: String

  /// Finds the folder; `nil` where there is none.
  init?(_ path: String) {
    guard let real = Self.realPath(path).path, Self.isFolder(real) else { return nil }
    root = real
  }

  /// The real path of a file within the folder.
  func resolve(_ path: String) throws(FileFault) -> String {
    let found = Self.realPath(root + "/" + path)
    guard let real = found.path else { throw FileBytes.fault(found.number) }
    guard real.hasPrefix(root == "/" ? root : root + "/") else { throw .outside }
    return real
  }

  /// Whether anything has this path, even a symbolic link that leads nowhere.
  func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(root + "/" + path, &status) == 0
  }

  /// The names within a folder of the zone, sorted, hidden ones left out; empty where it is none.
  func names(in path: String) -> [String] {
    guard let real = path.isEmpty ? root : try? resolve(path), let folder = opendir(real) else {
      return []
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a path of the zone is a folder.
  func isFolder(_ path: String) -> Bool {
    (try? resolve(path)).map(Self.isFolder) ?? false
  }

  /// Whether a text can be an id, and so the name of a folder within the zone.
  static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x2D, first != 0x5F else { return false }
    return text.utf8.allSatisfy {
      $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x5F
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func realPath(_ path: String) -> (path: String?, number: Int32) {
    guard let pointer = realpath(path, nil) else { return (nil, errno) }
    defer { free(pointer) }
    return (String(cString: pointer), 0)
  }
}
