import Digests

/// What a result is named by: the hash of the snapshot it read and of what was asked of it.
public struct ResultKey: Sendable, Hashable {
  /// The SHA-256 of all parts, in hexadecimal digits.
  public let digest: String

  /// The key of a result.
  ///
  /// - Parameter parts: what the result depends on, by name: the hash of the zone's tables, the
  ///   request with its options, the versions of program and solver. Their order does not matter.
  public init(_ parts: [String: String]) {
    var hash = SHA256()
    for name in parts.keys.sorted() {
      hash.update(Array("\(name)\u{0}\(parts[name] ?? "")\u{0}".utf8))
    }
    digest = SHA256.hexadecimal(hash.finish())
  }

  /// The name of the result's folder: the first sixteen digits.
  public var folderName: String { String(digest.prefix(16)) }
}
