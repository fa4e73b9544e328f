public import Findings

/// What a flow picture shows: nodes and the flows between them, all in one unit.
///
/// Cycles, self-loops, parallel links, links of zero value and nodes without links are all allowed.
public struct FlowDiagram: Sendable, Hashable {
  /// What a node stands for.
  public enum NodeKind: String, Sendable, Hashable, CaseIterable {
    /// A process or a facility.
    case process
    /// A site.
    case site
    /// A market: where the network ends.
    case market
    /// A store.
    case store
    /// The end of an imbalance: what a layer's balance leaves unexplained.
    case stub
  }

  /// How sure a flow's figure is.
  public enum Confidence: String, Sendable, Hashable, CaseIterable {
    /// Measured, published, or stated in a plan.
    case high
    /// Derived from stated figures.
    case medium
    /// An estimate or an assumption.
    case low
  }

  /// A bar of the picture.
  public struct Node: Sendable, Hashable {
    /// The id, unique in the diagram; ties of the layout are broken by it.
    public let id: String
    /// The name beside the bar.
    public let label: Phrase
    /// What the node belongs to: a park, a chain; nodes of a group start out next to each other.
    public let group: String?
    /// What the node stands for.
    public let kind: NodeKind
    /// The key of the bar's colour; `nil` draws the bar in the neutral colour of its kind.
    public let colorKey: String?

    /// Creates a node.
    public init(
      id: String, label: Phrase, group: String? = nil, kind: NodeKind = .process,
      colorKey: String? = nil
    ) {
      self.id = id
      self.label = label
      self.group = group
      self.kind = kind
      self.colorKey = colorKey
    }
  }

  /// A flow from one node to another, or to itself.
  public struct Link: Sendable, Hashable {
    /// The id; ties of the layout are broken by it.
    public let id: String
    /// The index of the node that the flow leaves.
    public let source: Int
    /// The index of the node that the flow enters.
    public let target: Int
    /// The amount in the diagram's unit, zero or more.
    public let value: Double
    /// What flows, in words.
    public let label: Phrase
    /// The id of the commodity that flows.
    public let commodity: String
    /// The key of the ribbon's colour.
    public let colorKey: String
    /// How sure the amount is.
    public let confidence: Confidence
    /// Whether the link is an imbalance that ends at a stub node.
    public let isStub: Bool
    /// Where the amount comes from, for the tooltip.
    public let evidence: Phrase?

    /// Creates a link.
    public init(
      id: String, source: Int, target: Int, value: Double, label: Phrase, commodity: String,
      colorKey: String? = nil, confidence: Confidence = .high, isStub: Bool = false,
      evidence: Phrase? = nil
    ) {
      self.id = id
      self.source = source
      self.target = target
      self.value = value
      self.label = label
      self.commodity = commodity
      self.colorKey = colorKey ?? commodity
      self.confidence = confidence
      self.isStub = isStub
      self.evidence = evidence
    }
  }

  /// The name of a colour in the legend.
  public struct ColorName: Sendable, Hashable {
    /// The colour's key, as links and nodes carry it.
    public let key: String
    /// What has this colour.
    public let label: Phrase

    /// Names a colour.
    public init(key: String, label: Phrase) {
      self.key = key
      self.label = label
    }
  }

  /// The bars.
  public let nodes: [Node]
  /// The flows.
  public let links: [Link]
  /// The unit of every value, as it is written.
  public let unit: String
  /// The title.
  public let title: Phrase
  /// The colours that the legend names, in its order; empty for a picture without a legend.
  public let colors: [ColorName]

  /// Creates a diagram.
  ///
  /// - Precondition: every link ends at nodes of the diagram and has a finite value of zero or more.
  public init(
    nodes: [Node], links: [Link], unit: String, title: Phrase, colors: [ColorName] = []
  ) {
    for link in links {
      precondition(nodes.indices.contains(link.source) && nodes.indices.contains(link.target))
      precondition(link.value.isFinite && link.value >= 0)
    }
    self.nodes = nodes
    self.links = links
    self.unit = unit
    self.title = title
    self.colors = colors
  }
}
