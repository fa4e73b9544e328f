import Foundation
import Results
import Testing

@Suite struct `Result store` {
  private let folder = FileManager.default.temporaryDirectory.path + "/results-\(UUID().uuidString)"

  @Test func `the key does not depend on the order of its parts and does on each of them`() {
    let key = ResultKey(["snapshot": "a", "year": "2025"])
    #expect(key == ResultKey(["year": "2025", "snapshot": "a"]))
    #expect(key != ResultKey(["snapshot": "a", "year": "2020"]))
    #expect(key != ResultKey(["snapshot": "ayear", "": "2025"]))
    #expect(key.folderName.count == 16 && key.digest.hasPrefix(key.folderName))
  }

  @Test func `a finished result is found again, a second equal one replaces nothing`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ResultStore(folder: folder)
    let key = ResultKey(["snapshot": "a"])
    #expect(store.finished(key) == nil)
    let path = try store.write(
      key, files: [("plan.json", "{}\n")], manifest: "{}\n", isFinal: true)
    #expect(store.finished(key) == path)
    #expect(try String(contentsOfFile: path + "/plan.json", encoding: .utf8) == "{}\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [key.folderName])
  }

  @Test func `a run that did not finish gets a number and is not taken for the result`() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = ResultStore(folder: folder)
    let key = ResultKey(["snapshot": "b"])
    let first = try store.write(key, files: [], manifest: "{}", isFinal: false)
    let second = try store.write(key, files: [], manifest: "{}", isFinal: false)
    #expect(first.hasSuffix("-run1") && second.hasSuffix("-run2"))
    #expect(store.finished(key) == nil)
  }

  @Test func `a folder that cannot be written is an error and leaves nothing`() {
    #expect(throws: ResultStore.Failure.self) {
      try ResultStore(folder: "/proc/nowhere").write(
        ResultKey([:]), files: [], manifest: "", isFinal: true)
    }
  }
}
