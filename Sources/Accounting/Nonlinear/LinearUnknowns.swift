import Numerics

/// Takes the unmeasured quantities that are in no product out of an account of products, once and for all
/// steps: their coefficients do not change, so neither does their elimination.
///
/// A column of the elimination is a quantity or a product of two.
struct LinearUnknowns {
  /// The account without them; they keep their numbers and are in no equation.
  let problem: NonlinearProblem
  private var definitions = ColumnDefinitions.none(columnCount: 0)
  private var monomials: [Monomial] = []

  /// A quantity, or a product of two.
  private struct Monomial: Hashable {
    var first: Int32
    var second: Int32
  }

  /// Takes out what can be taken out; an account of other equations stays as it is.
  init(_ problem: NonlinearProblem) {
    guard let products = problem.functions as? ProductEquations else {
      self.problem = problem
      return
    }
    let unknowns = Self.unknowns(problem, products)
    let (coefficients, monomials) = Self.monomials(products)
    let columns = monomials.indices.filter {
      monomials[$0].second < 0 && unknowns[Int(monomials[$0].first)]
    }
    var elimination = RowElimination(coefficients, rightSides: products.rightSides)
    elimination.eliminate(columns.map(Int32.init))
    self.monomials = monomials
    definitions = elimination.definitions(elimination.pivots.indices)
    self.problem = Self.rest(problem, unknowns, elimination.rest, monomials)
  }

  /// Which quantities have no reading, no bound, and are in no product.
  private static func unknowns(
    _ problem: NonlinearProblem, _ products: ProductEquations
  ) -> [Bool] {
    var isUnknown = problem.quantities.map {
      $0.reading == .none && $0.lower == nil && $0.upper == nil
    }
    for factor in products.factors { isUnknown[factor] = false }
    return isUnknown
  }

  /// The coefficients of the equations, a column for each quantity or product.
  private static func monomials(
    _ products: ProductEquations
  ) -> (coefficients: SparseMatrix, monomials: [Monomial]) {
    var number: [Monomial: Int] = [:]
    var monomials: [Monomial] = []
    var builder = SparseMatrixBuilder(capacity: products.terms.count)
    for term in products.terms {
      let own = Monomial(
        first: term.second < 0 ? term.first : min(term.first, term.second),
        second: term.second < 0 ? -1 : max(term.first, term.second))
      let column = number[own] ?? monomials.count
      if column == monomials.count {
        monomials.append(own)
        number[own] = column
      }
      builder.add(term.coefficient, row: Int(term.equation), column: column)
    }
    let matrix = builder.finish(
      rowCount: products.rightSides.count, columnCount: monomials.count)
    return (matrix, monomials)
  }

  /// The equations that are left.
  private static func rest(
    _ problem: NonlinearProblem, _ unknowns: [Bool], _ rows: CombinedRows,
    _ monomials: [Monomial]
  ) -> NonlinearProblem {
    var terms: [ProductEquations.Term] = []
    terms.reserveCapacity(rows.coefficients.entryCount)
    for row in 0..<rows.count {
      for entry in rows.coefficients.entries(ofRow: row) {
        let own = monomials[Int(rows.coefficients.columnIndex[entry])]
        terms.append(
          ProductEquations.Term(
            equation: row, coefficient: rows.coefficients.values[entry], Int(own.first),
            times: own.second < 0 ? nil : Int(own.second)))
      }
    }
    var quantities = problem.quantities
    for number in quantities.indices where unknowns[number] {
      quantities[number].reading = .exact(problem.starts[number])
    }
    return NonlinearProblem(
      quantities: quantities, starts: problem.starts,
      equations: rows.rows.map { problem.equations[$0] },
      functions: ProductEquations(
        terms, rightSides: rows.rightSides, quantityCount: quantities.count),
      correlations: problem.correlations)
  }

  /// The values with those of the quantities that were taken out; what no equation defines keeps its own.
  func complete(_ values: [Double]) -> [Double] {
    var all = values
    for row in definitions.columns.indices.reversed() {
      var sum = definitions.rightSides[row]
      for entry in definitions.others.entries(ofRow: row) {
        let own = monomials[Int(definitions.others.columnIndex[entry])]
        let factor = own.second < 0 ? 1 : all[Int(own.second)]
        sum -= definitions.others.values[entry] * all[Int(own.first)] * factor
      }
      all[Int(monomials[Int(definitions.columns[row])].first)] = sum / definitions.pivots[row]
    }
    return all
  }
}
