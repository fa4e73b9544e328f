/// A chemical element that has a standard atomic weight: hydrogen to uranium.
public struct Element: Sendable, Hashable {
  /// The number of protons.
  public let atomicNumber: UInt8
  private let row: UInt8

  private init(row: Int) {
    self.row = UInt8(row)
    atomicNumber = Self.table[row].number
  }

  /// The element of a symbol, `Mg`; `nil` where there is none or it has no standard atomic weight.
  public init?(symbol: String) {
    guard let row = Self.rows[symbol] else { return nil }
    self.init(row: row)
  }

  /// All elements that have a standard atomic weight, by atomic number.
  public static let all: [Element] = table.indices.map { Element(row: $0) }

  /// The element's symbol.
  public var symbol: String { Self.table[Int(row)].symbol }

  /// The standard atomic weight, numerically equal to the molar mass in g/mol.
  ///
  /// IUPAC 2021 as published by CIAAW (doi:10.1515/pac-2019-0603); for the elements whose standard
  /// atomic weight is an interval, the single value of the abridged table.
  public var standardAtomicWeight: Double { Self.table[Int(row)].weight }

  /// The uncertainty of the standard atomic weight, to both sides.
  public var uncertainty: Double { Self.table[Int(row)].uncertainty }

  /// The element's place in ``all``, for tables by element.
  package var index: Int { Int(row) }

  private static let rows: [String: Int] = Dictionary(
    uniqueKeysWithValues: table.enumerated().map { ($1.symbol, $0) })
}

extension Element: Comparable {
  /// Elements are ordered by atomic number.
  public static func < (left: Element, right: Element) -> Bool {
    left.atomicNumber < right.atomicNumber
  }
}

extension Element: CustomStringConvertible {
  /// The element's symbol.
  public var description: String { symbol }
}
