import Foundation

/// The folder in which a zone's results lie: written once, never changed.
public struct ResultStore: Sendable {
  /// Why a result could not be written.
  public enum Failure: Error, Sendable, Equatable {
    /// The folder cannot be written: its path and what the system said.
    case notWritable(path: String, reason: String)
  }

  private let folder: String

  /// A store in a folder; the folder is made when the first result is written.
  public init(folder: String) {
    self.folder = folder
  }

  /// The folder of a finished result of this key; `nil` where there is none.
  public func finished(_ key: ResultKey) -> String? {
    let path = "\(folder)/\(key.folderName)"
    return FileManager.default.fileExists(atPath: "\(path)/manifest.json") ? path : nil
  }

  /// Writes a result: all its files or, if anything fails, none.
  ///
  /// - Parameters:
  ///   - key: the key of the result.
  ///   - files: the result's files, name and text; a name may begin with folders.
  ///   - manifest: the text of `manifest.json`.
  ///   - isFinal: whether an equal request would end the same; otherwise the result gets a run
  ///     number of its own.
  /// - Returns: the folder of the result.
  public func write(
    _ key: ResultKey, files: [(name: String, text: String)], manifest: String, isFinal: Bool
  ) throws(Failure) -> String {
    let temporary = "\(folder)/.\(key.folderName)-\(ProcessInfo.processInfo.processIdentifier)"
    let target = isFinal ? "\(folder)/\(key.folderName)" : nextRun(of: key)
    do {
      try? FileManager.default.removeItem(atPath: temporary)
      try FileManager.default.createDirectory(
        atPath: temporary, withIntermediateDirectories: true)
      for file in files + [("manifest.json", manifest)] {
        let url = URL(fileURLWithPath: "\(temporary)/\(file.name)")
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.text.utf8).write(to: url)
      }
      if FileManager.default.fileExists(atPath: target) {
        try FileManager.default.removeItem(atPath: target)
      }
      try FileManager.default.moveItem(atPath: temporary, toPath: target)
      return target
    } catch {
      try? FileManager.default.removeItem(atPath: temporary)
      throw .notWritable(path: folder, reason: error.localizedDescription)
    }
  }

  private func nextRun(of key: ResultKey) -> String {
    var run = 1
    while FileManager.default.fileExists(atPath: "\(folder)/\(key.folderName)-run\(run)") {
      run += 1
    }
    return "\(folder)/\(key.folderName)-run\(run)"
  }
}

extension ResultStore {
  /// The folder of the result that was finished last; `nil` where there is none.
  ///
  /// - Parameter file: a file that the result holds, which tells what kind of result it is.
  public func newest(holding file: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let finished = names.sorted().compactMap { name -> (path: String, date: Date)? in
      let path = "\(folder)/\(name)"
      let facts = try? FileManager.default.attributesOfItem(atPath: "\(path)/manifest.json")
      guard !name.hasPrefix("."), FileManager.default.fileExists(atPath: "\(path)/\(file)"),
        let date = facts?[.modificationDate] as? Date
      else { return nil }
      return (path, date)
    }
    return finished.max { $0.date < $1.date }?.path
  }
}
