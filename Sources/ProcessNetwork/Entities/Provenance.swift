public import Findings

/// How sure a value is.
public enum Confidence: String, Sendable, Hashable, CaseIterable, Comparable {
  /// An order of magnitude, may be off by a factor of 1.5 to 3.
  case low
  /// A usual value, ±15 % expected.
  case medium
  /// Exact chemistry, or a published figure that was read.
  case high

  /// Low comes before medium, medium before high.
  public static func < (left: Confidence, right: Confidence) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .low: 0
    case .medium: 1
    case .high: 2
    }
  }
}

/// What kind of knowledge a source is.
public enum SourceKind: String, Sendable, Hashable, CaseIterable {
  /// A document that was read.
  case document
  /// A published statistic that was read.
  case statistic
  /// Computed from atomic weights and a stated yield.
  case stoichiometry
  /// Computed by difference so that a balance closes.
  case closure
  /// Computed from other values by a stated rule.
  case computed
  /// A series made by a stated model.
  case generated
  /// A usual value written from memory, not looked up.
  case memory
  /// A guess of an informed engineer.
  case estimate
  /// A choice where nothing is known: a placement, a split.
  case assumption

  /// Whether a value of this kind must be shown as an estimate.
  public var isEstimate: Bool {
    switch self {
    case .document, .statistic, .stoichiometry, .computed: false
    case .closure, .generated, .memory, .estimate, .assumption: true
    }
  }
}

/// Where values of the zone's tables come from.
public struct Source: Sendable, Hashable {
  /// The key by which rows name the source.
  public let key: String
  /// What kind of knowledge it is.
  public let kind: SourceKind
  /// What it is called.
  public let title: Phrase
  /// Where in it the values stand: a section, a table, a page; empty where it has no parts.
  public let location: String
  /// How sure its values are, where a row does not say.
  public let confidence: Confidence
  /// Whether what it says of single enterprises is public; `nil` where not stated, which counts as
  /// confidential.
  public let isPublic: Bool?

  /// Creates a source.
  public init(
    key: String, kind: SourceKind, title: Phrase, location: String = "", confidence: Confidence,
    isPublic: Bool? = nil
  ) {
    self.key = key
    self.kind = kind
    self.title = title
    self.location = location
    self.confidence = confidence
    self.isPublic = isPublic
  }
}

/// Where one row comes from, and how sure it is.
public struct Provenance: Sendable, Hashable {
  /// The row's sources; the position of a set in ``Network/sourceSets``.
  public let sourceSet: Int32
  /// How sure the row is: its own statement, else that of its least sure source.
  public let confidence: Confidence

  /// Creates a provenance.
  public init(sourceSet: Int32, confidence: Confidence) {
    self.sourceSet = sourceSet
    self.confidence = confidence
  }
}

/// The file and line from which an entity was read.
public struct Origin: Sendable, Hashable {
  /// The position of the file in ``Network/files``.
  public let file: Int32
  /// The line, counted from 1; 0 where the entity was not read from a file.
  public let line: Int32

  /// Creates an origin.
  @inlinable
  public init(file: Int32, line: Int32) {
    self.file = file
    self.line = line
  }

  /// The origin of what a program made.
  public static let none = Origin(file: -1, line: 0)
}
