import Findings

/// Asks that days lie within months and months within seasons in the table of timesteps.
struct PartitionCheck {
  let network: Network

  static func findings(_ network: Network) -> [Finding] {
    let check = PartitionCheck(network: network)
    let nestings: [(Resolution, Resolution)] = [(.day, .month), (.month, .season), (.day, .season)]
    return nestings.flatMap { check.findings($0, in: $1) }
  }

  /// The first timestep that puts each finer part into a second coarser one.
  private func findings(_ fine: Resolution, in coarse: Resolution) -> [Finding] {
    var home: [String: String] = [:]
    var told: Set<String> = []
    var findings: [Finding] = []
    for timestep in network.timesteps {
      let part = timestep.span(fine)
      let whole = timestep.span(coarse)
      guard !part.isEmpty, !whole.isEmpty else { continue }
      guard let known = home[part] else {
        home[part] = whole
        continue
      }
      guard known != whole, told.insert(part).inserted else { continue }
      findings.append(finding((fine, part), (coarse, whole), known, timestep))
    }
    return findings
  }

  private func finding(
    _ part: (Resolution, String), _ whole: (Resolution, String), _ known: String,
    _ timestep: Timestep
  ) -> Finding {
    Finding(
      .partitionNotNested, at: Place(file: "timesteps.csv", field: part.0.rawValue),
      [
        "part": .phrase(Self.label(part.0, part.1)), "found": .phrase(Self.label(whole.0, whole.1)),
        "expected": .phrase(Self.label(whole.0, known)), "timestep": .text(timestep.id),
      ])
  }

  private static func label(_ resolution: Resolution, _ span: String) -> Phrase {
    let name = resolution.name
    return Phrase(zh: "\(name.zh) \(span)", en: "\(name.en) \(span)")
  }
}
