import Findings
import Reports
import Testing

@Suite
struct FlowPictureCaseTests {
  private func layout(_ diagram: FlowDiagram) -> FlowPicture { FlowPictureLayout().layout(diagram) }

  @Test func `a diagram without nodes gives an empty picture`() {
    let picture = layout(FlowDiagram(nodes: [], links: [], unit: "t", title: Phrase("none")))
    #expect(picture.bars.isEmpty && picture.ribbons.isEmpty && picture.labels.isEmpty)
    #expect(FlowPictureSVG().text(of: picture).hasSuffix("</svg>\n"))
  }

  @Test func `a cycle is broken at its smallest flow`() {
    let picture = layout(.small(3, [(0, 1, 100), (1, 2, 40), (2, 0, 60)]))
    #expect(picture.ribbons.map(\.route) == [.forward, .recycle, .forward])
    #expect(picture.bars.map(\.layer) == [1, 2, 0])
  }

  @Test func `parallel links count together when a cycle is broken`() {
    let picture = layout(.small(2, [(0, 1, 50), (1, 0, 30), (1, 0, 30)]))
    #expect(picture.ribbons.map(\.route) == [.recycle, .forward, .forward])
  }

  @Test func `a supplier stands just before what it feeds`() {
    let picture = layout(.small(5, [(0, 1, 9), (1, 2, 9), (2, 3, 9), (4, 3, 5)]))
    #expect(picture.bars[4].layer == picture.bars[3].layer - 1)
  }

  @Test func `a chain of suppliers moves as one`() {
    let picture = layout(.small(6, [(0, 1, 9), (1, 2, 9), (2, 3, 9), (4, 5, 5), (5, 3, 5)]))
    #expect(picture.bars.map(\.layer) == [0, 1, 2, 3, 1, 2])
  }

  @Test func `a flow of zero has a ribbon without width`() {
    let picture = layout(.small(2, [(0, 1, 0)]))
    #expect(picture.ribbons[0].width == 0)
    #expect(picture.bars[0].layer < picture.bars[1].layer)
  }

  @Test func `ribbons that part do not cross`() {
    let picture = layout(.small(6, [(0, 3, 5), (1, 4, 5), (2, 5, 5), (0, 4, 2), (1, 5, 2)]))
    let order = picture.bars.map(\.order)
    #expect((order[0] < order[1]) == (order[3] < order[4]))
    #expect((order[1] < order[2]) == (order[4] < order[5]))
  }

  @Test func `pictures share a scale where one is given`() {
    var layout = FlowPictureLayout()
    layout.scale = 2.5
    let picture = layout.layout(.small(2, [(0, 1, 8)]))
    #expect(picture.scale == 2.5)
    #expect(picture.ribbons[0].width == 20)
  }

  @Test func `a small flow does not stretch the picture`() {
    let picture = layout(
      .small(4, [(0, 2, 100), (0, 1, 100), (2, 3, 100), (1, 3, 100), (1, 2, 0.5)]))
    #expect(picture.bars[1].layer == picture.bars[2].layer)
    #expect(picture.ribbons[4].route == .recycle)
  }
}
