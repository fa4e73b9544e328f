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

  /// Solves with the basis matrix; `nil` where HiGHS holds no factors of it.
  ///
  /// Of a programme without entries HiGHS 1.15 holds none, but reads them all the same.
  func basisChange(
    ofRows rows: Range<Int>, shares: [Double], columns: Int, rowCount: Int
  ) -> [Double]? {
    guard unsafe Highs_getNumNz(pointer) > 0 else { return nil }
    var basic = [Int32](repeating: 0, count: rowCount)
    guard unsafe Highs_getBasicVariables(pointer, &basic) == kHighsStatusOk else { return nil }
    var side = [Double](repeating: 0, count: rowCount)
    for (row, share) in zip(rows, shares) { side[row] = share }
    var rates = [Double](repeating: 0, count: rowCount)
    let code = unsafe Highs_getBasisSolve(pointer, side, &rates, nil, nil)
    guard code == kHighsStatusOk else { return nil }
    var change = [Double](repeating: 0, count: columns)
    for (variable, rate) in zip(basic, rates) where variable >= 0 { change[Int(variable)] = rate }
    return change
  }
}

/// The numbers of `BasisStatus` are those of HiGHS.
private func basisStatus(_ code: Int32) -> BasisStatus {
  BasisStatus(rawValue: UInt8(truncatingIfNeeded: code)) ?? .nonbasic
}
