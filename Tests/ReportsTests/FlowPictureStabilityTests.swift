import Findings
import Reports
import TestSupport
import Testing

@Suite
struct FlowPictureStabilityTests {
  private struct Seat: Equatable {
    let layer: Int
    let order: Int
  }

  private func seats(_ picture: FlowPicture) -> [Seat] {
    picture.bars.map { Seat(layer: $0.layer, order: $0.order) }
  }

  private func seats(_ diagram: FlowDiagram) -> [Seat] {
    seats(FlowPictureLayout().layout(diagram))
  }

  /// The largest flow between two nodes, one way, at each node.
  private func largest(_ diagram: FlowDiagram) -> [Double] {
    var sums: [[Int]: Double] = [:]
    for link in diagram.links { sums[[link.source, link.target], default: 0] += link.value }
    return diagram.nodes.indices.map { node in
      sums.filter { $0.key.contains(node) }.map(\.value).max() ?? 0
    }
  }

  @Test(arguments: FlowPictureSample.seeds)
  func `a minor link moves no bar to another column or place`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(1000 + seed))
    var diagram = FlowPictureSample.diagram(seed: seed)
    let before = seats(FlowPictureSample.pictures[seed])
    let largest = largest(diagram)
    for addition in 0..<3 {
      let source = Int.random(in: diagram.nodes.indices, using: &generator)
      let target = Int.random(in: diagram.nodes.indices, using: &generator)
      let joined = diagram.links.contains { $0.source == source && $0.target == target }
      let value = 0.009 * min(largest[source], largest[target])
      guard !joined, value > 0 else { continue }
      diagram = diagram.adding(
        FlowDiagram.Link(
          id: "added\(addition)", source: source, target: target, value: value,
          label: Phrase("added"), commodity: "added"))
    }
    #expect(seats(diagram) == before)
  }

  @Test(arguments: FlowPictureSample.seeds.prefix(80))
  func `a new link turns round no larger one`(seed: Int) {
    let diagram = FlowPictureSample.diagram(seed: seed)
    var layout = FlowPictureLayout()
    layout.minorShare = 0
    guard let last = diagram.nodes.indices.last else { return }
    let least = diagram.links.filter { $0.value > 0 }.map(\.value).min() ?? 1
    let more = diagram.adding(
      FlowDiagram.Link(
        id: "added", source: last, target: last / 3, value: least / 2, label: Phrase("added"),
        commodity: "added"))
    let before = layout.layout(diagram)
    let after = layout.layout(more)
    let larger = diagram.links.indices.filter { diagram.links[$0].value > 0 }
    #expect(larger.map { before.ribbons[$0].route } == larger.map { after.ribbons[$0].route })
  }

  @Test func `a new major link leaves most neighbours in order`() {
    var generator = SeededGenerator(seed: 77)
    var kept = 0
    var all = 0
    for seed in FlowPictureSample.seeds.prefix(100) {
      let diagram = FlowPictureSample.diagram(seed: seed)
      let values = diagram.links.map(\.value).sorted()
      guard values.count > 2 else { continue }
      let (source, target) = (
        Int.random(in: diagram.nodes.indices, using: &generator),
        Int.random(in: diagram.nodes.indices, using: &generator)
      )
      let link = FlowDiagram.Link(
        id: "added", source: source, target: target, value: values[values.count / 2],
        label: Phrase("added"), commodity: "added")
      let (before, after) = (
        seats(FlowPictureSample.pictures[seed]), seats(diagram.adding(link))
      )
      for first in before.indices where first != source && first != target {
        for second in before.indices where second != source && second != target {
          guard before[first].layer == before[second].layer,
            after[first].layer == after[second].layer, before[first].order < before[second].order
          else { continue }
          all += 1
          kept += after[first].order < after[second].order ? 1 : 0
        }
      }
    }
    #expect(Double(kept) >= 0.85 * Double(all), "\(kept) of \(all)")
  }

  @Test(arguments: FlowPictureSample.seeds.prefix(80))
  func `the order in which nodes and links are listed has no influence`(seed: Int) {
    let diagram = FlowPictureSample.diagram(seed: seed)
    var generator = SeededGenerator(seed: UInt64(seed))
    let places = diagram.nodes.indices.shuffled(using: &generator)
    var moved = places
    for (new, old) in places.enumerated() { moved[old] = new }
    let links = diagram.links.shuffled(using: &generator).map { link in
      FlowDiagram.Link(
        id: link.id, source: moved[link.source], target: moved[link.target], value: link.value,
        label: link.label, commodity: link.commodity, colorKey: link.colorKey,
        confidence: link.confidence, isStub: link.isStub)
    }
    let shuffled = FlowDiagram(
      nodes: places.map { diagram.nodes[$0] }, links: links, unit: diagram.unit,
      title: diagram.title)
    let (left, right) = (FlowPictureSample.pictures[seed], FlowPictureLayout().layout(shuffled))
    #expect(left.bars == moved.map { right.bars[$0] })
    #expect(left.width == right.width && left.height == right.height)
  }

  @Test(arguments: FlowPictureSample.seeds.prefix(40))
  func `the same diagram gives the same bytes`(seed: Int) {
    let diagram = FlowPictureSample.diagram(seed: seed)
    let first = FlowPictureSVG().text(of: FlowPictureSample.pictures[seed])
    let second = FlowPictureSVG().text(of: FlowPictureLayout().layout(diagram))
    #expect(first == second)
  }
}
