public import Findings

/// Lays out flow diagrams, also with cycles.
///
/// The same diagram gives the same picture, whatever the order of its nodes and links. Cycles are
/// broken at their smallest flows, which run back in lanes outside of the bars.
///
/// **What edits leave in place.** A link is *minor* where its pair of nodes exchanges, that way,
/// less than ``minorShare`` of the largest flow between two nodes at each of its ends. Columns and
/// the order of the bars within them are decided by the other, *major* links alone: adding,
/// changing or removing minor links moves no bar to another column and changes no order. Whether
/// a major link runs back depends only on links that are larger. The order within columns depends
/// on the size classes of amounts, which small changes rarely leave.
public struct FlowPictureLayout: Sendable, Hashable {
  /// The width of bars in pixels.
  public var barWidth = 12.0
  /// The height in pixels of the column that carries most, without its gaps.
  public var flowHeight = 380.0
  /// Pixels for one of the diagram's unit, for pictures that are to be compared; `nil` takes the
  /// scale from ``flowHeight``, and so does a value that is no positive number.
  public var scale: Double?
  /// The distance between two bars, and what stands above them, in pixels.
  public var barGap = 9.0
  /// The distance between a ribbon that passes a column and its neighbours, in pixels.
  public var waypointGap = 5.0
  /// The least distance between two columns in pixels.
  public var columnGap = 84.0
  /// The distance of lanes and risers from bars in pixels; corners are rounded by half of it.
  public var laneClearance = 14.0
  /// The distance between lanes, and between risers, in pixels.
  public var laneGap = 4.0
  /// The size of text in pixels.
  public var textSize = 12.0
  /// The greatest width of a label in pixels.
  public var labelWidth = 132.0
  /// The distance from the content to the edge of the picture in pixels.
  public var margin = 12.0
  /// The share of a node's largest flow below which a flow decides nothing.
  public var minorShare = 0.01
  /// The languages that labels leave room for.
  public var languages: [Language] = Language.allCases

  /// Creates a layout with the default measures.
  public init() {}

  /// Lays out a diagram.
  ///
  /// - Complexity: below a tenth of a second for 400 nodes and 1,500 links.
  public func layout(_ diagram: FlowDiagram) -> FlowPicture {
    let flows = FlowGraph(diagram, minorShare: minorShare)
    let structure = PictureStructure(flows, groups: groupRanks(diagram, flows))
    let sizes = PictureSizes(diagram, flows, structure, self)
    let arrangement = PictureArrangement(flows, structure, sizes, self)
    return PictureAssembly(diagram, flows, arrangement, self).picture()
  }

  /// The rank of each node's group among the sorted names, nodes without a group last.
  private func groupRanks(_ diagram: FlowDiagram, _ flows: FlowGraph) -> [Int] {
    let names = diagram.nodes.compactMap(\.group).sorted()
    var rank: [String: Int] = [:]
    for name in names where rank[name] == nil { rank[name] = rank.count }
    return flows.nodes.map { node in
      diagram.nodes[node].group.flatMap { rank[$0] } ?? rank.count
    }
  }

  var lineHeight: Double { (textSize * 1.25).rounded() }

  var setting: TextSetting {
    TextSetting(size: textSize, lineHeight: lineHeight, limit: labelWidth, languages: languages)
  }
}
