import ProcessNetwork

/// When something happens in a plan's year, as a duty desk says it: `14:00–19:00 summer`.
struct TimeWords {
  private let steps: [Timestep]
  private let time: PlanTime

  init(_ time: PlanTime) {
    self.time = time
    steps = time.steps
  }

  /// The words for spans of a resolution; `year` for the whole year.
  func text(_ spans: [Int], _ resolution: Resolution) -> String {
    let all = time.spans(resolution)
    let chosen = Set(spans)
    guard !time.isOneStep, chosen.count < all.count else { return "year" }
    let members = chosen.sorted().flatMap { all.members[$0] }
    guard members.allSatisfy({ steps[$0].hourOfDay != nil }) else {
      return labels(chosen.sorted().map { all.labels[$0] })
    }
    return clock(members)
  }

  /// Hours of the year in spans.
  func hours(_ spans: [Int], _ resolution: Resolution) -> Double {
    let all = time.spans(resolution)
    return Set(spans).reduce(0) { $0 + all.hours[$1] }
  }

  private func labels(_ labels: [String]) -> String {
    labels.count > 1 ? "\(labels[0])…\(labels[labels.count - 1])" : labels.first ?? "year"
  }

  /// The hours of the day by season or month, the same hours told once.
  private func clock(_ members: [Int]) -> String {
    var parts: [String] = []
    var hoursOf: [String: Set<Int>] = [:]
    for index in members {
      let step = steps[index]
      let part = step.season.isEmpty ? step.month.map { "month_\($0)" } ?? "" : step.season
      if hoursOf[part] == nil { parts.append(part) }
      if let hour = step.hourOfDay { hoursOf[part, default: []].insert(hour) }
    }
    var told: [(hours: String, parts: [String])] = []
    for part in parts {
      let hours = ranges(hoursOf[part] ?? [])
      if let known = told.firstIndex(where: { $0.hours == hours }) {
        told[known].parts.append(part)
      } else {
        told.append((hours, [part]))
      }
    }
    return told.prefix(3).map { "\($0.hours) \(labels($0.parts))" }.joined(separator: "; ")
      + (told.count > 3 ? "; …" : "")
  }

  private func ranges(_ hours: Set<Int>) -> String {
    var texts: [String] = []
    var first: Int?
    for hour in 0...24 {
      if hour < 24, hours.contains(hour) {
        first = first ?? hour
      } else if let begin = first {
        texts.append("\(pad(begin)):00–\(pad(hour)):00")
        first = nil
      }
    }
    return texts.joined(separator: ", ")
  }

  private func pad(_ hour: Int) -> String { hour < 10 ? "0\(hour)" : "\(hour)" }
}
