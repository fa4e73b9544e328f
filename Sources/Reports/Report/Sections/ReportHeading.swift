import Findings

/// What stands under the title: what was asked, how it ended, and whether the optimum was checked.
struct ReportHeading {
  private let plan: PlanDocument

  init(_ plan: PlanDocument) { self.plan = plan }

  var html: HTML {
    """
    <dl class="request">
    \(asked.map { entry($0.0, $0.1) })</dl>
    <p class="status \(plan.status)">\(status)\(detail)</p>
    <p class="facts">\(facts)</p>
    """
  }

  private func entry(_ name: Phrase, _ value: Phrase) -> HTML {
    "<div><dt>\(name)</dt><dd>\(value)</dd></div>\n"
  }

  private var asked: [(Phrase, Phrase)] {
    let scenario = plan.request.scenario.map { Phrase($0) } ?? Phrase(zh: "基础", en: "base")
    return [
      (Phrase(zh: "规划年", en: "year"), Phrase(String(plan.request.year))),
      (Phrase(zh: "情景", en: "scenario"), scenario),
      (Phrase(zh: "价格", en: "prices"), prices),
      (Phrase(zh: "时段", en: "timesteps"), Phrase(String(plan.solution.timesteps))),
      (Phrase(zh: "价格基年", en: "price year"), Phrase(String(plan.units.priceYear))),
      (Phrase(zh: "求", en: "asked for"), Phrase(zh: "净支出最小", en: "the least net cost")),
    ]
  }

  private var prices: Phrase {
    switch plan.request.prices {
    case "low": Phrase(zh: "低价", en: "low")
    case "base": Phrase(zh: "基准价", en: "base")
    case "high": Phrase(zh: "高价", en: "high")
    default: Phrase(plan.request.prices)
    }
  }

  private var status: Phrase {
    guard plan.status == "stopped", plan.objective != nil else { return Self.status(plan.status) }
    return Phrase(
      zh: "中途停止：下面是停止时最好的方案，未必最优，没有边际价值",
      en: "Stopped before the end: the best plan so far, perhaps not optimal, without marginal "
        + "values")
  }

  /// How planning ended, in words.
  static func status(_ status: String) -> Phrase {
    switch status {
    case "optimal": Phrase(zh: "已得最优解，并通过残差检查", en: "Optimal, residuals checked")
    case "infeasible":
      Phrase(
        zh: "无可行方案：下列例外是代价最小的出路", en: "Infeasible: the exceptions below are the cheapest way out")
    case "unbounded":
      Phrase(zh: "收益无上限：下列循环可以无限获利", en: "Unbounded: the loop below makes money without end")
    case "stopped": Phrase(zh: "中途停止，没有结果", en: "Stopped before the end, no result")
    default: Phrase(zh: "数值不可信，没有结果", en: "Numerical trouble, no result")
    }
  }

  private var detail: HTML { plan.statusDetail.map { " <small>\($0)</small>" } ?? .empty }

  private var facts: HTML {
    let size = plan.solution
    let model = Phrase(
      zh:
        "线性规划 \(size.rows) 行、\(size.columns) 列、\(size.entries) 个系数；\(size.solver)，迭代 \(size.iterations) 次",
      en:
        "linear programme of \(size.rows) rows, \(size.columns) columns, \(size.entries) coefficients; "
        + "\(size.solver), \(size.iterations) iterations")
    guard let primal = size.primalResidual, let dual = size.dualResidual, let gap = size.gap else {
      return "\(model)"
    }
    let residuals = Phrase(
      zh: "相对残差：原始 \(short(primal))，对偶 \(short(dual))，对偶间隙 \(short(gap))",
      en: "relative residuals: primal \(short(primal)), dual \(short(dual)), gap \(short(gap))")
    return "\(model)<br/>\(residuals)"
  }

  private func short(_ value: Double) -> String {
    value == 0 ? "0" : "\(Numeral.rounded(value, digits: 2))"
  }
}
