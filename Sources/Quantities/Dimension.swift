/// What a unit measures: the integer exponents of eight base dimensions.
///
/// Gas at normal conditions (0 °C, 101.325 kPa) is a dimension of its own, so that a cubic metre in
/// place of a normal cubic metre is found. Counted things (`个`, `家`, `each`) have one, too.
public struct Dimension: Sendable, Hashable {
  let exponents: SIMD8<Int32>

  init(exponents: SIMD8<Int32>) {
    self.exponents = exponents
  }

  /// Creates a dimension from the exponents of its base dimensions.
  public init(
    mass: Int = 0, length: Int = 0, time: Int = 0, temperature: Int = 0, amount: Int = 0,
    money: Int = 0, normalVolume: Int = 0, count: Int = 0
  ) {
    let all = [mass, length, time, temperature, amount, money, normalVolume, count]
    exponents = SIMD8(all.map { Int32(clamping: $0) })
  }

  /// The exponent of mass; the base unit is the kilogram.
  public var massExponent: Int { Int(exponents[0]) }
  /// The exponent of length; the base unit is the metre.
  public var lengthExponent: Int { Int(exponents[1]) }
  /// The exponent of time; the base unit is the second.
  public var timeExponent: Int { Int(exponents[2]) }
  /// The exponent of temperature; the base unit is the kelvin.
  public var temperatureExponent: Int { Int(exponents[3]) }
  /// The exponent of the amount of substance; the base unit is the mole.
  public var amountExponent: Int { Int(exponents[4]) }
  /// The exponent of money; the base unit is one unit of the unit's own currency.
  public var moneyExponent: Int { Int(exponents[5]) }
  /// The exponent of gas volume at normal conditions; the base unit is the normal cubic metre.
  public var normalVolumeExponent: Int { Int(exponents[6]) }
  /// The exponent of counted things; the base unit is one.
  public var countExponent: Int { Int(exponents[7]) }

  /// Whether the dimension is that of a plain number.
  public var isNone: Bool { self == .none }

  /// The largest exponent without its sign.
  var largestExponent: Int {
    (0..<8).reduce(0) { max($0, Int(exponents[$1].magnitude)) }
  }

  /// The dimension of a product.
  public static func * (left: Dimension, right: Dimension) -> Dimension {
    Dimension(exponents: left.exponents &+ right.exponents)
  }

  /// The dimension of a quotient.
  public static func / (left: Dimension, right: Dimension) -> Dimension {
    Dimension(exponents: left.exponents &- right.exponents)
  }

  /// The dimension of a power.
  public func power(_ exponent: Int) -> Dimension {
    Dimension(exponents: exponents &* Int32(clamping: exponent))
  }
}

extension Dimension {
  /// The dimension of a plain number.
  public static let none = Dimension()
  /// Mass.
  public static let mass = Dimension(mass: 1)
  /// Length.
  public static let length = Dimension(length: 1)
  /// Time.
  public static let time = Dimension(time: 1)
  /// Temperature.
  public static let temperature = Dimension(temperature: 1)
  /// Amount of substance.
  public static let amount = Dimension(amount: 1)
  /// Money.
  public static let money = Dimension(money: 1)
  /// Gas volume at normal conditions.
  public static let normalVolume = Dimension(normalVolume: 1)
  /// Counted things.
  public static let count = Dimension(count: 1)
  /// Area.
  public static let area = Dimension(length: 2)
  /// Volume.
  public static let volume = Dimension(length: 3)
  /// Energy: electricity, heat and standard coal alike.
  public static let energy = Dimension(mass: 1, length: 2, time: -2)
  /// Power.
  public static let power = Dimension(mass: 1, length: 2, time: -3)
  /// Pressure.
  public static let pressure = Dimension(mass: 1, length: -1, time: -2)
}
