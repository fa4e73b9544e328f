import CZlib
import Findings
import Foundation
import Reports
import Testing

/// What stands packed in the page, unpacked by zlib as a browser would.
@Suite
struct PackedPictureTests {
  @Test
  func `every packed block of the page unpacks to pictures`() throws {
    let page = PlanReport(language: .en).html(ReportSample.chlorine)
    let blocks = page.matches(
      of: #/<script type="application/octet-stream"[^>]*>(?<packed>[^<]*)</script>/#)
    #expect(!blocks.isEmpty)
    for block in blocks {
      let packed = try #require(Data(base64Encoded: String(block.output.packed)))
      let text = try #require(unpacked(packed))
      let pictures = text.split(separator: "\u{1E}")
      #expect(!pictures.isEmpty)
      #expect(pictures.allSatisfy { $0.contains("<svg") && $0.contains("</svg>") })
    }
  }

  private func unpacked(_ packed: Data) -> String? {
    var count = UInt(4_000_000)
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(count)) { room, used in
      let status = uncompress(room.baseAddress, &count, [UInt8](packed), UInt(packed.count))
      used = status == Z_OK ? Int(count) : 0
    }
    return bytes.isEmpty ? nil : String(bytes: bytes, encoding: .utf8)
  }
}
