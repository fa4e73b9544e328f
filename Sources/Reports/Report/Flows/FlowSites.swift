/// How the sites of a plan nest.
struct FlowSites {
  private let parents: [String: String]
  private let zones: Set<String>

  init(_ plan: PlanDocument) {
    parents = Dictionary(
      plan.sites.compactMap { site in site.parent.map { (site.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    zones = Set(plan.sites.filter { $0.kind == "zone" }.map(\.id))
  }

  /// Whether a site is another or lies in it.
  func isWithin(_ site: String, _ outer: String) -> Bool {
    path(from: site).contains(outer)
  }

  /// The park that a site lies in; the site itself where it lies in none.
  func park(of site: String) -> String {
    path(from: site).last { !zones.contains($0) } ?? site
  }

  /// The part of an outer site that a site lies in; the outer site itself where it lies in no part.
  func part(of outer: String, around site: String) -> String {
    path(from: site).prefix { $0 != outer }.last ?? outer
  }

  /// The site, the site around it, and so on; bounded, should the nesting be broken.
  private func path(from site: String) -> [String] {
    var path = [site]
    while let parent = parents[path[path.count - 1]], path.count <= parents.count {
      path.append(parent)
    }
    return path
  }
}
