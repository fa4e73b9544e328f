import Glibc

/// Reads whole files with bounded memory and checks that they are text.
enum FileBytes {
  /// The most bytes of a file that are read, 1 GiB.
  static let sizeLimit = 1 << 30
  /// The most bytes of a line that are read, 1 MiB.
  static let lineLimit = 1 << 20
  private static let chunk = 1 << 22

  /// The bytes of a text file, without its byte order mark unless that is kept.
  ///
  /// A line longer than ``lineLimit`` is refused as soon as that many bytes of it were read.
  static func read(_ path: String, keepsMark: Bool = false) throws(FileFault) -> [UInt8] {
    var bytes = try readRaw(path, limit: sizeLimit, lineLimit: lineLimit)
    try TextCheck.check(bytes)
    if !keepsMark, bytes.starts(with: TextForm.mark) { bytes.removeFirst(TextForm.mark.count) }
    return bytes
  }

  /// The bytes of a file, whatever they are.
  static func readRaw(
    _ path: String, limit: Int, lineLimit: Int = .max
  ) throws(FileFault) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw fault(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw fault(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(limit: limit) }
    return try readAll(descriptor, size: size, LineGauge(limit: lineLimit), limit: limit)
  }

  /// The fault that an error number of the system means.
  static func fault(_ number: Int32) -> FileFault {
    switch number {
    case ENOENT, ENOTDIR: .missing
    case ELOOP: .linkLoop
    default: .unreadable(errno: number)
    }
  }

  /// Reads piece by piece; memory for the rest is taken when the first piece has passed.
  private static func readAll(
    _ descriptor: Int32, size: Int, _ lines: LineGauge, limit: Int
  ) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var lines = lines
    while true {
      let wanted = min(max(size - bytes.count, 0) + 1, chunk)
      let count = try append(from: descriptor, upTo: max(wanted, 4096), to: &bytes)
      if count == 0 { return bytes }
      try lines.measure(bytes)
      guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
      if bytes.count == count { bytes.reserveCapacity(size + 1) }
    }
  }

  /// Appends at most `limit` bytes; the count of what came, 0 at the end.
  private static func append(
    from descriptor: Int32, upTo limit: Int, to bytes: inout [UInt8]
  ) throws(FileFault) -> Int {
    var number: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      var got = 0
      repeat {
        got = Glibc.read(descriptor, buffer.baseAddress, limit)
      } while got < 0 && errno == EINTR
      number = got < 0 ? errno : 0
      count = max(0, got)
    }
    guard number == 0 else { throw fault(number) }
    if bytes.isEmpty { bytes = piece } else { bytes += piece }
    return piece.count
  }
}

/// Finds lines that are too long as bytes come in.
///
/// From the last known line end it looks at the furthest byte that the next one may be, and goes
/// backwards: of short lines hardly a byte is looked at.
struct LineGauge {
  private let limit: Int
  /// The position after the last known line end.
  private var start = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Goes on with all bytes that have come so far.
  mutating func measure(_ bytes: [UInt8]) throws(FileFault) {
    let span = bytes.span
    while span.count - start > limit {
      var index = start + limit
      while index >= start, span[index] != 0x0A { index -= 1 }
      guard index >= start else {
        throw .lineTooLong(line: TextCheck.line(of: start, in: bytes), limit: limit)
      }
      start = index + 1
    }
  }
}
