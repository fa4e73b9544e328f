public import Findings

/// The rules of accounts.
public enum AccountingRules {
  /// All rules, in the order of the reference.
  public static let all: [Rule] = [
    .exactValuesContradict, .balanceBroken, .equationsContradict, .correlationsSingular,
    .correlationWithoutReading, .boundsContradict, .accountNotSolvable, .unitOffByThousand,
    .accuracyLost, .quantityLostInRounding, .networksSeparate, .quantityInNoEquation,
    .equationUndefined,
    .iterationDiverges, .quantityHardlyDetermined, .measurementOffNetwork,
    .measurementOfOtherPeriod, .nothingMeasured,
  ]
}

extension Rule {
  /// Values that are given as exact fit no solution.
  package static let exactValuesContradict = Rule(
    code: "exact-values-contradict", severity: .error,
    title: Phrase(zh: "精确值之间不得矛盾", en: "Exact values do not contradict each other"),
    cause: Phrase(
      zh: "精确值 {quantities} 使方程 {equations} 相差 {gap}，没有任何测量值可以调整",
      en:
        "The exact values of {quantities} leave {equations} off by {gap}, with no measurement to adjust"
    ),
    mend: Phrase(
      zh: "更正其中一个值，或给其中一个值填写标准不确定度",
      en: "Correct one of the values, or give one of them a standard uncertainty"))

  /// One balance does not close, and all its values have zero uncertainty.
  package static let balanceBroken = Rule(
    code: "balance-broken", severity: .error,
    title: Phrase(
      zh: "不确定度全为零的平衡必须闭合", en: "A balance of values without uncertainty closes"),
    cause: Phrase(
      zh: "过程 {equation} 的平衡相差 {gap}，而其流量 {quantities} 的标准不确定度均为零",
      en:
        "The balance of {equation} is off by {gap}, and its flows {quantities} all have zero uncertainty"
    ),
    mend: Phrase(
      zh: "更正其中一个流量，或为测量值填写标准不确定度",
      en: "Correct a flow, or give the measured ones their standard uncertainty"))

  /// Equations without exact values exclude each other.
  package static let equationsContradict = Rule(
    code: "equations-contradict", severity: .error,
    title: Phrase(zh: "方程之间不得矛盾", en: "Equations do not contradict each other"),
    cause: Phrase(
      zh: "方程 {equations} 不能同时成立：相差 {gap}",
      en: "The equations {equations} cannot all hold: they differ by {gap}"),
    mend: Phrase(zh: "更正或删除其中一个方程", en: "Correct or remove one of them"))

  /// Correlations leave a combination of readings without an error.
  package static let correlationsSingular = Rule(
    code: "correlations-singular", severity: .error,
    title: Phrase(
      zh: "相关系数矩阵必须正定", en: "Correlations can all be true at once"),
    cause: Phrase(
      zh: "{quantities} 的相关系数不能同时成立：相关系数矩阵奇异或不是正定的",
      en:
        "The correlations among {quantities} cannot all be true: their matrix is not positive definite"
    ),
    mend: Phrase(
      zh: "减小这些相关系数的绝对值；相关系数为 ±1 的两个读数应合并为一个",
      en: "Lower the correlations; two readings with correlation ±1 are one reading"))

  /// A correlation names a quantity whose reading has no error.
  package static let correlationWithoutReading = Rule(
    code: "correlation-without-reading", severity: .error,
    title: Phrase(
      zh: "相关系数只用于有不确定度的测量值", en: "Correlations join uncertain measurements"),
    cause: Phrase(
      zh: "相关系数涉及 {quantity}，但它没有带不确定度的测量值",
      en: "A correlation names {quantity}, which has no measurement with an uncertainty"),
    mend: Phrase(
      zh: "删除此相关系数，或填写测量值及其标准不确定度",
      en: "Remove the correlation, or give the measurement and its standard uncertainty"))

  /// A bound excludes what equations and exact values demand.
  package static let boundsContradict = Rule(
    code: "bounds-contradict", severity: .error,
    title: Phrase(zh: "上下限必须可以满足", en: "Bounds can be kept"),
    cause: Phrase(
      zh: "{quantity} 的上下限与方程、精确值或其他上下限矛盾",
      en: "The bounds of {quantity} contradict the equations, exact values or other bounds"),
    mend: Phrase(zh: "放宽该上下限", en: "Widen the bounds"))

  /// The arithmetic has no digit left.
  package static let accountNotSolvable = Rule(
    code: "account-not-solvable", severity: .error,
    title: Phrase(
      zh: "不确定度的数量级不得相差过大", en: "Uncertainties lie within reach of the arithmetic"),
    cause: Phrase(
      zh: "方程 {equation} 附近的不确定度相差过大，双精度运算无法求解",
      en:
        "The uncertainties around {equation} lie so far apart that double precision cannot resolve them"
    ),
    mend: Phrase(
      zh: "把极小的不确定度改为 0（精确值），或把极大的读数留空（未测量）",
      en: "Write 0 for an uncertainty that is next to nothing, or drop a reading that says nothing")
  )

  /// A reading is a thousand times what the others say.
  package static let unitOffByThousand = Rule(
    code: "unit-off-by-thousand", severity: .warning,
    title: Phrase(zh: "读数单位正确", en: "Readings are in the right unit"),
    cause: Phrase(
      zh: "{quantity} 的读数 {found} 约为其他读数所示 {expected} 的 {factor} 倍",
      en: "{quantity} reads {found}, about {factor} times the {expected} that the others say"),
    mend: Phrase(
      zh: "检查单位（t 与 kg、kt，m3 与 L）", en: "Check the unit: t, kg or kt; m3 or L"))

  /// The arithmetic has few digits left.
  package static let accuracyLost = Rule(
    code: "accuracy-lost", severity: .warning,
    title: Phrase(
      zh: "结果有足够的有效位数", en: "The arithmetic keeps enough digits"),
    cause: Phrase(
      zh: "不确定度的数量级相差很大，标准不确定度只有约 {digits} 位有效数字可靠",
      en:
        "The uncertainties lie so far apart that only about {digits} digits of the results are certain"
    ),
    mend: Phrase(
      zh: "把极小的不确定度改为 0（精确值），或把极大的读数留空（未测量）",
      en: "Write 0 for an uncertainty that is next to nothing, or drop a reading that says nothing")
  )

  /// A quantity of which arithmetic keeps no digit.
  package static let quantityLostInRounding = Rule(
    code: "quantity-lost-in-rounding", severity: .warning,
    title: Phrase(
      zh: "读数不比其他数据的结论不确定千万倍",
      en: "No reading is ten million times less certain than what the others say"),
    cause: Phrase(
      zh: "{count} 个量的读数远不如其他数据确定，运算中不剩有效数字，不给数值：{quantities}",
      en:
        "Beside the others the readings behind {count} of the quantities say so little that no digit is left, so they get no number: {quantities}"
    ),
    mend: Phrase(
      zh: "把这些读数留空（未测量），或更正其标准不确定度",
      en:
        "Leave these readings empty, for they say nothing, or correct their standard uncertainties")
  )

  /// The account falls into parts that know nothing of each other.
  package static let networksSeparate = Rule(
    code: "networks-separate", severity: .notice,
    title: Phrase(zh: "网络是连通的", en: "The network hangs together"),
    cause: Phrase(
      zh: "账目由 {count} 个互不相连的网络组成，例如含 {quantities} 的各个网络",
      en: "The account consists of {count} networks that share nothing, those of {quantities}"),
    mend: Phrase(
      zh: "如属本意，无需处理；否则检查过程名称的写法",
      en: "Nothing to mend if that is meant; else check how the processes are spelt"))

  /// A quantity that nothing can correct.
  package static let quantityInNoEquation = Rule(
    code: "quantity-in-no-equation", severity: .notice,
    title: Phrase(
      zh: "每个流量至少出现在一个平衡中", en: "Every flow is in a balance"),
    cause: Phrase(
      zh: "不在任何平衡或约束中的量共 {count} 个：{quantities}",
      en: "In no balance and no constraint are {count} of the quantities: {quantities}"),
    mend: Phrase(
      zh: "如属本意，无需处理；否则填写起点或终点过程",
      en: "Nothing to mend if that is meant; else say which process it leaves or enters"))

  /// An equation has no value where the iteration came to.
  package static let equationUndefined = Rule(
    code: "equation-undefined", severity: .error,
    title: Phrase(zh: "方程处处有值", en: "Equations have a value"),
    cause: Phrase(
      zh: "方程 {equation} 在迭代到达之处没有值：{reason}",
      en: "The equation {equation} has no value where the iteration came to: {reason}"),
    mend: Phrase(
      zh: "给各量填写更接近的初值 start，或改写方程以免除以零",
      en: "Give better starts, or write the equation without the division or root"))

  /// The iteration does not come to an end.
  package static let iterationDiverges = Rule(
    code: "iteration-diverges", severity: .error,
    title: Phrase(zh: "非线性账目的迭代收敛", en: "The iteration of a nonlinear account converges"),
    cause: Phrase(
      zh: "{count} 步之后仍未收敛：方程 {equation} 的相对偏差为 {gap}",
      en: "After {count} steps the values have not settled: {equation} misses by the share {gap}"),
    mend: Phrase(
      zh: "给未测量的量填写更接近的初值 start，并检查方程之间是否矛盾",
      en: "Give the unmeasured quantities better starts, and check that the equations agree"))

  /// The readings of a nonlinear account leave a quantity open to its own size.
  package static let quantityHardlyDetermined = Rule(
    code: "quantity-hardly-determined", severity: .warning,
    title: Phrase(
      zh: "读数足以确定各未测量的量", en: "Readings determine the unmeasured quantities"),
    cause: Phrase(
      zh: "读数对 {count} 个未测量的量（{quantities}）几乎没有约束：其不确定度与其本身同样大，按不可观测处理",
      en:
        "The readings hardly determine {count} unmeasured quantities ({quantities}): they are as uncertain as they are large, and count as unobservable"
    ),
    mend: Phrase(
      zh: "测量其中之一；仅把物流分开而不改变组成的过程，不能由成分求出各股流量",
      en:
        "Measure one of them; where a process only divides what enters, contents cannot tell the shares"
    ))

  /// A measurement is of something that the network does not have.
  package static let measurementOffNetwork = Rule(
    code: "measurement-off-network", severity: .error,
    title: Phrase(zh: "测点在网络之中", en: "Measurements are of flows of the network"),
    cause: Phrase(
      zh: "测量值 {measurement} 所测的流量在该期的网络中不存在",
      en: "{measurement} measures a flow that the network does not have in that period"),
    mend: Phrase(
      zh: "检查物料与方向是否在该装置的配方中，以及装置、市场在该年是否存在",
      en:
        "Check that the plant's recipe has the commodity in that direction, and that plant or market exists in that year"
    ))

  /// A measurement is of a period that only overlaps the one asked for.
  package static let measurementOfOtherPeriod = Rule(
    code: "measurement-of-other-period", severity: .notice,
    title: Phrase(zh: "测量值属于所求的报告期", en: "Measurements are of the period asked for"),
    cause: Phrase(
      zh: "测量值 {measurement} 属于 {found}，与所求的报告期只部分重合，未采用",
      en: "{measurement} is of {found}, which only overlaps the period, and is not used"),
    mend: Phrase(
      zh: "按报告期分摊后填写，或改求 {found}", en: "State it for the period, or ask for {found}"))

  /// Nothing was measured in the periods asked for.
  package static let nothingMeasured = Rule(
    code: "nothing-measured", severity: .error,
    title: Phrase(zh: "所求的报告期有测量值", en: "Something was measured in the period"),
    cause: Phrase(
      zh: "measurements.csv 中没有属于 {found} 的测量值", en: "measurements.csv has nothing of {found}"),
    mend: Phrase(
      zh: "检查 --period 与 period_start、period_end",
      en: "Check --period against period_start and period_end"))
}
