/// Draws small actors as one on each side, so that a picture stays readable.
struct FlowMerge {
  /// The pools, small actors replaced by others.
  let pools: [FlowPool]
  /// How many actors each side's others stand for.
  let counts: [FlowActor.Side: Int]

  /// Merges the actors below a share of what passes, and all but the greatest.
  init(_ pools: [FlowPool], leastShare: Double, mostActors: Int) {
    let sizes = Self.sizes(of: pools)
    let least = leastShare * (sizes.map(\.value).max() ?? 0)
    let ranked = sizes.filter(\.actor.canMerge).sorted {
      ($1.value, $0.actor.id) < ($0.value, $1.actor.id)
    }
    var small: [FlowActor.Side: [Sized]] = [:]
    for (rank, sized) in ranked.enumerated() where rank >= mostActors || sized.value < least {
      small[sized.side, default: []].append(sized)
    }
    counts = small.mapValues(\.count).filter { $0.value > 1 }
    var merged: Set<String> = []
    for side in FlowActor.Side.allCases where counts[side] != nil {
      for sized in small[side] ?? [] { merged.insert(Self.key(sized.actor, sized.side)) }
    }
    self.pools =
      merged.isEmpty
      ? pools
      : pools.map { pool in
        pool.renamed { actor, isSource in
          let side = actor.side(isSource: isSource)
          return merged.contains(Self.key(actor, side)) ? .others(side) : actor
        }
      }
  }

  private struct Sized {
    let actor: FlowActor
    let side: FlowActor.Side
    var value: Double
  }

  private static func key(_ actor: FlowActor, _ side: FlowActor.Side) -> String {
    "\(side.rawValue)/\(actor.id)"
  }

  /// What passes each actor: the larger of what it gives and what it takes.
  private static func sizes(of pools: [FlowPool]) -> [Sized] {
    var sized: [Sized] = []
    var taken: [Double] = []
    var indexOf: [String: Int] = [:]
    for pool in pools {
      for (ends, isSource) in [(pool.sources, true), (pool.sinks, false)] {
        for end in ends {
          let side = end.actor.side(isSource: isSource)
          let key = key(end.actor, side)
          let index = indexOf[key] ?? sized.count
          if index == sized.count {
            indexOf[key] = index
            sized.append(Sized(actor: end.actor, side: side, value: 0))
            taken.append(0)
          }
          if isSource { sized[index].value += end.value } else { taken[index] += end.value }
        }
      }
    }
    for index in sized.indices { sized[index].value = max(sized[index].value, taken[index]) }
    return sized
  }
}
