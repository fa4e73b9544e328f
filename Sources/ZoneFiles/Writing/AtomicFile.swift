import Glibc

/// Writes a file whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which takes the file's name when it is
/// complete; a reader never sees half of it.
public struct AtomicFile: Sendable {
  /// Why a file was not written.
  public struct Failure: Error, Sendable, Equatable {
    /// The path of the file or folder.
    public let path: String
    /// The system's number of the error.
    public let number: Int32

    /// The system's words for the error.
    public var reason: String { String(cString: strerror(number)) }
  }

  /// Writes a text in UTF-8.
  public static func write(_ text: String, to path: String) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    var template = Array("\(path).XXXXXX".utf8CString)
    let descriptor = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { mkstemp($0) } ?? -1
    }
    guard descriptor >= 0 else { throw Failure(path: path, number: errno) }
    let temporary = template.withUnsafeBufferPointer { pointer in
      pointer.baseAddress.map { String(cString: $0) } ?? path
    }
    var number = fill(descriptor, bytes)
    if number == 0, fchmod(descriptor, permissions) != 0 { number = errno }
    if close(descriptor) != 0, number == 0 { number = errno }
    if number == 0, rename(temporary, path) != 0 { number = errno }
    guard number != 0 else { return }
    unlink(temporary)
    throw Failure(path: path, number: number)
  }

  /// What a plain new file gets: 0666 less the process's mask.
  private static var permissions: mode_t {
    let mask = umask(0)
    umask(mask)
    return 0o666 & ~mask
  }

  /// Writes all bytes and sees them on the disk; the number of the error, 0 where there was none.
  private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
        if count < 0, errno != EINTR { return errno }
        written += max(0, count)
      }
      return fsync(descriptor) == 0 || errno == EINVAL ? 0 : errno
    }
  }
}
