public import Findings
import Glibc

/// A folder that is written whole or not at all.
public enum NewFolder {
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

  /// Writes files into a folder that does not exist yet or is empty.
  ///
  /// They go into a temporary folder beside it, which takes the name when it is complete.
  public static func write(
    _ files: [(path: String, bytes: [UInt8])], to path: String
  ) throws(Failure) {
    let path = trimmed(path)
    guard isFree(path) else { throw .taken(path: path) }
    let temporary = try temporaryFolder(beside: path)
    do throws(Failure) {
      for (name, bytes) in files { try make(name, bytes, in: temporary) }
      guard chmod(temporary, 0o755) == 0, rename(temporary, path) == 0 else {
        throw .unwritable(path: path, reason: String(cString: strerror(errno)))
      }
    } catch {
      remove(temporary)
      throw error
    }
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

  private static func make(_ name: String, _ bytes: [UInt8], in folder: String) throws(Failure) {
    var parent = folder
    for part in name.split(separator: "/").dropLast() {
      parent += "/\(part)"
      _ = mkdir(parent, 0o755)
    }
    do throws(AtomicFile.Failure) {
      try AtomicFile.write(bytes, to: "\(folder)/\(name)")
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
}
