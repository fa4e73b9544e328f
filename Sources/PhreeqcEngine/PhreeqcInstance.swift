internal import Glibc
internal import SaltLake

/// Owner of one instance of IPhreeqc with a data base loaded.
@safe final class PhreeqcInstance {
  private let library: IPhreeqcLibrary
  private let id: Int32
  /// Whether the working folder had a file of this name before; then it is the user's.
  private let keepsErrorFile = unsafe access(PhreeqcInstance.errorFile, F_OK) == 0

  /// Where the engine writes its input when it finds no equilibrium, in the working folder.
  private static let errorFile = "error.inp"

  init(_ library: IPhreeqcLibrary, database: PhreeqcDatabase, folder: String)
    throws(BrineEngineError)
  {
    self.library = library
    id = library.create()
    guard id >= 0 else {
      throw .unavailable(path: folder, reason: "CreateIPhreeqc \(id)")
    }
    _ = library.setErrorTextOn(id, 1)
    let faults = unsafe library.loadDatabase(id, "\(folder)/\(database.file)")
    guard faults == 0 else {
      throw .databaseUnreadable(name: database.rawValue, message: message)
    }
  }

  deinit { _ = library.destroy(id) }

  /// Runs an input; whether it went without errors.
  func run(_ input: String) -> Bool {
    if unsafe library.run(id, input) == 0 { return true }
    if !keepsErrorFile { _ = unsafe unlink(Self.errorFile) }
    return false
  }

  /// The first words of the engine about its last error.
  var message: String {
    guard let pointer = unsafe library.errorText(id) else { return "" }
    let lines = unsafe String(cString: pointer).split(separator: "\n").prefix(3)
    return lines.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: "; ")
  }

  /// The numbers of the last row of the selected output; NaN where a cell holds none.
  var lastRow: [Double] {
    let row = library.rowCount(id) - 1
    guard row >= 1 else { return [] }
    var text = [CChar](repeating: 0, count: 64)
    return (0..<library.columnCount(id)).map { column in
      var type: Int32 = 0
      var number = Double.nan
      let code = unsafe library.value(id, row, column, &type, &number, &text, 64)
      // Types of IPhreeqc: 2 is a whole number, 3 a number; both come in `number`.
      return code == 0 && (type == 2 || type == 3) ? number : .nan
    }
  }
}
