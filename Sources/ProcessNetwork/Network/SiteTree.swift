/// How sites nest: for each site its ancestors and the site at which each balance level is kept.
struct SiteTree: Sendable {
  let parent: [SiteID?]
  let zone: SiteID?
  private let park: [SiteID]

  init(_ sites: [Site]) {
    parent = sites.map(\.parent)
    zone = sites.firstIndex { $0.kind == .zone }.map { SiteID($0) }
    park = sites.indices.map { index in
      var site = SiteID(index)
      var steps = 0
      while sites[site.index].kind != .park, let above = sites[site.index].parent,
        sites[above.index].kind != .zone, steps < sites.count
      {
        site = above
        steps += 1
      }
      return site
    }
  }

  func balanceSite(of site: SiteID, at level: BalanceLevel, kind: SiteKind) -> SiteID {
    switch level {
    case .site: site
    case .park: park[site.index]
    case .zone: kind == .outside ? site : zone ?? site
    }
  }
}

extension Network {
  /// The site that is the zone; `nil` where none is declared.
  public var zoneSite: SiteID? { siteTree.zone }

  /// The site at which a commodity that is made or used at a site is balanced.
  ///
  /// Places outside the zone balance by themselves.
  public func balanceSite(of site: SiteID, for commodity: CommodityID) -> SiteID {
    siteTree.balanceSite(
      of: site, at: self[commodity].balanceLevel, kind: self[site].kind)
  }

  /// Whether a site is another site or lies within it.
  public func site(_ site: SiteID, isWithin ancestor: SiteID) -> Bool {
    var current: SiteID? = site
    var steps = 0
    while let here = current, steps <= sites.count {
      if here == ancestor { return true }
      current = siteTree.parent[here.index]
      steps += 1
    }
    return false
  }

  /// Whether a market at one site serves a balance kept at another.
  ///
  /// A market serves its own site and every site within it; a commodity that balances at a park or
  /// the zone is also served by markets at sites within that.
  public func market(_ market: MarketID, serves balanceSite: SiteID) -> Bool {
    let home = self[market].site
    return site(balanceSite, isWithin: home)
      || self.balanceSite(of: home, for: self[market].commodity) == balanceSite
  }
}
