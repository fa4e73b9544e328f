internal import Glibc
internal import SaltLake

/// The functions of IPhreeqc's C interface that the engine calls, found in the shared library when the
/// first engine is made: a program without the library does everything else.
@safe struct IPhreeqcLibrary: @unchecked Sendable {
  typealias Create = @convention(c) () -> Int32
  typealias Plain = @convention(c) (Int32) -> Int32
  typealias WithText = @convention(c) (Int32, UnsafePointer<CChar>) -> Int32
  typealias WithFlag = @convention(c) (Int32, Int32) -> Int32
  typealias Text = @convention(c) (Int32) -> UnsafePointer<CChar>?
  typealias Version = @convention(c) () -> UnsafePointer<CChar>?
  typealias Value =
    @convention(c) (
      Int32, Int32, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<CChar>, UInt32
    ) -> Int32

  let create: Create
  let destroy: Plain
  let loadDatabase: WithText
  let run: WithText
  let errorText: Text
  let rowCount: Plain
  let columnCount: Plain
  let value: Value
  let setErrorTextOn: WithFlag
  let version: String

  /// Opens the library in a folder.
  init(folder: String) throws(BrineEngineError) {
    let path = "\(folder)/libiphreeqc.so"
    guard let handle = unsafe dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw .unavailable(path: path, reason: Self.reason())
    }
    func symbol<Function>(_ name: String, as type: Function.Type) throws(BrineEngineError)
      -> Function
    {
      guard let address = unsafe dlsym(handle, name) else {
        throw .unavailable(path: path, reason: "no function \(name)")
      }
      return unsafe unsafeBitCast(address, to: type)
    }
    create = try symbol("CreateIPhreeqc", as: Create.self)
    destroy = try symbol("DestroyIPhreeqc", as: Plain.self)
    unsafe loadDatabase = try symbol("LoadDatabase", as: WithText.self)
    unsafe run = try symbol("RunString", as: WithText.self)
    unsafe errorText = try symbol("GetErrorString", as: Text.self)
    rowCount = try symbol("GetSelectedOutputRowCount", as: Plain.self)
    columnCount = try symbol("GetSelectedOutputColumnCount", as: Plain.self)
    unsafe value = try symbol("GetSelectedOutputValue2", as: Value.self)
    setErrorTextOn = try symbol("SetErrorStringOn", as: WithFlag.self)
    let words = unsafe try symbol("GetVersionString", as: Version.self)
    if let text = unsafe words() {
      version = unsafe String(cString: text)
    } else {
      version = ""
    }
  }

  private static func reason() -> String {
    guard let text = unsafe dlerror() else { return "" }
    return unsafe String(cString: text)
  }
}
