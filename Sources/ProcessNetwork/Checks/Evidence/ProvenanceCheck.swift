import Findings

/// Asks that rows of high confidence do not rest on estimates alone.
///
/// Rows of one file with the same sources are told once, at the first of them.
struct ProvenanceCheck {
  private struct Group: Hashable {
    let file: Int32
    let sources: Int32
  }

  private let network: Network
  private let isEstimate: [Bool]
  private var order: [Group] = []
  private var rows: [Group: (first: Origin, count: Int)] = [:]

  static func findings(_ network: Network) -> [Finding] {
    var check = ProvenanceCheck(network)
    check.addRows()
    return check.order.compactMap { check.finding($0) }
  }

  private init(_ network: Network) {
    self.network = network
    isEstimate = network.sourceSets.map { set in
      set.allSatisfy { network[$0].kind.isEstimate }
    }
  }

  private mutating func addRows() {
    for row in network.sites { add(row.provenance, row.origin) }
    for row in network.enterprises { add(row.provenance, row.origin) }
    for row in network.commodities { add(row.provenance, row.origin) }
    for row in network.processes { add(row.provenance, row.origin) }
    let recipes = network.recipes
    for line in 0..<recipes.count { add(recipes.provenance[line], recipes.origin[line]) }
    for row in network.facilities { add(row.provenance, row.origin) }
    for row in network.routes { add(row.provenance, row.origin) }
    for row in network.stores { add(row.provenance, row.origin) }
    for row in network.markets { add(row.provenance, row.origin) }
    for row in network.limits { add(row.provenance, row.origin) }
    for row in network.reserves { add(row.provenance, row.origin) }
    for row in network.statistics { add(row.provenance, row.origin) }
  }

  private mutating func add(_ provenance: Provenance, _ origin: Origin) {
    guard provenance.confidence == .high, isEstimate[Int(provenance.sourceSet)] else { return }
    let group = Group(file: origin.file, sources: provenance.sourceSet)
    if rows[group] == nil { order.append(group) }
    rows[group, default: (origin, 0)].count += 1
  }

  private func finding(_ group: Group) -> Finding? {
    guard let (first, count) = rows[group] else { return nil }
    let sources = network.sourceSets[Int(group.sources)].map { network[$0] }
    let weak = sources.first { $0.kind.isEstimate }
    return Finding(
      .confidenceAboveSource, at: network.place(first, field: "confidence"),
      [
        "count": .count(count), "found": .text(weak?.key ?? ""),
        "kind": .phrase(weak?.kind.phrase ?? Phrase("")),
      ])
  }
}

extension SourceKind {
  /// The kind in words, as it stands after `is`.
  var phrase: Phrase {
    switch self {
    case .document: Phrase(zh: "文献", en: "a document")
    case .statistic: Phrase(zh: "统计", en: "a statistic")
    case .stoichiometry: Phrase(zh: "化学计量", en: "stoichiometry")
    case .closure: Phrase(zh: "由平衡差额推算", en: "a difference that closes a balance")
    case .computed: Phrase(zh: "计算", en: "computed")
    case .generated: Phrase(zh: "模型生成", en: "a generated series")
    case .memory: Phrase(zh: "凭记忆写下", en: "written from memory")
    case .estimate: Phrase(zh: "工程估计", en: "an engineering estimate")
    case .assumption: Phrase(zh: "假设", en: "an assumption")
    }
  }
}
