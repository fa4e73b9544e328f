import Digests
import Dispatch
import Synchronization

/// The hash of the files that make up a zone: SHA-256 over their paths and canonical bytes.
///
/// Canonical bytes have no byte order mark and end lines with LF, so that a spreadsheet's way of
/// saving does not change the hash. The work is done beside the reading.
final class FolderHash: Sendable {
  private let digests = Mutex<[(path: String, digest: [UInt8])]>([])
  private let group = DispatchGroup()

  /// Adds a file; the order of adding does not matter.
  func add(_ path: String, _ bytes: [UInt8]) {
    DispatchQueue.global().async(group: group) {
      let digest = SHA256.hash(Self.canonical(bytes))
      self.digests.withLock { $0.append((path, digest)) }
    }
  }

  /// The hash of all files that were added, as 64 hexadecimal digits.
  var text: String {
    group.wait()
    var hasher = SHA256()
    for (path, digest) in digests.withLock({ $0 }).sorted(by: { $0.path < $1.path }) {
      hasher.update(Array(path.utf8) + [0] + digest)
    }
    return SHA256.hexadecimal(hasher.finish())
  }

  private static func canonical(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        result.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        result.append(0x0A)
      }
    }
    return result
  }
}
