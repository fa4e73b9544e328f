/// Names that a reader of free MPS takes as they are, each only once.
struct MPSNames {
  private var taken: Set<String> = []

  private static let words: Set<String> = [
    "NAME", "ROWS", "COLUMNS", "RHS", "RANGES", "BOUNDS", "ENDATA", "OBJSENSE", "OBJSENSE:",
    "MAX", "MIN", "MAXIMIZE", "MINIMIZE", "SOS", "SETS", "QUADOBJ", "QMATRIX", "QSECTION",
    "QCMATRIX", "CSECTION", "DELAYEDROWS", "MODELCUTS", "USERCUTS", "INDICATORS", "GENCONS",
    "PWLOBJ", "PWLNAM", "PWLCON", "LAZYCONS", "MARKER",
  ]

  mutating func startOver() { taken = [] }

  mutating func unique(_ name: String, number: Int) -> String {
    var candidate = Self.cleaned(name)
    while candidate.isEmpty || Self.words.contains(candidate.uppercased())
      || !taken.insert(candidate).inserted
    {
      candidate += "#\(number)"
    }
    return candidate
  }

  /// Without blanks and without a first character that starts a comment.
  static func cleaned(_ name: String) -> String {
    let joined = String(name.map { $0.isWhitespace ? "_" : $0 })
    return joined.hasPrefix("*") || joined.hasPrefix("$") ? "_" + joined : joined
  }
}
