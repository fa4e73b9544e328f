/// The sites, put together where a commodity can be carried between them in both directions.
struct TransportPlaces: Sendable {
  /// The place of each site: the first site among those that it is put together with.
  let place: [Int32]
  /// The ways between different places that lead in one direction only, sorted.
  let links: [Link]

  /// A way from one place to another.
  struct Link: Sendable, Hashable, Comparable {
    let from: Int32
    let to: Int32

    static func < (left: Link, right: Link) -> Bool {
      (left.from, left.to) < (right.from, right.to)
    }
  }

  /// - Complexity: O(sites + arcs), but for sorting the links.
  init(siteCount: Int, arcs: [Link]) {
    let place = Components.strong(siteCount, arcs.map { ($0.from, $0.to) })
    let crossing = arcs.map { Link(from: place[Int($0.from)], to: place[Int($0.to)]) }
    links = Set(crossing.filter { $0.from != $0.to }).sorted()
    self.place = place
  }
}
