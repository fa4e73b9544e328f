public import Numerics

/// What an account needs of a linear solver: one factorisation of a sparse positive definite matrix.
public protocol SparseFactorization: Sendable {
  /// Factorises a matrix.
  init(_ matrix: SymmetricMatrix) throws(FactorizationError)

  /// Replaces b by the solution x of A·x = b.
  func solve(_ values: inout [Double])

  /// The quadratic forms wᵀ·A⁻¹·w of sparse vectors w, one per row of the matrix.
  func quadraticForms(_ vectors: SparseMatrix) -> [Double]

  /// The least share that a pivot keeps of the diagonal that it came from.
  var smallestPivotShare: Double { get }
}

extension SparseCholesky: SparseFactorization {}
