internal import CHiGHS
internal import Optimization

extension HiGHSInstance {
  func basis(columns: Int, rows: Int) -> Basis? {
    var columnStatus = [Int32](repeating: 0, count: columns)
    var rowStatus = [Int32](repeating: 0, count: rows)
    guard unsafe Highs_getBasis(pointer, &columnStatus, &rowStatus) >= 0 else { return nil }
    return Basis(columns: columnStatus.map(basisStatus), rows: rowStatus.map(basisStatus))
  }

  func setBasis(_ basis: Basis) throws(SolverError) {
    let columnStatus = basis.columns.map { Int32($0.rawValue) }
    let rowStatus = basis.rows.map { Int32($0.rawValue) }
    try check(unsafe Highs_setBasis(pointer, columnStatus, rowStatus), "Highs_setBasis")
  }
}

/// The numbers of `BasisStatus` are those of HiGHS.
private func basisStatus(_ code: Int32) -> BasisStatus {
  BasisStatus(rawValue: UInt8(truncatingIfNeeded: code)) ?? .nonbasic
}
