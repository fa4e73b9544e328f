/// Writes flow × content as one quantity, the load, where the content has no reading.
///
/// The content belongs to that flow alone. The equations are linear in the load, so that the search for
/// the answer has one product less to follow; afterwards the content is the load over the flow.
///
/// Source: C. M. Crowe, *Reconciliation of process flow rates by matrix projection II: the nonlinear
/// case*, AIChE Journal 32 (1986) 616, which treats unmeasured contents so.
struct LoadSubstitution {
  /// The account in loads.
  let problem: NonlinearProblem
  private let partner: [Int32]
  private let starts: [Double]

  /// A quantity that stands in no product yet, and one that may not become a load.
  private static let none: Int32 = -1
  private static let refused: Int32 = -2

  /// Substitutes what can be substituted; an account of other equations stays as it is.
  init(_ problem: NonlinearProblem) {
    starts = problem.starts
    guard let products = problem.functions as? ProductEquations else {
      self.problem = problem
      partner = []
      return
    }
    let partner = Self.partners(problem, products.terms)
    self.partner = partner
    let terms = products.terms.map { term in
      var own = term
      guard term.second >= 0 else { return own }
      if partner[Int(term.second)] >= 0 {
        own.first = term.second
        own.second = -1
      } else if partner[Int(term.first)] >= 0 {
        own.second = -1
      }
      return own
    }
    var starts = problem.starts
    for content in starts.indices where partner[content] >= 0 {
      starts[content] *= starts[Int(partner[content])]
    }
    self.problem = NonlinearProblem(
      quantities: problem.quantities, starts: starts, equations: problem.equations,
      functions: ProductEquations(
        terms, rightSides: products.rightSides, quantityCount: starts.count),
      correlations: problem.correlations)
  }

  /// The flow that each content makes a load with; negative for all other quantities.
  private static func partners(
    _ problem: NonlinearProblem, _ terms: [ProductEquations.Term]
  ) -> [Int32] {
    var partner = problem.quantities.map { quantity in
      quantity.reading == .none && quantity.lower == nil && quantity.upper == nil ? none : refused
    }
    func meet(_ own: Int32, _ other: Int32) {
      let known = partner[Int(own)]
      if other < 0 || other == own {
        partner[Int(own)] = refused
      } else if known == none {
        partner[Int(own)] = other
      } else if known != other {
        partner[Int(own)] = refused
      }
    }
    for term in terms {
      meet(term.first, term.second)
      if term.second >= 0 { meet(term.second, term.first) }
    }
    for content in partner.indices where partner[content] >= 0 {
      let flow = Int(partner[content])
      if partner[flow] >= 0 { partner[flow] = refused }
      if problem.quantities[flow].reading == .exact(0) { partner[content] = refused }
    }
    return partner
  }

  /// The values of the account's own quantities, given those of the account in loads.
  ///
  /// A content whose flow is zero has no value and keeps its start.
  func contents(_ values: [Double]) -> [Double] {
    var own = values
    for content in partner.indices where partner[content] >= 0 {
      let flow = values[Int(partner[content])]
      own[content] = flow == 0 ? starts[content] : values[content] / flow
    }
    return own
  }
}
