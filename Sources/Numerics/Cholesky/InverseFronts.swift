/// Computes the entries of the inverse that lie in the pattern of a factor, front by front from the
/// roots down.
///
/// With L split into the block J of a supernode's columns and the rows R below it, and Y = L_RJ·L_JJ⁻¹:
/// Z_RJ = −Z_RR·Y and Z_JJ = (L_JJ·L_JJᵀ)⁻¹ − Yᵀ·Z_RJ. Z_RR lies in the front of the parent.
///
/// Source: K. Takahashi, J. Fagan, M. S. Chin, *Formation of a sparse bus impedance matrix and its
/// application to short circuit study*, 8th PICA Conference (1973) 63-69; blocked as the factorisation.
struct InverseFronts {
  private let structure: FactorStructure
  private let blocks: [Double]
  private var product = BlockProduct()
  /// The inverse on each front, a full square, until the last child has read it.
  private var fronts: [[Double]]
  private var childrenLeft: [Int32]

  private static let panelWidth = 32

  init(_ factor: SparseCholesky) {
    structure = factor.structure
    blocks = factor.blocks
    fronts = [[Double]](repeating: [], count: structure.supernodeCount)
    childrenLeft = [Int32](repeating: 0, count: structure.supernodeCount)
    for parent in structure.parent where parent >= 0 { childrenLeft[Int(parent)] += 1 }
  }

  /// The inverse on the front of a supernode, column by column; its parent must be done.
  mutating func compute(_ node: Int) -> [Double] {
    let size = structure.frontSize(node)
    let columns = structure.columns(node).count
    var inverse = [Double](repeating: 0, count: size * size)
    readParent(node, columns, size, into: &inverse)
    let spread = spreadColumns(node, columns, size)
    invert(columns, size, spread.span, &inverse)
    if childrenLeft[node] > 0 { fronts[node] = inverse }
    return inverse
  }

  /// Copies Z_RR out of the front of the parent.
  private mutating func readParent(
    _ node: Int, _ columns: Int, _ size: Int, into inverse: inout [Double]
  ) {
    guard structure.parent[node] >= 0 else { return }
    let parent = Int(structure.parent[node])
    let height = structure.frontSize(parent)
    let places = placesInParent(node, parent)
    let source = fronts[parent]
    for (column, from) in places.enumerated() {
      let target = (columns + column) * size + columns
      for (row, place) in places.enumerated() {
        inverse[target + row] = source[from * height + place]
      }
    }
    childrenLeft[parent] -= 1
    if childrenLeft[parent] == 0 { fronts[parent] = [] }
  }

  /// Where the rows below a supernode stand in the front of its parent.
  private func placesInParent(_ node: Int, _ parent: Int) -> [Int] {
    let begin = structure.rowStart[parent]
    var place = begin
    return structure.rowsBelow(node).map { step in
      while structure.rows[place] != step { place += 1 }
      return place - begin
    }
  }

  /// [1; L_RJ]·L_JJ⁻¹: L_JJ⁻¹ above, Y below.
  private mutating func spreadColumns(_ node: Int, _ columns: Int, _ size: Int) -> [Double] {
    let base = structure.blockStart[node]
    let block = Array(blocks[base..<base + columns * size])
    var spread = block
    for column in 0..<columns {
      for row in 0..<columns { spread[column * size + row] = row == column ? 1 : 0 }
    }
    let panels = stride(from: 0, to: columns, by: Self.panelWidth)
    for begin in panels.reversed() {
      let end = min(columns, begin + Self.panelWidth)
      if end < columns {
        let extent = BlockProduct.Extent(
          rows: size - end, columns: end - begin, depth: columns - end)
        product.readLeft(spread.span, .at(end, end, of: size), extent)
        product.readRight(block.span, .at(end, begin, of: size).transposed, extent)
        var values = spread.mutableSpan
        product.add(-1, to: .at(end, begin, of: size), extent, in: &values)
      }
      Self.spreadPanel(&spread, block.span, size, begin..<end)
    }
    return spread
  }

  private static func spreadPanel(
    _ spread: inout [Double], _ block: Span<Double>, _ size: Int, _ panel: Range<Int>
  ) {
    var values = spread.mutableSpan
    for column in panel.reversed() {
      let target = column * size
      for later in column + 1..<panel.upperBound {
        let factor = block[target + later]
        guard factor != 0 else { continue }
        let source = later * size
        for row in later..<size { values[target + row] -= factor * values[source + row] }
      }
      let inverse = 1 / block[target + column]
      for row in column..<size { values[target + row] *= inverse }
    }
  }

  /// Fills in Z_RJ, Z_JR and Z_JJ, given Z_RR and the spread columns.
  private mutating func invert(
    _ columns: Int, _ size: Int, _ spread: Span<Double>, _ inverse: inout [Double]
  ) {
    let below = size - columns
    var values = inverse.mutableSpan
    if below > 0 {
      let extent = BlockProduct.Extent(rows: below, columns: columns, depth: below)
      product.readLeft(values.span, .at(columns, columns, of: size), extent)
      product.readRight(spread, .at(columns, 0, of: size).transposed, extent)
      product.add(-1, to: .at(columns, 0, of: size), extent, in: &values)
      let rest = BlockProduct.Extent(rows: columns, columns: columns, depth: below, isLower: true)
      product.readLeft(spread, .at(columns, 0, of: size).transposed, rest)
      product.readRight(values.span, .at(columns, 0, of: size).transposed, rest)
      product.add(-1, to: .at(0, 0, of: size), rest, in: &values)
    }
    let own = BlockProduct.Extent(rows: columns, columns: columns, depth: columns, isLower: true)
    product.readLeft(spread, .at(0, 0, of: size).transposed, own)
    product.readRight(spread, .at(0, 0, of: size).transposed, own)
    product.add(1, to: .at(0, 0, of: size), own, in: &values)
    for column in 0..<columns {
      for row in column + 1..<size { values[row * size + column] = values[column * size + row] }
    }
  }
}
