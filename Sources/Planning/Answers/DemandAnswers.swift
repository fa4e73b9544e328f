import ProcessNetwork

extension PlanAnswers {
  /// The highest demand of every meter that is charged for it.
  func demands() -> [PlanDemand] {
    (0..<sets.demands.count).map { row in
      let market = network[sets.demands.market[row]]
      let spans = sets.time.spans(sets.demands.billing(row))
      let peaks = (0..<spans.count).map { value(layout.columns.peakDemand[row] + $0) }
      let charges = sets.demands.charges(row, sets.time)
      return PlanDemand(
        id: market.id, commodity: market.commodity.index, site: market.site.index,
        spans: spans.labels, peaks: peaks,
        money: zip(peaks, charges).reduce(0) { $0 + $1.0 * $1.1 },
        provenance: PlanProvenance(network, market.provenance, market.origin))
    }
  }
}
