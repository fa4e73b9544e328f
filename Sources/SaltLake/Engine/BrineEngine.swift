public import Findings

/// Computes which salts a brine of a given whole composition holds at equilibrium.
///
/// Evaporation, mixing, dissolution and cooling are all one question: water is taken away, amounts are
/// added, solids are counted in, or the temperature is another, and the whole finds its equilibrium. An
/// instance serves one thread at a time; threads have their own.
public protocol BrineEngine: AnyObject {
  /// What the engine computes with.
  var database: BrineDatabase { get }

  /// The equilibrium of a whole.
  ///
  /// - Throws: The temperature is outside of the data base, the brine dries out, or the engine finds no
  ///   equilibrium; with the engine's own words.
  func equilibrium(_ question: EquilibriumQuestion) throws(BrineEngineError) -> EquilibriumState
}

/// Makes engines, one for each thread.
public protocol BrineEngineSource: Sendable {
  /// What the engines compute with.
  var database: BrineDatabase { get }
  /// Makes an engine.
  func makeEngine() throws(BrineEngineError) -> any BrineEngine
}

/// What is known of a thermodynamic data base.
public struct BrineDatabase: Sendable, Hashable {
  /// The name by which the user chooses it: `frezchem`.
  public let name: String
  /// The temperatures for which its authors state it, °C.
  public let temperatures: ClosedRange<Double>
  /// The minerals of the system that it holds.
  public let minerals: MineralSet
  /// Who made it.
  public let source: String

  /// Creates a description.
  public init(
    name: String, temperatures: ClosedRange<Double>, minerals: MineralSet, source: String
  ) {
    self.name = name
    self.temperatures = temperatures
    self.minerals = minerals
    self.source = source
  }
}

/// A whole of which the equilibrium is wanted.
public struct EquilibriumQuestion: Sendable, Hashable {
  /// Brine and solids together, as dissolved in water; only the major ions count.
  public var total: Brine
  /// The temperature, °C.
  public var temperature: Double
  /// The minerals that may be there; the others stay in solution however supersaturated.
  public var minerals: MineralSet

  /// Creates a question.
  public init(total: Brine, temperature: Double, minerals: MineralSet) {
    self.total = total
    self.temperature = temperature
    self.minerals = minerals
  }
}

/// The equilibrium of a whole.
public struct EquilibriumState: Sendable, Hashable {
  /// The solids.
  public let solids: Solids
  /// The brine: the whole without the solids.
  public let brine: Brine
  /// The activity of water, 0 to 1.
  public let waterActivity: Double
  /// The pH, on the scale of the data base.
  public let pH: Double
  /// The saturation index of each mineral of the data base, log10(IAP/K); NaN of the others.
  public let saturation: [Double]
  /// The largest difference between the engine's own count of a dissolved ion and the balance,
  /// relative to the ion's whole amount.
  public let residual: Double

  /// Creates a state.
  public init(
    solids: Solids, brine: Brine, waterActivity: Double, pH: Double, saturation: [Double],
    residual: Double
  ) {
    self.solids = solids
    self.brine = brine
    self.waterActivity = waterActivity
    self.pH = pH
    self.saturation = saturation
    self.residual = residual
  }
}

/// Why an engine gave no equilibrium.
public enum BrineEngineError: Error, Sendable, Hashable {
  /// The library or a data base is not where the program looks.
  case unavailable(path: String, reason: String)
  /// The data base could not be read.
  case databaseUnreadable(name: String, message: String)
  /// The temperature is outside of the data base.
  case temperature(found: Double, database: String, lowest: Double, highest: Double)
  /// A whole without water, or with less than nothing of a solute.
  case amountNotPositive(String)
  /// Nothing liquid is left.
  case dry(waterShare: Double)
  /// The engine found no equilibrium; its own words.
  case notConverged(message: String)

  /// What happened, in words.
  public var cause: Phrase {
    switch self {
    case .unavailable(let path, let reason):
      Phrase(
        zh: "卤水引擎 IPhreeqc 无法使用：\(path)（\(reason)）",
        en: "the brine engine IPhreeqc cannot be used: \(path) (\(reason))")
    case .databaseUnreadable(let name, let message):
      Phrase(
        zh: "数据库 \(name) 无法读取：\(message)", en: "the data base \(name) cannot be read: \(message)")
    case .temperature(let found, let database, let lowest, let highest):
      Phrase(
        zh: "温度 \(Numeral.text(found)) °C 不在数据库 \(database) 的范围 "
          + "\(Numeral.text(lowest))~\(Numeral.text(highest)) °C 内",
        en: "the temperature of \(Numeral.text(found)) °C is outside of the data base \(database), "
          + "\(Numeral.text(lowest)) to \(Numeral.text(highest)) °C")
    case .amountNotPositive(let what):
      Phrase(zh: "\(what) 的量不为正", en: "the amount of \(what) is not positive")
    case .dry(let share):
      Phrase(
        zh: "卤水蒸干：剩余液态水只占 \(Numeral.text(share * 100, digits: 2)) %",
        en:
          "the brine dries out: only \(Numeral.text(share * 100, digits: 2)) % of the water is left "
          + "as brine")
    case .notConverged(let message):
      Phrase(zh: "引擎不收敛：\(message)", en: "the engine does not converge: \(message)")
    }
  }

  /// How to mend it, in words.
  public var mend: Phrase {
    switch self {
    case .unavailable:
      Phrase(
        zh: "运行 make build，或把 CARNALLITE_IPHREEQC 指向含 libiphreeqc.so 与 .dat 文件的文件夹",
        en: "run `make build`, or let CARNALLITE_IPHREEQC name the folder with libiphreeqc.so and "
          + "the .dat files")
    case .databaseUnreadable:
      Phrase(zh: "重新运行 make setup", en: "run `make setup` again")
    case .temperature:
      Phrase(
        zh: "改用覆盖该温度的数据库（--database），或检查温度",
        en: "choose a data base that holds it (--database), or check the temperature")
    case .amountNotPositive:
      Phrase(zh: "检查化验结果", en: "check the analysis")
    case .dry:
      Phrase(
        zh: "减小面积或蒸发量，或增加进卤量",
        en: "take a smaller area or evaporation, or feed more brine")
    case .notConverged:
      Phrase(
        zh: "检查组成；若无误，换一个数据库或较小的蒸发步长",
        en: "check the composition; if it is right, try another data base or smaller steps")
    }
  }
}
