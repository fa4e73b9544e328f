/// A constant plus a sum of coefficients times unknowns.
public struct LinearForm: Sendable, Hashable {
  /// A coefficient of an unknown.
  public struct Term: Sendable, Hashable {
    /// The unknown, by the number that the values gave it.
    public let variable: Int
    /// Its coefficient.
    public let coefficient: Double

    /// Creates a term.
    public init(variable: Int, coefficient: Double) {
      self.variable = variable
      self.coefficient = coefficient
    }
  }

  /// The constant, in base units.
  public var constant: Double
  /// The terms, rising by variable, each variable once, none with coefficient zero.
  public private(set) var terms: [Term]

  /// Creates a form; terms of one variable are added up.
  public init(constant: Double = 0, terms: [Term] = []) {
    self.constant = constant
    self.terms = Self.merged(terms)
  }

  /// Whether it holds no unknown.
  public var isConstant: Bool { terms.isEmpty }

  /// The sum of forms, each with a factor.
  ///
  /// - Complexity: O(n log n) for n terms in all.
  public static func sum(_ members: [(factor: Double, form: LinearForm)]) -> LinearForm {
    LinearForm(
      constant: members.reduce(0) { $0 + $1.factor * $1.form.constant },
      terms: members.flatMap { member in
        member.form.terms.map {
          Term(variable: $0.variable, coefficient: member.factor * $0.coefficient)
        }
      })
  }

  /// The form times a number.
  public func scaled(by factor: Double) -> LinearForm { Self.sum([(factor, self)]) }

  private static func merged(_ terms: [Term]) -> [Term] {
    var merged: [Term] = []
    // Equal variables keep their order, so that the same formula always sums the same way.
    let order = terms.indices.sorted {
      (terms[$0].variable, $0) < (terms[$1].variable, $1)
    }
    for term in order.map({ terms[$0] }) {
      if let last = merged.last, last.variable == term.variable {
        merged[merged.count - 1] = Term(
          variable: term.variable, coefficient: last.coefficient + term.coefficient)
      } else {
        merged.append(term)
      }
    }
    return merged.filter { $0.coefficient != 0 }
  }
}

/// What a formula is in its unknowns.
public enum LinearOutcome: Sendable, Hashable {
  /// A linear expression.
  case form(LinearForm)
  /// A quotient of two linear expressions; its bounds are linear where the divisor is above zero.
  case quotient(LinearForm, over: LinearForm)
  /// No value, and why.
  case none([FormulaGap])
}
