import CMinizip
import Findings

/// Reads parts of a ZIP file in memory within limits; what the file says of sizes is not believed.
struct ZipReader {
  private let limits: WorkbookLimits
  private let stream: MemoryStream
  private let file: unzFile
  private let names: Set<String>
  private var unpacked = 0

  private static let step = 1 << 16

  /// Opens a file.
  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
    guard bytes.count <= limits.fileBytes else {
      throw .tooLarge(part: "XLSX", measure: Self.bytes, limit: limits.fileBytes)
    }
    self.limits = limits
    stream = MemoryStream(bytes)
    var functions = stream.functions
    guard bytes.starts(with: [0x50, 0x4B]), let file = unzOpen2_64(nil, &functions) else {
      throw .unreadable(Self.reason(bytes))
    }
    self.file = file
    do throws(WorkbookFault) {
      names = try Self.names(file, limits)
    } catch {
      unzClose(file)
      throw error
    }
  }

  /// Lets go of the file.
  func close() { unzClose(file) }

  /// Whether there is a part.
  func has(_ name: String) -> Bool { names.contains(name) }

  private static let bytes = Phrase(zh: "字节", en: "bytes")

  /// What a file without a readable end seems to be.
  private static func reason(_ bytes: [UInt8]) -> Phrase {
    if bytes.isEmpty { return Phrase(zh: "文件是空的", en: "the file is empty") }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return Phrase(
        zh: "是旧格式 .xls 或加密的工作簿", en: "it is an old .xls file or has a password")
    }
    if bytes.starts(with: [0x50, 0x4B]) {
      return Phrase(zh: "ZIP 文件不完整，可能被截断", en: "the ZIP file is not whole; it may be cut short")
    }
    return Phrase(zh: "不是 ZIP 文件", en: "it is no ZIP file")
  }

  private static func names(
    _ file: unzFile, _ limits: WorkbookLimits
  ) throws(WorkbookFault) -> Set<String> {
    var names: Set<String> = []
    var status = unzGoToFirstFile(file)
    while status == UNZ_OK {
      var information = unz_file_info64()
      var buffer = [CChar](repeating: 0, count: 512)
      guard
        unzGetCurrentFileInfo64(
          file, &information, &buffer, UInt(buffer.count - 1), nil, 0, nil, 0) == UNZ_OK
      else { throw .unreadable(reason([0x50, 0x4B])) }
      let length = min(Int(information.size_filename), buffer.count - 1)
      let name = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if !names.insert(name).inserted {
        throw .malformed(part: name, reason: Phrase(zh: "出现两次", en: "it comes twice"))
      }
      guard names.count <= limits.parts else {
        let measure = Phrase(zh: "个文件", en: "files")
        throw .tooLarge(part: "XLSX", measure: measure, limit: limits.parts)
      }
      status = unzGoToNextFile(file)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE else { throw .unreadable(reason([0x50, 0x4B])) }
    return names
  }

  /// The bytes of a part; `nil` where there is none of that name.
  mutating func read(_ name: String) throws(WorkbookFault) -> [UInt8]? {
    guard has(name), unzLocateFile(file, name, 1) == UNZ_OK else { return nil }
    var information = unz_file_info64()
    unzGetCurrentFileInfo64(file, &information, nil, 0, nil, 0, nil, 0)
    guard information.flag & 1 == 0, unzOpenCurrentFile(file) == UNZ_OK else {
      throw .malformed(
        part: name,
        reason: Phrase(zh: "已加密或压缩方法不明", en: "it is encrypted, or compressed in an unknown way"))
    }
    let packed = Int(information.compressed_size)
    var bytes: [UInt8] = []
    while true {
      let (piece, count) = piece()
      guard count >= 0 else {
        unzCloseCurrentFile(file)
        throw .malformed(
          part: name, reason: Phrase(zh: "压缩数据损坏", en: "its compressed data are damaged"))
      }
      guard count > 0 else { break }
      bytes += piece
      do throws(WorkbookFault) {
        try check(name, bytes.count, packed)
      } catch {
        unzCloseCurrentFile(file)
        throw error
      }
    }
    guard unzCloseCurrentFile(file) == UNZ_OK else {
      throw .malformed(part: name, reason: Phrase(zh: "校验和不符", en: "its checksum is wrong"))
    }
    unpacked += bytes.count
    return bytes
  }

  private func piece() -> ([UInt8], Int) {
    var status: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: Self.step) { buffer, count in
      status = unzReadCurrentFile(file, buffer.baseAddress, UInt32(Self.step))
      count = max(0, Int(status))
    }
    return (piece, Int(status))
  }

  private func check(_ name: String, _ count: Int, _ packed: Int) throws(WorkbookFault) {
    guard unpacked + count <= limits.unpackedBytes else {
      throw .tooLarge(part: name, measure: Self.bytes, limit: limits.unpackedBytes)
    }
    guard count <= 1 << 20 || count / max(packed, 1) <= limits.ratio else {
      let measure = Phrase(zh: "倍压缩比", en: "times its packed size")
      throw .tooLarge(part: name, measure: measure, limit: limits.ratio)
    }
  }
}
