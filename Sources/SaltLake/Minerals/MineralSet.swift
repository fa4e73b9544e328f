/// A set of minerals.
public struct MineralSet: Sendable, Hashable, OptionSet {
  /// One bit for each mineral, in the order of ``Mineral/all``.
  public let rawValue: UInt64

  /// A set of bits.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// A set of minerals.
  public init(_ minerals: some Sequence<Mineral>) {
    self.init(rawValue: minerals.reduce(0) { $0 | 1 << UInt64($1.index) })
  }

  /// Whether the set holds a mineral.
  public func contains(_ mineral: Mineral) -> Bool { rawValue >> UInt64(mineral.index) & 1 == 1 }

  /// The minerals, in the order of ``Mineral/all``.
  public var minerals: [Mineral] { Mineral.all.filter { contains($0) } }
}

/// Moles of each mineral.
public struct Solids: Sendable, Hashable {
  /// Moles by the mineral's index; `count == Mineral.all.count`.
  public private(set) var moles: [Double]

  /// No solids.
  public static let none = Solids(moles: [Double](repeating: 0, count: Mineral.all.count))

  init(moles: [Double]) {
    self.moles = moles
  }

  /// Some minerals, the others being zero.
  public init(_ amounts: [Mineral: Double]) {
    self = .none
    for mineral in Mineral.all { moles[mineral.index] = amounts[mineral] ?? 0 }
  }

  /// Moles of one mineral.
  public subscript(mineral: Mineral) -> Double {
    get { moles[mineral.index] }
    set { moles[mineral.index] = newValue }
  }

  /// The sum of two amounts.
  public static func + (left: Solids, right: Solids) -> Solids {
    Solids(moles: zip(left.moles, right.moles).map { $0 + $1 })
  }

  /// The difference of two amounts.
  public static func - (left: Solids, right: Solids) -> Solids {
    Solids(moles: zip(left.moles, right.moles).map { $0 - $1 })
  }

  /// A part or a multiple.
  public static func * (left: Solids, factor: Double) -> Solids {
    Solids(moles: left.moles.map { $0 * factor })
  }

  /// Kilograms of all minerals, crystal water included.
  public var mass: Double { sum { $0.molarMass } }

  /// Kilograms of crystal water.
  public var crystalWater: Double { sum { $0.crystalWaterMass } }

  /// Moles of the ions that the minerals hold.
  public var solutes: Solutes {
    zip(Mineral.all, moles).reduce(.zero) { $1.1 == 0 ? $0 : $0 + $1.0.solutes * $1.1 }
  }

  /// The minerals of which there is some, in the order of ``Mineral/all``.
  public var present: [Mineral] { Mineral.all.filter { moles[$0.index] > 0 } }

  private func sum(_ weight: (Mineral) -> Double) -> Double {
    zip(Mineral.all, moles).reduce(0) { $0 + weight($1.0) * $1.1 }
  }
}
