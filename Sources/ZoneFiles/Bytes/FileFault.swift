/// Why a file cannot be read.
enum FileFault: Error, Sendable, Hashable {
  /// There is no such file.
  case missing
  /// The system refuses to open or read it; with the system's number of the error.
  case unreadable(errno: Int32)
  /// It is a folder, a device or a pipe.
  case notAFile
  /// A symbolic link leads back to itself.
  case linkLoop
  /// It lies outside the zone's folder.
  case outside
  /// It holds more bytes than are read.
  case tooLarge(limit: Int)
  /// A line holds more bytes than are read.
  case lineTooLong(line: Int, limit: Int)
  /// It holds a zero byte.
  case zeroByte(line: Int)
  /// It is not UTF-8.
  case notText(line: Int, encoding: TextEncoding?)
}

/// How text other than UTF-8 is encoded.
enum TextEncoding: String, Sendable, Hashable {
  /// What Chinese versions of Excel write as CSV.
  case gbk = "GBK"
  /// What Excel writes as Unicode text.
  case utf16 = "UTF-16"
}
