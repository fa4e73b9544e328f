import Findings
import Reports
import TestSupport

/// Random flow diagrams of many shapes, the same for the same seed.
struct FlowPictureSample {
  /// The shapes that diagrams take in turn.
  enum Shape: Int, CaseIterable {
    case sparse, dense, loops, islands, zeros, single, hub, parallel, wide, chain
  }

  let seed: Int
  private var generator: SeededGenerator

  init(seed: Int) {
    self.seed = seed
    generator = SeededGenerator(seed: UInt64(seed))
  }

  static let seeds = Array(0..<200)

  /// The picture of each seed's diagram, laid out once for all tests.
  static let pictures = seeds.map { FlowPictureLayout().layout(diagram(seed: $0)) }

  /// A diagram of the shape that belongs to the seed.
  static func diagram(seed: Int) -> FlowDiagram {
    var sample = FlowPictureSample(seed: seed)
    return sample.make(Shape(rawValue: seed % Shape.allCases.count) ?? .sparse)
  }

  private mutating func make(_ shape: Shape) -> FlowDiagram {
    let count = shape == .single ? 1 : 4 + Int.random(in: 0..<26, using: &generator)
    var ends: [(Int, Int)] = []
    switch shape {
    case .sparse: ends = pairs(count + count / 2, among: count)
    case .dense:
      ends = (0..<min(count, 9)).flatMap { from in (0..<min(count, 9)).map { (from, $0) } }
    case .loops: ends = pairs(2 * count, among: count) + (0..<count).map { ($0, $0) }
    case .islands:
      ends = pairs(count, among: count).filter { $0.0 % 3 == $0.1 % 3 }
    case .zeros: ends = pairs(2 * count, among: count)
    case .single: ends = seed % 20 < 10 ? [] : [(0, 0), (0, 0)]
    case .hub: ends = (1..<count).flatMap { $0 % 3 == 0 ? [(0, $0), ($0, 0)] : [(0, $0)] }
    case .parallel: ends = pairs(count, among: count).flatMap { [$0, $0, $0] }
    case .wide: ends = pairs(3 * count, among: count)
    case .chain: ends = (0..<count).map { ($0, ($0 + 1) % count) } + pairs(count / 3, among: count)
    }
    return diagram(ends, count: count, shape: shape)
  }

  private mutating func pairs(_ number: Int, among count: Int) -> [(Int, Int)] {
    (0..<number).map { _ in
      (Int.random(in: 0..<count, using: &generator), Int.random(in: 0..<count, using: &generator))
    }
  }

  private mutating func diagram(
    _ ends: [(Int, Int)], count: Int, shape: Shape
  ) -> FlowDiagram {
    let kinds = FlowDiagram.NodeKind.allCases
    let sure = FlowDiagram.Confidence.allCases
    let nodes = (0..<count).map { node in
      FlowDiagram.Node(
        id: "n\(node)", label: Self.names[(node + seed) % Self.names.count],
        group: node % 4 == 0 ? nil : "g\(node % 3)", kind: kinds[node % kinds.count])
    }
    var links: [FlowDiagram.Link] = []
    for (index, end) in ends.enumerated() {
      let spread = Double.random(in: 0...1, using: &generator)
      let value = shape == .zeros && index % 3 == 0 ? 0 : 1000 * spread * spread * spread * spread
      links.append(
        FlowDiagram.Link(
          id: "l\(index)", source: end.0, target: end.1, value: value,
          label: Self.names[index % Self.names.count], commodity: "c\(index % 7)",
          confidence: sure[index % 3], isStub: index % 11 == 0))
    }
    return FlowDiagram(nodes: nodes, links: links, unit: "kt/a", title: Phrase("random \(seed)"))
  }

  private static let names = [
    Phrase(zh: "氯化氢合成", en: "Hydrogen chloride synthesis"), Phrase(zh: "盐", en: "Salt"),
    Phrase(zh: "水氯镁石脱水（二段）", en: "Bischofite dehydration, second stage"),
    Phrase(zh: "聚氯乙烯聚合与干燥车间及其辅助设施", en: "Polymerisation"),
    Phrase(zh: "KOH 电解", en: "KOH electrolysis"), Phrase("CO2"),
  ]
}

extension FlowDiagram {
  /// The diagram with one link more.
  func adding(_ link: Link) -> FlowDiagram {
    FlowDiagram(nodes: nodes, links: links + [link], unit: unit, title: title, colors: colors)
  }

  /// A diagram of nodes named by letters and links written as source, target, value.
  static func small(_ count: Int, _ flows: [(Int, Int, Double)]) -> FlowDiagram {
    let nodes = (0..<count).map { Node(id: "n\($0)", label: Phrase("n\($0)")) }
    let links = flows.enumerated().map { index, flow in
      Link(
        id: "l\(index)", source: flow.0, target: flow.1, value: flow.2, label: Phrase("x"),
        commodity: "x")
    }
    return FlowDiagram(nodes: nodes, links: links, unit: "t", title: Phrase("small"))
  }
}
