import Findings
import Formulas
import Optimization
import ProcessNetwork

/// A sum of columns and a constant: what a limit, a cap or an aim counts in the year.
struct FlowSum {
  /// What does not depend on the plan.
  var constant = 0.0
  /// What was added, in that order.
  private var parts: [(column: Int, coefficient: Double)] = []
  /// Whether each part's column lies behind the one before.
  private var isAscending = true

  /// The columns with their coefficients, in the order of the programme.
  var entries: [(column: Int, coefficient: Double)] {
    guard !isAscending else { return parts.filter { $0.coefficient != 0 } }
    var merged: [(column: Int, coefficient: Double)] = []
    // The sort is stable: equal columns are added up in the order in which they came.
    for part in parts.sorted(by: { $0.column < $1.column }) {
      if let last = merged.last, last.column == part.column {
        merged[merged.count - 1].coefficient += part.coefficient
      } else {
        merged.append(part)
      }
    }
    return merged.filter { $0.coefficient != 0 }
  }

  /// The sum at values of all columns.
  func value(at values: [Double]) -> Double {
    entries.reduce(constant) { $0 + $1.coefficient * values[$1.column] }
  }

  /// Adds a column.
  mutating func add(_ column: Int, _ coefficient: Double) {
    if let last = parts.last, last.column >= column { isAscending = false }
    parts.append((column, coefficient))
  }

  /// Adds columns that follow each other, each with its weight times a factor.
  mutating func add(_ first: Int, _ weights: [Double], _ factor: Double) {
    for (offset, weight) in weights.enumerated() { add(first + offset, factor * weight) }
  }

  /// Adds another sum times a factor.
  mutating func add(_ other: FlowSum, _ factor: Double) {
    constant += factor * other.constant
    for entry in other.entries { add(entry.column, factor * entry.coefficient) }
  }
}

/// What a limit or a cap bounds: a sum, or the ratio of two.
struct FlowExpression {
  /// The sum, or the one above the line.
  var numerator = FlowSum()
  /// The sum below the line, which is never negative; `nil` where it is no ratio.
  var divisor: FlowSum?

  /// Whether a factor on its bound is a factor on its row's bound.
  var isPlain: Bool { divisor == nil && numerator.constant == 0 }

  /// What it amounts to; 0 where a ratio has nothing below the line.
  func value(at values: [Double]) -> Double {
    let above = numerator.value(at: values)
    guard let divisor else { return above }
    let below = divisor.value(at: values)
    return below > 0 ? above / below : 0
  }

  /// How far a unit more of the bound moves the row: by what is below the line.
  func rowUnits(of value: Double, at values: [Double]) -> Double {
    guard let divisor else { return 1 }
    return scale(value) * divisor.value(at: values)
  }

  /// The entries of its row: a ratio a/b bounded by r is a − r·b bounded by 0, in a power of two near
  /// its greatest coefficient.
  func row(_ value: Double) -> (
    entries: [(column: Int, coefficient: Double)], constant: Double
  ) {
    guard divisor != nil, value.isFinite else {
      return (numerator.entries, numerator.constant)
    }
    let scale = scale(value)
    let sum = difference(value)
    return (sum.entries.map { ($0.column, $0.coefficient * scale) }, sum.constant * scale)
  }

  /// The row that bounds it.
  func row(_ sense: LimitSense, _ value: Double) -> ProgramRow {
    let row = row(value)
    let bound = (divisor == nil || !value.isFinite ? value : 0) - row.constant
    return ProgramRow(
      lower: sense == .maximum ? -.infinity : bound,
      upper: sense == .minimum ? .infinity : bound, entries: row.entries)
  }

  private func difference(_ value: Double) -> FlowSum {
    var sum = numerator
    if let divisor { sum.add(divisor, -value) }
    return sum
  }

  /// The power of two that brings the greatest coefficient of a ratio's row near 1.
  func scale(_ value: Double) -> Double {
    guard divisor != nil, value.isFinite else { return 1 }
    let greatest = difference(value).entries.reduce(0) { max($0, abs($1.coefficient)) }
    guard greatest > 0, greatest.isFinite else { return 1 }
    return Double(sign: .plus, exponent: -greatest.exponent, significand: 1)
  }
}

extension PlanLayout {
  /// What a stated limit of the year counts.
  func expression(ofLimit position: Int) -> FlowExpression {
    let limit = sets.network[sets.limits[position]]
    return expression(
      limit.terms, sets.formulas.limits.isEmpty ? nil : sets.formulas.limits[position])
  }

  /// What a cap of the request counts.
  func expression(ofCap position: Int) -> FlowExpression {
    let form = sets.formulas.caps.isEmpty ? nil : sets.formulas.caps[position]
    switch sets.request.caps[position].measure.content {
    case .terms(let terms): return expression(terms, nil)
    case .formula: return expression([], form)
    case .money(let sign): return FlowExpression(numerator: money(sign))
    }
  }

  /// The objective of the year as a sum.
  private func money(_ sign: Double) -> FlowSum {
    var sum = FlowSum()
    for term in Formulation.objective {
      for block in term.costs(self) { sum.add(block.first, block.weights, sign * block.rate) }
      sum.constant += sign * term.constant(sets)
    }
    return sum
  }

  private func expression(_ terms: [LimitTerm], _ form: FlowForm?) -> FlowExpression {
    guard let form else {
      let below = terms.filter(\.isDivisor)
      return FlowExpression(
        numerator: sum(of: terms.filter { !$0.isDivisor }),
        divisor: below.isEmpty ? nil : sum(of: below))
    }
    return FlowExpression(
      numerator: sum(of: form.numerator), divisor: form.divisor.map { sum(of: $0) })
  }

  private func sum(of terms: [LimitTerm]) -> FlowSum {
    var counts = LimitCounts(self)
    for term in terms { counts.add(term) }
    var sum = FlowSum()
    for count in counts.sorted {
      sum.add(count.first, sets.time.spans(count.resolution).weights, count.coefficient)
    }
    return sum
  }

  private func sum(of form: LinearForm) -> FlowSum {
    var sum = FlowSum()
    sum.constant = form.constant
    guard let flows = sets.formulas.flows else { return sum }
    for term in form.terms {
      let isMoney = term.variable >= flows.items.count
      let item = isMoney ? term.variable - flows.items.count : term.variable
      switch flows.sources[item] {
      case .activity(let row, let amount):
        let made = columns(ofActivity: row, within: .year)
        sum.add(
          made.first, sets.time.spans(made.resolution).weights, term.coefficient * amount)
      case .market(let row):
        sum.add(
          columns.market[row],
          isMoney
            ? marketWeights(row) : sets.time.spans(resolution(ofMarketRow: row)).weights,
          term.coefficient)
      case .disposal(let row):
        sum.add(
          columns.classDisposal[row], sets.time.spans(sets.disposals.resolution[row]).weights,
          term.coefficient)
      }
    }
    return sum
  }
}

extension PlanModel {
  /// Refuses a study of the last cap of the request where it is a ratio: its row is another one at every
  /// bound.
  func refuseRatio() throws(PlanError) {
    guard let cap = sets.request.caps.last,
      layout.expression(ofCap: sets.request.caps.count - 1).divisor != nil
    else { return }
    throw .refused([
      Finding(
        .planAim, at: Place(file: "zone.yaml"),
        [
          "aim": .phrase(cap.measure.name),
          "found": .phrase(
            Phrase(
              zh: "它是比率，这里只能用总量；比率请用 plan --objective 与 --cap",
              en: "it is a ratio, and only sums can be traced here; use plan --objective and --cap")
          ),
        ])
    ])
  }
}

extension PlanAssembly {
  /// Adds the row that bounds an expression.
  mutating func addRow(_ expression: FlowExpression, _ sense: LimitSense, _ value: Double) {
    let row = expression.row(sense, value)
    program.beginRow(lower: row.lower, upper: row.upper)
    for entry in row.entries { program.entry(entry.column, entry.coefficient) }
    program.endRow()
  }
}
