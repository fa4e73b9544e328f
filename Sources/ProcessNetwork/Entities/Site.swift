public import Findings

/// What a site is.
public enum SiteKind: String, Sendable, Hashable, CaseIterable {
  /// The zone itself; exactly one site is.
  case zone
  /// A park of the zone.
  case park
  /// A base or an area within a park.
  case base
  /// A place outside the zone: a gate, a port, a city that buys.
  case outside
}

/// A place where balances are kept; sites nest.
public struct Site: Sendable {
  /// The site's id.
  public let id: String
  /// The site's name.
  public let name: Phrase
  /// What the site is.
  public let kind: SiteKind
  /// The site that it lies in; `nil` for the zone and for places outside.
  public let parent: SiteID?
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates a site.
  public init(
    id: String, name: Phrase, kind: SiteKind, parent: SiteID?, origin: Origin = .none,
    provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.origin = origin
    self.provenance = provenance
  }
}

/// Who owns facilities and answers for their returns.
public struct Enterprise: Sendable {
  /// The enterprise's id.
  public let id: String
  /// The enterprise's name.
  public let name: Phrase
  /// The site of its seat, where known.
  public let site: SiteID?
  /// Where it was read.
  public let origin: Origin
  /// Where it comes from.
  public let provenance: Provenance

  /// Creates an enterprise.
  public init(
    id: String, name: Phrase, site: SiteID?, origin: Origin = .none, provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.site = site
    self.origin = origin
    self.provenance = provenance
  }
}
