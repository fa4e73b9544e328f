import ProcessNetwork

/// The timesteps of the planned year, and the spans of time over which commodities balance.
struct PlanTime: Sendable {
  /// The timesteps, in the order of time.
  let steps: [Timestep]
  /// Whether the year is one step.
  let isOneStep: Bool
  /// The timesteps that occur together, in the order of time.
  let stretches: [TimeStretch]
  private let spansByRank: [TimeSpans]
  private let predecessors: [Int]
  private let partsByRank: [[[[Int]]]]

  init(_ network: Network, _ detail: TimeDetail) {
    isOneStep = detail == .oneStep
    switch detail {
    case .oneStep: steps = [.year]
    case .timesteps: steps = network.timesteps
    case .hourly: steps = HourlyYear.steps(network)
    }
    let steps = steps
    stretches = TimeStretch.stretches(of: steps)
    let spans = Resolution.allCases.map { TimeSpans(steps, $0) }
    spansByRank = spans
    predecessors = TimeStretch.predecessors(in: stretches)
    partsByRank = Resolution.allCases.map { coarse in
      Resolution.allCases.map { fine in
        fine < coarse ? spans[coarse.rank].parts(in: spans[fine.rank]) : []
      }
    }
  }

  /// Hours of the year, all timesteps with all their occurrences together.
  var hours: Double { steps.reduce(0) { $0 + $1.duration * $1.weight } }

  /// The resolution at which a commodity balances in this plan; in one step all are the same.
  func resolution(of commodity: Commodity) -> Resolution {
    isOneStep ? .timestep : commodity.resolution
  }

  /// The timestep that comes before another: in its stretch; before the first of a stretch the last
  /// of the same one, where it occurs again and again, else that of the stretch before.
  func predecessor(of step: Int) -> Int { predecessors[step] }

  /// The spans of a finer resolution that lie in a span of a coarser one.
  func parts(of span: Int, of coarse: Resolution, in fine: Resolution) -> [Int] {
    partsByRank[coarse.rank][fine.rank][span]
  }

  /// The span over which an activity has one column: what was stated, or the timestep where that
  /// comes to the same.
  func evenness(_ stated: Resolution) -> Resolution {
    isOneStep || spans(stated).count == steps.count ? .timestep : stated
  }

  /// What a column of a finer span amounts to per unit that runs evenly over a coarser one: its share
  /// of the hours.
  func share(of finer: Int, at fine: Resolution, in coarse: Resolution) -> Double {
    let (parts, wholes) = (spans(fine), spans(coarse))
    let whole = wholes.span(containing: finer, of: parts)
    return parts.hours[finer] / (parts.weights[finer] * wholes.hours[whole])
  }

  /// The spans of a resolution.
  func spans(_ resolution: Resolution) -> TimeSpans { spansByRank[resolution.rank] }
}

/// A partition of the timesteps into the spans of one resolution.
struct TimeSpans: Sendable {
  /// The name of each span: `year`, `month_3`, the id of a timestep.
  let labels: [String]
  /// How often a year counts the amount of a column of each span: the weight of a timestep, else 1.
  let weights: [Double]
  /// Hours of the year in each span.
  let hours: [Double]
  /// The span of each timestep.
  let ofTimestep: [Int]
  /// The timesteps of each span.
  let members: [[Int]]

  /// The number of spans.
  var count: Int { labels.count }

  init(_ steps: [Timestep], _ resolution: Resolution) {
    var labels: [String] = []
    var ofTimestep: [Int] = []
    var members: [[Int]] = []
    var known: [String: Int] = [:]
    for (index, step) in steps.enumerated() {
      let label = TimeSpans.label(of: step, resolution)
      let span = known[label] ?? labels.count
      if span == labels.count {
        known[label] = span
        labels.append(label)
        members.append([])
      }
      ofTimestep.append(span)
      members[span].append(index)
    }
    self.labels = labels
    self.ofTimestep = ofTimestep
    self.members = members
    weights = resolution == .timestep ? steps.map(\.weight) : labels.map { _ in 1 }
    hours = members.map { $0.reduce(0) { $0 + steps[$1].duration * steps[$1].weight } }
  }

  /// The span of this partition in which a span of a finer one lies.
  func span(containing finer: Int, of partition: TimeSpans) -> Int {
    ofTimestep[partition.members[finer][0]]
  }

  /// The spans of a finer partition that lie in each of this one.
  fileprivate func parts(in finer: TimeSpans) -> [[Int]] {
    var parts = [[Int]](repeating: [], count: count)
    for span in 0..<finer.count { parts[self.span(containing: span, of: finer)].append(span) }
    return parts
  }

  private static func label(of step: Timestep, _ resolution: Resolution) -> String {
    switch resolution {
    case .timestep: step.id
    case .day: "day_\(step.month.map { "\($0)_" } ?? "")\(step.day.map(String.init) ?? step.id)"
    case .month: "month_\(step.month.map(String.init) ?? step.id)"
    case .season: "season_\(step.season.isEmpty ? step.id : step.season)"
    case .year: "year"
    }
  }
}
