import Indicators
import Testing

/// Chinese waste codes by shape (published case).
@Suite struct `A waste code` {
  @Test(
    arguments: [
      ("900-217-08", WasteCode.hazardous), ("261-001-S17", .general), ("900-100-S17", .invalid),
      ("", .invalid), ("900-001-S1", .invalid), ("9OO-217-08", .invalid), ("900-000-S17", .invalid),
      ("900-217-08-1", .invalid),
    ])
  func `tells hazardous from general`(text: String, kind: WasteCode) {
    #expect(WasteCode(text) == kind)
  }
}
