/// Adds products of blocks, C += s·A·Bᵀ, in tiles of four rows and four columns.
///
/// Both factors are copied into strips of four first, so that the innermost loop reads memory in order
/// and the blocks may lie in one array.
struct BlockProduct {
  private var left: [SIMD4<Double>] = []
  private var right: [SIMD4<Double>] = []

  /// How many columns of the factors are multiplied in one go: a strip of them fits the first cache.
  private static let depthLimit = 256
  /// How many strips of the left factor are multiplied in one go: they fit the second cache.
  private static let stripLimit = 48

  /// Where the entries of a block stand in an array.
  struct Block {
    var offset: Int
    var rowStride: Int
    var columnStride: Int

    /// The block that begins at a row and a column of a column-major array of the given height.
    static func at(_ row: Int, _ column: Int, of height: Int) -> Block {
      Block(offset: column * height + row, rowStride: 1, columnStride: height)
    }

    var transposed: Block {
      Block(offset: offset, rowStride: columnStride, columnStride: rowStride)
    }
  }

  /// The extent of a product: rows and columns of the result, columns of the factors.
  struct Extent {
    var rows: Int
    var columns: Int
    var depth: Int
    /// Whether only the lower triangle of the result is wanted.
    var isLower = false
  }

  /// Reads A.
  mutating func readLeft(_ source: Span<Double>, _ block: Block, _ extent: Extent) {
    Self.pack(source, block, extent.rows, extent.depth, into: &left)
  }

  /// Reads B.
  mutating func readRight(_ source: Span<Double>, _ block: Block, _ extent: Extent) {
    Self.pack(source, block, extent.columns, extent.depth, into: &right)
  }

  /// C += s·A·Bᵀ with the factors that were read; C is stored column by column.
  func add(
    _ scale: Double, to c: Block, _ extent: Extent, in result: inout MutableSpan<Double>
  ) {
    precondition(c.rowStride == 1)
    let group = 4 * Self.stripLimit
    for begin in stride(from: 0, to: extent.depth, by: Self.depthLimit) {
      let depth = begin..<min(begin + Self.depthLimit, extent.depth)
      for top in stride(from: 0, to: extent.rows, by: group) {
        add(scale, to: c, extent, top..<min(extent.rows, top + group), depth, in: &result)
      }
    }
  }

  /// Adds the part of a product that some rows and some of the depth make.
  private func add(
    _ scale: Double, to c: Block, _ extent: Extent, _ rows: Range<Int>, _ depth: Range<Int>,
    in result: inout MutableSpan<Double>
  ) {
    let leftBase = depth.lowerBound * ((extent.rows + 3) / 4)
    let rightBase = depth.lowerBound * ((extent.columns + 3) / 4)
    for column in stride(from: 0, to: extent.columns, by: 4) {
      let b = rightBase + column / 4 * depth.count
      let first = extent.isLower ? max(rows.lowerBound, column) : rows.lowerBound
      for row in stride(from: first, to: rows.upperBound, by: 4) {
        let a = leftBase + row / 4 * depth.count
        let tile = Self.tile(left.span, a, right.span, b, depth.count)
        let height = min(4, extent.rows - row)
        var place = c.offset + column * c.columnStride + row
        for index in 0..<min(4, extent.columns - column) {
          Self.add(tile[index] * scale, height, at: place, to: &result)
          place += c.columnStride
        }
      }
    }
  }

  /// Copies a block into strips of four rows, a run of its columns after the other; missing rows are 0.
  private static func pack(
    _ source: Span<Double>, _ block: Block, _ rows: Int, _ depth: Int,
    into strips: inout [SIMD4<Double>]
  ) {
    let count = (rows + 3) / 4 * depth
    if strips.count < count {
      strips = [SIMD4<Double>](repeating: .zero, count: max(count, 2 * strips.count))
    }
    var target = strips.mutableSpan
    var place = 0
    let step = block.rowStride
    for begin in stride(from: 0, to: depth, by: depthLimit) {
      let run = min(depthLimit, depth - begin)
      for row in stride(from: 0, to: rows, by: 4) {
        var from = block.offset + row * step + begin * block.columnStride
        let height = min(4, rows - row)
        for _ in 0..<run {
          target[place] = strip(source, from, step, height)
          place += 1
          from += block.columnStride
        }
      }
    }
  }

  @inline(__always)
  private static func strip(
    _ source: Span<Double>, _ from: Int, _ step: Int, _ height: Int
  ) -> SIMD4<Double> {
    guard height < 4 else {
      return SIMD4(
        source[from], source[from + step], source[from + 2 * step], source[from + 3 * step])
    }
    var strip = SIMD4<Double>.zero
    for lane in 0..<height { strip[lane] = source[from + lane * step] }
    return strip
  }

  /// The product of one strip of each factor: four columns of four.
  @inline(__always)
  private static func tile(
    _ left: Span<SIMD4<Double>>, _ leftStart: Int, _ right: Span<SIMD4<Double>>, _ rightStart: Int,
    _ depth: Int
  ) -> [4 of SIMD4<Double>] {
    var first = SIMD4<Double>.zero
    var second = first
    var third = first
    var fourth = first
    let a = left.extracting(leftStart..<leftStart + depth)
    let b = right.extracting(rightStart..<rightStart + depth)
    for index in 0..<depth {
      let column = a[index]
      let factors = b[index]
      first += column * factors.x
      second += column * factors.y
      third += column * factors.z
      fourth += column * factors.w
    }
    return [first, second, third, fourth]
  }

  @inline(__always)
  private static func add(
    _ column: SIMD4<Double>, _ height: Int, at place: Int, to result: inout MutableSpan<Double>
  ) {
    if height == 4 {
      result[place] += column.x
      result[place + 1] += column.y
      result[place + 2] += column.z
      result[place + 3] += column.w
    } else {
      for lane in 0..<height { result[place + lane] += column[lane] }
    }
  }
}
