extension ImpliedBounds {
  /// Bounds columns that carry something from one row to another, such as transports to and fro and what
  /// a store takes and gives: none carries more than all that enters the rows that they connect.
  ///
  /// What turns in a circle and arrives undiminished may be taken out: no row changes, no cost rises. So
  /// values without such circles are among the best. Let S be all that can enter the rows from outside,
  /// each row weighted so that on the way nothing becomes more. Then
  ///
  /// - what is lost on the way is at most S, so a column that loses a share carries at most S over it;
  /// - of the others, which run in no circle, take the rows from which the start of one can be reached:
  ///   what leaves them entered there, so it is at most S and what the former bring.
  ///
  /// Which side of a row is outside is not stated, so both are tried: what is true of all that enters is
  /// true of all that leaves.
  ///
  /// - Returns: whether any bound was found.
  mutating func tightenTransports(_ program: LinearProgram, _ open: OpenColumns) -> Bool {
    let forwards = TransportNetwork(program, open)
    guard !forwards.arcs.isEmpty else { return false }
    let isChanged = tighten(along: forwards, program)
    return tighten(along: forwards.reversed, program) || isChanged
  }

  private mutating func tighten(
    along unweighed: TransportNetwork, _ program: LinearProgram
  ) -> Bool {
    var network = unweighed
    network.weigh()
    var isChanged = false
    let inflows = inflows(of: network, program)
    var supply = network.sums(of: inflows)
    for arc in network.arcs where arc.kind == .unknown {
      // What is neither kept nor surely lost could grow on its way.
      supply[network.part(of: arc)] = .infinity
    }
    for arc in network.arcs where arc.kind == .lossy {
      let bound = supply[network.part(of: arc)] / network.loss(of: arc)
      if set(program, arc.column, bound * (1 + 1e-8), isUpper: true) { isChanged = true }
    }
    for arc in network.arcs where arc.kind == .lossy {
      supply[network.part(of: arc)] += network.arriving(arc, upper[arc.column])
    }
    for arc in network.arcs where arc.kind == .lossless {
      let bound = supply[network.part(of: arc)] / network.leaving(of: arc)
      if set(program, arc.column, bound * (1 + 1e-9), isUpper: true) { isChanged = true }
    }
    return isChanged
  }

  /// What can enter each row of a network at most, weighted; `infinity` where nothing bounds it.
  private func inflows(of network: TransportNetwork, _ program: LinearProgram) -> [Int: Double] {
    var isArc = [Bool](repeating: false, count: program.columnCount)
    for arc in network.arcs { isArc[arc.column] = true }
    var inflows: [Int: Double] = [:]
    for row in network.rows {
      let sign = network.sign(of: row)
      // in − out >= bound, both counted in the row's direction.
      let bound = sign > 0 ? program.rowLower[row] : -program.rowUpper[row]
      var (sum, magnitude) = (-bound, abs(bound))
      for entry in program.entries(ofRow: row) {
        let column = Int(program.columnIndex[entry])
        let value = sign * program.coefficient[entry]
        guard !isArc[column], value != 0 else { continue }
        let part = value * (value > 0 ? upper[column] : lower[column])
        sum += part
        magnitude = max(magnitude, abs(part))
      }
      inflows[row] = max(0, sum + 1e-9 * magnitude) * network.weight(of: row)
    }
    return inflows
  }
}

/// Open columns that carry from one row to another, and the rows that they connect.
struct TransportNetwork {
  /// A column that takes from one equality and gives to another.
  struct Arc {
    /// What arrives of what leaves, in weighted units.
    enum Kind { case lossless, lossy, unknown }

    let column: Int
    let from: Int
    let to: Int
    /// Units that leave `from`, and that arrive at `to`, per unit of the column; both above 0.
    let taken: Double
    let given: Double
    var kind = Kind.unknown
  }

  private(set) var arcs: [Arc]
  /// The rows that arcs connect, ascending.
  let rows: [Int]
  private let directions: RowDirections
  private let direction: Double
  private var weights: [Double]

  init(_ program: LinearProgram, _ open: OpenColumns) {
    var directions = RowDirections(count: program.rowCount)
    var ends: [(column: Int, first: Int, second: Int)] = []
    for (position, column) in open.columns.enumerated() {
      guard let pair = Self.ends(program, open, position) else { continue }
      // Opposite signs carry between rows of one direction, equal signs between opposite ones.
      let isTurned = (open.value[pair.first] > 0) == (open.value[pair.second] > 0)
      let (first, second) = (Int(open.row[pair.first]), Int(open.row[pair.second]))
      guard directions.join(first, second, isTurned: isTurned) else { continue }
      ends.append((column, pair.first, pair.second))
    }
    var isEnd = [Bool](repeating: false, count: program.rowCount)
    var arcs: [Arc] = []
    for (column, first, second) in ends {
      let (row, other) = (Int(open.row[first]), Int(open.row[second]))
      let value = directions.sign(of: row) * open.value[first]
      arcs.append(
        value < 0
          ? Arc(column: column, from: row, to: other, taken: -value, given: abs(open.value[second]))
          : Arc(
            column: column, from: other, to: row, taken: abs(open.value[second]), given: value))
      (isEnd[row], isEnd[other]) = (true, true)
    }
    rows = isEnd.indices.filter { isEnd[$0] }
    weights = [Double](repeating: 1, count: program.rowCount)
    direction = 1
    self.arcs = arcs
    self.directions = directions
  }

  private init(reversing other: TransportNetwork) {
    arcs = other.arcs.map {
      Arc(column: $0.column, from: $0.to, to: $0.from, taken: $0.given, given: $0.taken)
    }
    rows = other.rows
    weights = [Double](repeating: 1, count: other.weights.count)
    direction = -other.direction
    directions = other.directions
  }

  /// The same with inside and outside exchanged, not weighed.
  var reversed: TransportNetwork { TransportNetwork(reversing: self) }

  /// The two equalities of a column that may be lowered together with others of its kind; `nil` for
  /// columns of another form.
  private static func ends(
    _ program: LinearProgram, _ open: OpenColumns, _ position: Int
  ) -> (first: Int, second: Int)? {
    let column = open.columns[position]
    guard program.columnLower[column] == 0, program.columnCost[column] >= 0 else { return nil }
    var ends: [Int] = []
    for entry in open.entries(position) {
      let row = Int(open.row[entry])
      if program.rowLower[row] == program.rowUpper[row] {
        ends.append(entry)
        if ends.count > 2 { return nil }
      } else {
        // Less of the column must not break the row.
        let isOpen =
          open.value[entry] > 0
          ? program.rowLower[row] == -.infinity : program.rowUpper[row] == .infinity
        guard isOpen else { return nil }
      }
    }
    return ends.count == 2 ? (ends[0], ends[1]) : nil
  }

  /// Weighs rows so that no arc gives more than it takes, and tells the arcs that keep all from those
  /// that lose; where circles gain, arcs stay unknown.
  mutating func weigh() {
    for _ in 0..<64 {
      var isChanged = false
      for arc in arcs
      where weights[arc.from] * arc.taken < weights[arc.to] * arc.given * (1 - 1e-12) {
        weights[arc.to] = weights[arc.from] * arc.taken / arc.given
        isChanged = true
      }
      if !isChanged { break }
    }
    for index in arcs.indices { arcs[index].kind = kind(of: arcs[index]) }
  }

  private func kind(of arc: Arc) -> Arc.Kind {
    let (leaving, arriving) = (weights[arc.from] * arc.taken, weights[arc.to] * arc.given)
    if arriving < leaving * (1 - 1e-6) { return .lossy }
    // Only where no product was rounded, a circle surely arrives undiminished.
    let isExact =
      leaving.addingProduct(-weights[arc.from], arc.taken) == 0
      && arriving.addingProduct(-weights[arc.to], arc.given) == 0
    return leaving == arriving && isExact ? .lossless : .unknown
  }

  func sign(of row: Int) -> Double { direction * directions.sign(of: row) }
  func weight(of row: Int) -> Double { weights[row] }
  func part(of arc: Arc) -> Int { directions.part(of: arc.from) }
  func leaving(of arc: Arc) -> Double { weights[arc.from] * arc.taken }
  func arriving(_ arc: Arc, _ amount: Double) -> Double {
    weights[arc.to] * arc.given * amount
  }

  /// What a unit of an arc loses on its way, weighted.
  func loss(of arc: Arc) -> Double {
    leaving(of: arc) - weights[arc.to] * arc.given
  }

  /// Sums over the rows of each part, by part.
  func sums(of values: [Int: Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: directions.count)
    for row in rows { sums[directions.part(of: row)] += values[row] ?? 0 }
    return sums
  }
}

/// Rows joined to parts, each with a direction within its part (union–find with parity).
private struct RowDirections {
  private var parent: [Int32]
  private var isTurned: [Bool]

  init(count: Int) {
    parent = (0..<count).map { Int32($0) }
    isTurned = [Bool](repeating: false, count: count)
  }

  var count: Int { parent.count }

  private func root(of row: Int) -> (row: Int, isTurned: Bool) {
    var (row, turned) = (row, false)
    while Int(parent[row]) != row {
      if isTurned[row] { turned.toggle() }
      row = Int(parent[row])
    }
    return (row, turned)
  }

  func part(of row: Int) -> Int { root(of: row).row }
  func sign(of row: Int) -> Double { root(of: row).isTurned ? -1 : 1 }

  /// Joins two rows; `false` where their directions are known and contradict.
  mutating func join(_ first: Int, _ second: Int, isTurned turned: Bool) -> Bool {
    let (own, other) = (root(of: first), root(of: second))
    let isOdd = (own.isTurned != other.isTurned) != turned
    guard own.row != other.row else { return !isOdd }
    let (low, high) = (min(own.row, other.row), max(own.row, other.row))
    parent[high] = Int32(low)
    isTurned[high] = isOdd
    return true
  }
}
