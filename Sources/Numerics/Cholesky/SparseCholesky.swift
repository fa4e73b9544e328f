/// A matrix that cannot be factorised.
public enum FactorizationError: Error, Sendable, Equatable {
  /// The matrix is not positive definite in the working precision.
  ///
  /// - row: the row whose pivot, once the rows before it are eliminated, is not positive or is lost in
  ///   rounding.
  case notPositiveDefinite(row: Int)
}

/// The factorisation L·Lᵀ of a sparse symmetric positive definite matrix.
///
/// Rows are ordered by minimum degree; the factor is computed front by front (multifrontal method), so
/// that nearly all arithmetic is products of dense blocks. The order of every sum is fixed: the same
/// matrix gives the same bits.
///
/// Source: J. W. H. Liu, *The multifrontal method for sparse matrix solution: theory and practice*,
/// SIAM Review 34 (1992) 82-109.
public struct SparseCholesky: Sendable {
  /// The pattern of the factor.
  public let structure: FactorStructure
  /// The blocks of the factor, each column by column, as high as its front.
  let blocks: [Double]
  /// The least share that a pivot keeps of the diagonal it came from, over all rows.
  ///
  /// About 1e-16 divided by it is the relative accuracy of what is computed from the factor.
  public let smallestPivotShare: Double

  /// The share of its diagonal below which a pivot counts as zero, unless another is asked for.
  public static let leastPivotShare = 1e-14

  /// Factorises a matrix.
  ///
  /// - Throws: ``FactorizationError/notPositiveDefinite(row:)``.
  public init(_ matrix: SymmetricMatrix) throws(FactorizationError) {
    try self.init(matrix, structure: FactorStructure(of: matrix))
  }

  /// Factorises a matrix that counts as singular where a pivot keeps too little of its diagonal.
  ///
  /// - Throws: ``FactorizationError/notPositiveDefinite(row:)``.
  public init(_ matrix: SymmetricMatrix, leastPivotShare: Double) throws(FactorizationError) {
    try self.init(
      matrix, structure: FactorStructure(of: matrix), leastPivotShare: leastPivotShare)
  }

  /// Factorises a matrix whose pattern was analysed before.
  ///
  /// - Precondition: The structure is that of a matrix with the same pattern.
  /// - Throws: ``FactorizationError/notPositiveDefinite(row:)``.
  public init(
    _ matrix: SymmetricMatrix, structure: FactorStructure,
    leastPivotShare: Double = SparseCholesky.leastPivotShare
  ) throws(FactorizationError) {
    precondition(matrix.count == structure.count)
    precondition(matrix.lower.entryCount == structure.entries.source.count)
    var assembly = FrontAssembly(matrix, structure, leastPivotShare: leastPivotShare)
    for node in 0..<structure.supernodeCount { try assembly.factorise(node) }
    self.structure = structure
    blocks = assembly.blocks
    smallestPivotShare = assembly.smallestPivotShare
  }
}
