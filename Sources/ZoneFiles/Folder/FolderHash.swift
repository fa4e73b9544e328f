import Digests

/// The hash of the files that make up a zone: SHA-256 over their paths and canonical bytes.
///
/// Canonical bytes have no byte order mark and end lines with LF, so that a spreadsheet's way of
/// saving does not change the hash.
struct FolderHash: Sendable {
  private var digests: [(path: String, digest: [UInt8])] = []

  /// Adds a file; the order of adding does not matter.
  mutating func add(_ path: String, _ bytes: [UInt8]) {
    let canonical = bytes.contains(0x0D) ? Self.withoutReturns(bytes) : bytes
    digests.append((path, SHA256.hash(canonical)))
  }

  /// The hash, as 64 hexadecimal digits.
  var text: String {
    var hasher = SHA256()
    for (path, digest) in digests.sorted(by: { $0.path < $1.path }) {
      hasher.update(Array(path.utf8) + [0] + digest)
    }
    return SHA256.hexadecimal(hasher.finish())
  }

  private static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
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
