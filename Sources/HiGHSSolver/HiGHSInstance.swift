internal import CHiGHS
internal import Optimization
internal import Synchronization

/// Owner of one HiGHS instance: created and destroyed once, every return code looked at.
@safe final class HiGHSInstance {
  let pointer: UnsafeMutableRawPointer

  /// HiGHS resets its scheduler when an instance goes, which is not safe from two threads at once.
  private static let lifetime = Mutex(())

  static let version = "\(Highs_versionMajor()).\(Highs_versionMinor()).\(Highs_versionPatch())"

  init() throws(SolverError) {
    guard Highs_versionMajor() == 1, Highs_versionMinor() == 15 else {
      throw .unsupportedVersion(found: Self.version, required: "1.15")
    }
    let created = Self.lifetime.withLock { _ in unsafe UInt(bitPattern: Highs_create()) }
    guard let pointer = unsafe UnsafeMutableRawPointer(bitPattern: created) else {
      throw .callFailed(call: "Highs_create", code: 0)
    }
    unsafe self.pointer = pointer
    guard unsafe Highs_getSizeofHighsInt(pointer) == 4 else {
      throw .unsupportedVersion(found: "\(Self.version), 64-bit indices", required: "32-bit")
    }
  }

  deinit {
    let address = unsafe UInt(bitPattern: pointer)
    Self.lifetime.withLock { _ in
      unsafe Highs_destroy(UnsafeMutableRawPointer(bitPattern: address))
    }
  }

  /// Throws where a call returned an error; a warning (1) passes.
  func check(_ code: Int32, _ call: String) throws(SolverError) {
    guard code >= 0 else { throw .callFailed(call: call, code: Int(code)) }
  }

  func setOption(_ name: String, _ value: Bool) throws(SolverError) {
    try checkOption(unsafe Highs_setBoolOptionValue(pointer, name, value ? 1 : 0), name, "\(value)")
  }

  func setOption(_ name: String, _ value: Int) throws(SolverError) {
    let code = unsafe Highs_setIntOptionValue(pointer, name, Int32(clamping: value))
    try checkOption(code, name, "\(value)")
  }

  func setOption(_ name: String, _ value: Double) throws(SolverError) {
    try checkOption(unsafe Highs_setDoubleOptionValue(pointer, name, value), name, "\(value)")
  }

  func setOption(_ name: String, _ value: String) throws(SolverError) {
    try checkOption(unsafe Highs_setStringOptionValue(pointer, name, value), name, value)
  }

  private func checkOption(_ code: Int32, _ name: String, _ value: String) throws(SolverError) {
    guard code == kHighsStatusOk else { throw .optionRefused(name: name, value: value) }
  }
}
