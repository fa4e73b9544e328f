import Findings
import Glibc

/// A file of a zone's folder that was read.
public struct FileRecord: Sendable, Hashable {
  /// The path within the folder.
  public let path: String
  /// The number of bytes.
  public let size: Int
}

/// Reads files of a zone's folder and tells what is wrong with them.
struct FolderReader: Sendable {
  let paths: FolderPaths
  private(set) var findings: [Finding] = []
  /// The files that were read, in the order of reading.
  private(set) var records: [FileRecord] = []
  /// The bytes that were read, for the hash.
  let hash = FolderHash()

  init(_ paths: FolderPaths) {
    self.paths = paths
  }

  /// The bytes of a file; `nil` with a finding where it cannot be read, without one where it is
  /// missing and need not be there.
  mutating func read(_ path: String, isRequired: Bool, isHashed: Bool = true) -> [UInt8]? {
    do throws(FileFault) {
      let bytes = try FileBytes.read(try paths.resolve(path))
      records.append(FileRecord(path: path, size: bytes.count))
      if isHashed { hash.add(path, bytes) }
      return bytes
    } catch {
      if error != .missing || isRequired || paths.exists(path) { report(error, path) }
      return nil
    }
  }

  /// The bytes of a file that need not lie in the folder; `nil` with a finding where it cannot be
  /// read.
  mutating func read(outside path: String) -> [UInt8]? {
    do throws(FileFault) {
      let bytes = try FileBytes.read(path)
      hash.add("", bytes)
      return bytes
    } catch {
      report(error, path)
      return nil
    }
  }

  /// Adds a finding about the folder.
  mutating func report(_ finding: Finding) { findings.append(finding) }

  private mutating func report(_ fault: FileFault, _ path: String) {
    findings.append(Self.finding(fault, path))
  }

  /// The finding for a fault of a file.
  static func finding(_ fault: FileFault, _ path: String) -> Finding {
    let place = Place(file: path)
    switch fault {
    case .missing: return Finding(.fileMissing, at: place, ["expected": .text(path)])
    case .unreadable(let number):
      return Finding(
        .fileUnreadable, at: place, ["reason": .text(String(cString: strerror(number)))])
    case .notAFile:
      return Finding(
        .fileUnreadable, at: place,
        ["reason": .phrase(Phrase(zh: "不是普通文件", en: "it is not a plain file"))])
    case .linkLoop: return Finding(.linkLoop, at: place)
    case .outside: return Finding(.fileOutside, at: place, ["found": .text(path)])
    case .tooLarge(let limit):
      return Finding(.fileTooLarge, at: place, ["expected": .count(limit)])
    default: return textFinding(fault, path)
    }
  }

  private static func textFinding(_ fault: FileFault, _ path: String) -> Finding {
    switch fault {
    case .lineTooLong(let line, let limit):
      return Finding(
        .lineTooLong, at: Place(file: path, line: line), ["expected": .count(limit)])
    case .zeroByte(let line): return Finding(.zeroByte, at: Place(file: path, line: line))
    case .notText(let line, .some(let encoding)):
      return Finding(
        .encodingKnown, at: Place(file: path, line: line),
        ["found": .text(encoding.rawValue), "expected": .text("UTF-8"), "file": .text(path)])
    case .notText(let line, nil):
      return Finding(
        .encodingUnknown, at: Place(file: path, line: line), ["expected": .text("UTF-8")])
    default: return Finding(.fileUnreadable, at: Place(file: path))
    }
  }
}
