import CMinizip

/// Writes a ZIP file into memory; equal parts give equal bytes.
struct ZipWriter {
  private let stream = MemoryStream()
  private let file: zipFile

  init?() {
    var functions = stream.functions
    guard let file = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions) else { return nil }
    self.file = file
  }

  /// Adds a part.
  func add(_ name: String, _ text: String) {
    // 1980-01-01, the first day that the format can state.
    var information = zip_fileinfo(
      tmz_date: tm_zip(), dosDate: 0x0021_0000, internal_fa: 0, external_fa: 0)
    zipOpenNewFileInZip(
      file, name, &information, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let count = min(bytes.count - start, 1 << 24)
        zipWriteInFileInZip(file, bytes.baseAddress?.advanced(by: start), UInt32(count))
        start += count
      }
    }
    zipCloseFileInZip(file)
  }

  /// The bytes of the whole file; nothing can be added afterwards.
  func finish() -> [UInt8] {
    zipClose(file, nil)
    return stream.bytes
  }
}
