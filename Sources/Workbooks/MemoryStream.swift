import CMinizip

/// Bytes in memory that the ZIP library reads and writes as a file.
final class MemoryStream {
  private(set) var bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8] = []) {
    self.bytes = bytes
  }

  /// The library's functions on this stream, which must outlive their use.
  var functions: zlib_filefunc64_def {
    zlib_filefunc64_def(
      zopen64_file: { opaque, _, _ in opaque },
      zread_file: { opaque, _, target, count in
        MemoryStream.of(opaque).read(into: target, UInt(count))
      },
      zwrite_file: { opaque, _, source, count in
        MemoryStream.of(opaque).write(source, UInt(count))
      },
      ztell64_file: { opaque, _ in ZPOS64_T(MemoryStream.of(opaque).position) },
      zseek64_file: { opaque, _, offset, origin in
        MemoryStream.of(opaque).seek(offset, origin)
      },
      zclose_file: { _, _ in 0 },
      zerror_file: { _, _ in 0 },
      opaque: Unmanaged.passUnretained(self).toOpaque())
  }

  private static func of(_ opaque: UnsafeMutableRawPointer?) -> MemoryStream {
    guard let opaque else { preconditionFailure("the stream is passed to every function") }
    return Unmanaged<MemoryStream>.fromOpaque(opaque).takeUnretainedValue()
  }

  private func read(into target: UnsafeMutableRawPointer?, _ count: UInt) -> UInt {
    let end = min(bytes.count, position + Int(count))
    guard let target, position < end else { return 0 }
    bytes.withUnsafeBytes { source in
      target.copyMemory(
        from: UnsafeRawBufferPointer(rebasing: source[position..<end]).baseAddress ?? .init(target),
        byteCount: end - position)
    }
    defer { position = end }
    return UInt(end - position)
  }

  private func write(_ source: UnsafeRawPointer?, _ count: UInt) -> UInt {
    let piece = UnsafeRawBufferPointer(start: source, count: Int(count))
    let overlap = min(bytes.count - position, piece.count)
    if overlap > 0 { bytes.replaceSubrange(position..<position + overlap, with: piece[..<overlap]) }
    bytes += piece[max(overlap, 0)...]
    position += piece.count
    return count
  }

  private func seek(_ offset: ZPOS64_T, _ origin: Int32) -> Int {
    let base =
      origin == ZLIB_FILEFUNC_SEEK_SET
      ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? position : bytes.count
    let target = base + Int(truncatingIfNeeded: Int64(bitPattern: offset))
    guard (0...bytes.count).contains(target) else { return -1 }
    position = target
    return 0
  }
}
