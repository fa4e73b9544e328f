/// The way of a brine that evaporates at one temperature.
public struct EvaporationPath: Sendable, Hashable {
  /// One point of the way.
  public struct Point: Sendable, Hashable {
    /// The share of the feed's water that has evaporated, 0 to 1.
    public let evaporated: Double
    /// The brine that is left.
    public let brine: Brine
    /// What has crystallised since the feed and is still there or was taken away.
    public let solids: Solids
    /// The activity of water.
    public let waterActivity: Double
  }

  /// Whether salts stay in contact with the brine.
  public enum Contact: String, Sendable, Hashable, CaseIterable {
    /// They stay and can dissolve again.
    case kept
    /// They are taken away, or grow over, as soon as they are there.
    case removed
  }

  /// The points, from the feed on.
  public let points: [Point]
  /// The temperature, °C.
  public let temperature: Double
  /// Why the way ends before its last stage; `nil` where it does not.
  public let end: BrineEngineError?

  /// Lets a brine evaporate in steps that each take the same share of the water that is left.
  ///
  /// - Parameters:
  ///   - step: the share of the remaining water that one step takes, 0 to 1.
  ///   - until: the evaporated share of the feed's water at which the way ends.
  /// - Throws: The feed itself has no equilibrium.
  public static func compute(
    _ feed: Brine, at temperature: Double, minerals: MineralSet, contact: Contact = .kept,
    step: Double = 0.05, until: Double = 0.995, engine: any BrineEngine
  ) throws(BrineEngineError) -> EvaporationPath {
    var whole = feed
    var taken = Solids.none
    var points: [Point] = []
    var evaporated = 0.0
    while true {
      let state: Separation
      do throws(BrineEngineError) {
        state = try Separation.compute(
          whole, at: temperature, minerals: minerals, distribution: .none, engine: engine)
      } catch {
        if points.isEmpty { throw error }
        return EvaporationPath(points: points, temperature: temperature, end: error)
      }
      if contact == .removed {
        taken = taken + state.deposit.solids
        whole = state.brine
      }
      points.append(
        Point(
          evaporated: evaporated / feed.water, brine: state.brine,
          solids: contact == .removed ? taken : state.deposit.solids,
          waterActivity: state.waterActivity))
      // Below this nearly all that is left are elements that the engine does not see.
      if state.brine.water < 0.02 * feed.water {
        let end = BrineEngineError.dry(waterShare: state.brine.water / feed.water)
        return EvaporationPath(points: points, temperature: temperature, end: end)
      }
      guard evaporated < until * feed.water else { break }
      let loss = state.brine.water * step
      evaporated += loss
      whole.water -= loss
    }
    return EvaporationPath(points: points, temperature: temperature, end: nil)
  }

  /// The minerals in the order in which they first crystallise; a trace of the feed does not count.
  ///
  /// - Parameter share: the least mass, relative to the feed's solutes, that counts as crystallised.
  public func order(above share: Double = 1e-5) -> [Mineral] {
    guard let feed = points.first else { return [] }
    let least = (feed.brine.solutes.mass + feed.solids.mass) * share
    var seen: [Mineral] = []
    for point in points {
      let new = point.solids.present.filter {
        point.solids[$0] * $0.molarMass > least && !seen.contains($0)
      }
      seen += new
    }
    return seen
  }
}
