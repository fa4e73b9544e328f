/// The unit in which a view writes its amounts: that of its layer, in thousands or millions.
struct FlowUnit: Hashable {
  /// The unit as it is written.
  let text: String
  /// What the layer's amounts are multiplied by.
  let factor: Double

  /// Picks the unit in which the largest amount has at most four digits before the point.
  init(layerUnit unit: String, largest: Double) {
    let written = unit.hasSuffix("m3") ? unit.dropLast(2) + "m³" : unit[...]
    let (thousand, million) = Self.prefixed[unit] ?? ("10³ \(written)", "10⁶ \(written)")
    if largest >= 1e7 {
      (text, factor) = ("\(million)/a", 1e-6)
    } else if largest >= 1e4 {
      (text, factor) = ("\(thousand)/a", 1e-3)
    } else {
      (text, factor) = ("\(written)/a", 1)
    }
  }

  private static let prefixed = ["t": ("kt", "Mt"), "GJ": ("TJ", "PJ")]
}
