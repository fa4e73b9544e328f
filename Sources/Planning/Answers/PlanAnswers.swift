import Optimization
import ProcessNetwork

/// An optimum in natural units, read by the index tables of its plan.
struct PlanAnswers: Sendable {
  let layout: PlanLayout
  let solution: Solution

  var sets: PlanSets { layout.sets }
  var network: Network { layout.sets.network }

  init(_ model: PlanModel, _ solution: Solution) {
    layout = model.layout
    self.solution = solution
  }

  /// The value of a column; what a solver leaves below zero is zero.
  func value(_ column: Int) -> Double { max(0, solution.columnValues[column]) }

  /// The yearly amount of the columns of a subject from their first on.
  func yearly(_ first: Int, _ resolution: Resolution) -> Double {
    var sum = 0.0
    for (span, weight) in sets.time.spans(resolution).weights.enumerated() {
      sum += weight * value(first + span)
    }
    return sum
  }

  /// Units of the reference commodity that an activity makes in the year.
  func activity(_ row: Int) -> Double {
    yearly(layout.columns.activity[row], sets.resolution(ofActivity: row))
  }

  /// The yearly amount of the columns of a subject in each timestep, all occurrences together; what
  /// balances or runs over longer spans has its share of their hours.
  func byTimestep(_ first: Int, _ resolution: Resolution) -> [Double] {
    let steps = sets.time.spans(.timestep)
    guard resolution != .timestep else {
      return steps.weights.enumerated().map { $1 * value(first + $0) }
    }
    let spans = sets.time.spans(resolution)
    return steps.hours.enumerated().map { step, hours in
      let span = spans.ofTimestep[step]
      return value(first + span) * hours / spans.hours[span]
    }
  }

  /// Units that pass a market's step at a node in the year.
  func market(_ row: Int) -> Double {
    yearly(layout.columns.market[row], layout.resolution(ofMarketRow: row))
  }

  /// Units that leave on a route in the year.
  func transport(_ row: Int) -> Double {
    yearly(layout.columns.transport[row], layout.resolution(ofTransportRow: row))
  }

  /// Units that become their disposal commodity in the year.
  func classDisposal(_ row: Int) -> Double {
    yearly(layout.columns.classDisposal[row], sets.disposals.resolution[row])
  }

  /// The worth of one more unit at a node, spread evenly over the year, by the duals of its balance.
  func dualWorth(ofNode node: Int) -> Double {
    let spans = sets.time.spans(sets.nodes.resolution[node])
    let total = sets.time.hours
    var worth = 0.0
    for span in 0..<spans.count {
      worth += solution.rowDuals[layout.rows.balance[node] + span] * share(span, spans, of: total)
    }
    return worth
  }

  /// The least and the greatest worth of one more unit at a node over the spans of time.
  func dualRange(ofNode node: Int) -> (least: Double, greatest: Double) {
    let spans = sets.time.spans(sets.nodes.resolution[node])
    var least = Double.infinity
    var greatest = -Double.infinity
    for span in 0..<spans.count {
      let dual = solution.rowDuals[layout.rows.balance[node] + span] / spans.weights[span]
      least = min(least, dual)
      greatest = max(greatest, dual)
    }
    return (least, greatest)
  }

  /// The amount per column of a span when one unit a year is spread evenly over the hours.
  func share(_ span: Int, _ spans: TimeSpans, of hours: Double) -> Double {
    spans.hours[span] / spans.weights[span] / hours
  }
}
