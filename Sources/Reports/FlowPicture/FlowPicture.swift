public import Findings

/// A flow diagram laid out: where every bar, ribbon and label stands, in pixels.
///
/// Widths are exact: a ribbon is `value · scale` wide, a bar as high as the larger of its inflow and
/// its outflow times `scale`. Nothing is enlarged to be seen; that is left to the stroke.
public struct FlowPicture: Sendable, Hashable {
  /// A node with its bar.
  public struct Bar: Sendable, Hashable {
    /// The bar's rectangle.
    public let rect: PictureRect
    /// The column, counted from the left.
    public let layer: Int
    /// The place among the bars of the column, counted from the top.
    public let order: Int
    /// The sum of what enters, in the diagram's unit.
    public let inflow: Double
    /// The sum of what leaves, in the diagram's unit.
    public let outflow: Double
  }

  /// How a ribbon runs.
  public enum Route: String, Sendable, Hashable {
    /// From left to right between the bars.
    case forward
    /// Back from right to left in a lane outside of the bars.
    case recycle
    /// From a node round to itself, close above the bar.
    case loop
  }

  /// A link with its ribbon.
  public struct Ribbon: Sendable, Hashable {
    /// How the ribbon runs.
    public let route: Route
    /// The width, the same all along.
    public let width: Double
    /// The middle of the ribbon, from the source's right side to the target's left side.
    public let center: PicturePath
    /// The straight run of a recycle or loop outside of the bars; `nil` for a forward ribbon.
    public let lane: PictureRect?
    /// Where a recycle or loop runs up and down: beside its source, beside its target.
    public let risers: [PictureRect]

    /// The two edges of the ribbon, left of the way it runs and right of it.
    public var edges: (left: PicturePath, right: PicturePath) {
      (center.parallel(at: -width / 2), center.parallel(at: width / 2))
    }
  }

  /// What a label belongs to.
  public enum LabelOwner: Sendable, Hashable {
    /// The node of this index.
    case node(Int)
    /// The link of this index.
    case link(Int)
  }

  /// Which end of a label's lines stands at the label's side.
  public enum Alignment: String, Sendable, Hashable {
    /// Lines begin at the left.
    case start
    /// Lines are centred.
    case middle
    /// Lines end at the right.
    case end
  }

  /// A text with the room that it takes.
  public struct Label: Sendable, Hashable {
    /// What the label names.
    public let owner: LabelOwner
    /// The room of the text in whichever language takes more.
    public let rect: PictureRect
    /// How lines are aligned.
    public let alignment: Alignment
    /// The text.
    public let text: PictureText
  }

  /// What an entry of the legend explains.
  public enum LegendSample: Sendable, Hashable {
    /// The colour of a key.
    case color(String)
    /// How ribbons of a confidence are drawn.
    case confidence(FlowDiagram.Confidence)
    /// How imbalances are drawn.
    case imbalance
  }

  /// An entry of the legend in one language.
  public struct LegendEntry: Sendable, Hashable {
    /// The language of the text.
    public let language: Language
    /// What is explained.
    public let sample: LegendSample
    /// The explanation.
    public let text: String
    /// The room of swatch and text.
    public let rect: PictureRect
  }

  /// A bar of a round amount, by which widths are read.
  public struct ScaleBar: Sendable, Hashable {
    /// The amount in the diagram's unit.
    public let value: Double
    /// The bar, `value · scale` high.
    public let rect: PictureRect
  }

  /// The diagram that is shown.
  public let diagram: FlowDiagram
  /// The width of the whole picture.
  public let width: Double
  /// The height of the whole picture, with the legend.
  public let height: Double
  /// Pixels for one of the diagram's unit.
  public let scale: Double
  /// The size of text in pixels.
  public let textSize: Double
  /// The distance between lines of text in pixels.
  public let lineHeight: Double
  /// The bars, one for each node of the diagram.
  public let bars: [Bar]
  /// The ribbons, one for each link of the diagram.
  public let ribbons: [Ribbon]
  /// The labels; every node has one, a link has one where there is room.
  public let labels: [Label]
  /// The legend of each language; all begin at the same place.
  public let legend: [LegendEntry]
  /// The scale bar; `nil` where nothing flows.
  public let scaleBar: ScaleBar?
}
