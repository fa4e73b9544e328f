extension Network {
  /// The span over which a facility runs evenly: its own, or the shortest of its processes.
  public func evenness(of facility: Facility) -> Resolution {
    facility.runsEvenlyOver
      ?? facility.modes.map { self[$0.process].runsEvenlyOver }.min() ?? .timestep
  }
}
