public import Findings

/// Everything that is wrong with a file of an ensemble.
public struct EnsembleFaults: Error, Sendable, Equatable {
  /// The faults, in the order of the file.
  public let all: [EnsembleFault]
}

/// Something wrong with a file of an ensemble.
public struct EnsembleFault: Sendable, Equatable {
  /// The line; `nil` where it is about the whole file.
  public let line: Int?
  /// What is wrong.
  public let kind: Kind

  /// States both.
  public init(line: Int?, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// What can be wrong.
  public enum Kind: Sendable, Equatable {
    /// There is no row under the header.
    case noRows
    /// A column or parameter stands twice.
    case twice(String)
    /// A column of a description is unknown.
    case unknownColumn(String)
    /// A column of a description is missing.
    case missingColumn(String)
    /// The name of a parameter does not begin with a target.
    case unknownTarget(String)
    /// A cell holds no finite number that is at least 0.
    case noFactor(column: String, text: String)
    /// The distribution is unknown.
    case unknownDistribution(String)
    /// Low, mode and high do not rise.
    case disorder
    /// A lognormal distribution begins at 0.
    case notPositive
    /// Nothing in the plan has the parameter's name, or what has it has no limit.
    case idle(String)
    /// The number is part of a choice or of a ratio, which factors leave alone.
    case bound(String)
    /// More parameters than a Sobol sequence has dimensions.
    case tooManyForSobol(count: Int, limit: Int)
  }

  /// Cause and mend.
  public var text: Phrase {
    switch kind {
    case .noRows:
      Phrase(zh: "表头之下没有行；补充情景或参数", en: "No row under the header; add scenarios or parameters")
    case .twice(let name):
      Phrase(zh: "“\(name)”出现两次；删去一个", en: "'\(name)' stands twice; remove one")
    case .unknownColumn(let name):
      Phrase(
        zh: "没有名为“\(name)”的列；可用：\(Self.columns)",
        en: "No column '\(name)'; there are: \(Self.columns)")
    case .missingColumn(let name):
      Phrase(zh: "缺少列“\(name)”；请补充", en: "The column '\(name)' is missing; add it")
    case .unknownTarget(let name):
      Phrase(
        zh: "“\(name)”不是参数；写作 对象:编号，对象为 \(Self.targets) 之一",
        en: "'\(name)' is no parameter; write TARGET:ID with a target of \(Self.targets)")
    case .noFactor(let column, let text):
      Phrase(
        zh: "列“\(column)”的“\(text)”不是系数；写不小于 0 的数，1 表示不变",
        en:
          "'\(text)' in column '\(column)' is no factor; write a number of at least 0, 1 for no change"
      )
    case .unknownDistribution(let word):
      Phrase(
        zh: "没有名为“\(word)”的分布；可用：uniform、triangular、normal、lognormal",
        en: "No distribution '\(word)'; there are: uniform, triangular, normal, lognormal")
    case .disorder:
      Phrase(
        zh: "low、mode、high 须依次不减；请改正", en: "low, mode and high must not fall; mend their order")
    case .notPositive:
      Phrase(
        zh: "对数正态分布的 low 须大于 0；请改正", en: "A lognormal distribution needs low above 0; raise it")
    case .idle(let name):
      Phrase(
        zh: "“\(name)”在该规划中不起作用：没有这个编号，或它没有上限；请检查编号",
        en:
          "'\(name)' changes nothing in this plan: nothing has that id, or it has no limit; check the id"
      )
    case .bound(let name):
      Phrase(
        zh: "“\(name)”不能按系数变化：该能力是整体、互斥、前置条件或启停选择的一部分，或该指标是比率；"
          + "改为变化价格或市场限量，或为每个取值另写一个情景",
        en: "'\(name)' cannot be varied by a factor: the capacity is part of a choice (whole, "
          + "exclusive, required, on and off), or the limit is a ratio; vary prices or market limits, "
          + "or write a scenario for each value")
    case .tooManyForSobol(let count, let limit):
      Phrase(
        zh: "\(count) 个参数多于 Sobol 序列的 \(limit) 维；改用 --method lhs",
        en:
          "\(count) parameters are more than the \(limit) dimensions of the Sobol sequence; use --method lhs"
      )
    }
  }

  private static var columns: String { EnsembleFile.descriptionColumns.joined(separator: ", ") }
  private static var targets: String {
    EnsembleTarget.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
