import CZlib

/// Compresses text as browsers unpack it: the zlib format of RFC 1950.
enum Packing {
  /// The bytes in the zlib format; the same bytes and the same zlib give the same result.
  static func zlib(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(UInt(bytes.count))
    return [UInt8](unsafeUninitializedCapacity: Int(count)) { packed, used in
      let status = compress2(
        packed.baseAddress, &count, bytes, UInt(bytes.count), Z_BEST_COMPRESSION)
      // The room is what zlib asks for; only exhausted memory is left to fail.
      precondition(status == Z_OK, "zlib: \(status)")
      used = Int(count)
    }
  }
}
