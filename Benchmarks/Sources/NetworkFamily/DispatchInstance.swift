import Foundation

/// One of a family of circular-economy networks with stores and ramps, read from the file that
/// `Peers/procnet.py` writes, so that the product and its peers state the same programme.
public struct DispatchInstance: Sendable {
  /// The number of processes.
  public let processes: Int
  /// The number of sites.
  public let sites: Int
  /// The number of hours.
  public let steps: Int
  let commodities: Int
  let emissionLimit: Double
  let landfillLimit: Double
  let routeLimit: Double
  let recipeProcess: [Int]
  let recipeCommodity: [Int]
  let ramped: [Int]
  let bought: [Int]
  let landfilled: [Int]
  let stored: [Int]
  let arcFrom: [Int]
  let arcTo: [Int]
  let carried: [Int]
  let recipeAmount: [Double]
  let variableCost: [Double]
  let emission: [Double]
  let sizeCost: [Double]
  let greatestSize: [Double]
  let rampShare: [Double]
  let disposalCost: [Double]
  let landfillCost: [Double]
  let storeSize: [Double]
  let storeLoss: [Double]
  let freight: [Double]
  let kept: [Double]
  let demand: [Double]
  /// Purchase price of each bought commodity in each hour.
  public private(set) var price: [Double]
  let availability: [Double]

  /// Reads a file.
  ///
  /// - Throws: what the system says about the file.
  public init(file: String) throws {
    var reader = BinaryReader(try Data(contentsOf: URL(fileURLWithPath: file)))
    let head = reader.integers(10)
    (processes, sites, steps) = (head[0], head[1], head[2])
    commodities = head[3]
    let (purchases, wastes, stores, cargoes) = (head[4], head[5], head[6], head[7])
    let arcs = 2 * head[1]
    let limits = reader.numbers(3)
    (emissionLimit, landfillLimit, routeLimit) = (limits[0], limits[1], limits[2])
    recipeProcess = reader.integers(head[8])
    recipeCommodity = reader.integers(head[8])
    ramped = reader.integers(head[9])
    bought = reader.integers(purchases)
    landfilled = reader.integers(wastes)
    stored = reader.integers(stores)
    arcFrom = reader.integers(arcs)
    arcTo = reader.integers(arcs)
    carried = reader.integers(cargoes)
    recipeAmount = reader.numbers(head[8])
    variableCost = reader.numbers(head[0])
    emission = reader.numbers(head[0])
    sizeCost = reader.numbers(head[0])
    greatestSize = reader.numbers(head[0] * head[1])
    rampShare = reader.numbers(head[9])
    disposalCost = reader.numbers(head[3])
    landfillCost = reader.numbers(wastes)
    storeSize = reader.numbers(stores * head[1])
    storeLoss = reader.numbers(stores)
    freight = reader.numbers(cargoes * arcs)
    kept = reader.numbers(cargoes * arcs)
    demand = reader.numbers(head[3] * head[1] * head[2])
    price = reader.numbers(purchases * head[2])
    availability = reader.numbers(head[0] * head[2])
  }

  /// The same instance with prices that stand still in blocks of 2 to 8 hours.
  public var withTariffBlocks: DispatchInstance {
    var copy = self
    var step = 0
    var turn = 0
    while step < steps {
      let length = min([4, 4, 8, 2, 6][turn % 5], steps - step)
      for own in 0..<bought.count {
        for later in step..<step + length {
          copy.price[own * steps + later] = price[own * steps + step]
        }
      }
      step += length
      turn += 1
    }
    return copy
  }
}

/// Little-endian numbers of eight bytes, one after the other.
private struct BinaryReader {
  private let data: Data
  private var position = 0

  init(_ data: Data) { self.data = data }

  mutating func integers(_ count: Int) -> [Int] { values(count, of: Int64.self).map { Int($0) } }
  mutating func numbers(_ count: Int) -> [Double] {
    values(count, of: UInt64.self).map { Double(bitPattern: $0) }
  }

  private mutating func values<Value: FixedWidthInteger>(
    _ count: Int, of type: Value.Type
  ) -> [Value] {
    defer { position += 8 * count }
    return data.withUnsafeBytes { bytes in
      (0..<count).map {
        Value(littleEndian: bytes.loadUnaligned(fromByteOffset: position + 8 * $0, as: type))
      }
    }
  }
}
