/// How sure a flow of a view is, and by which sources.
struct FlowEvidence: Hashable {
  /// The confidence of the least sure row.
  private(set) var confidence: FlowDiagram.Confidence
  /// Keys of the rows' sources, in the order of the rows.
  private(set) var sources: [String]

  /// What is computed from sure figures alone.
  static let none = FlowEvidence(confidence: .high, sources: [])

  private init(confidence: FlowDiagram.Confidence, sources: [String]) {
    self.confidence = confidence
    self.sources = sources
  }

  /// The evidence of one row.
  init(_ origin: PlanDocument.RowOrigin) {
    confidence = FlowDiagram.Confidence(rawValue: origin.confidence) ?? .low
    sources = origin.sources
  }

  /// The evidence of a flow that rests on both.
  func with(_ other: FlowEvidence) -> FlowEvidence {
    FlowEvidence(
      confidence: confidence.rank < other.confidence.rank ? confidence : other.confidence,
      sources: sources + other.sources.filter { !sources.contains($0) })
  }

  /// The keys as a tooltip shows them: the first few, the rest counted.
  var text: String? {
    guard !sources.isEmpty else { return nil }
    let shown = sources.prefix(Self.mostKeys).joined(separator: ", ")
    return sources.count > Self.mostKeys
      ? shown + " +\(sources.count - Self.mostKeys)" : shown
  }

  private static let mostKeys = 4
}

extension FlowDiagram.Confidence {
  /// The less sure, the lower.
  var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}
