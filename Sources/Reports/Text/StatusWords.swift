import Findings

/// How planning ended, in the words of the terminal.
struct StatusWords {
  let language: Language

  func text(_ status: String, _ detail: String?) -> String {
    let reason =
      switch detail {
      case "time_limit": say("，时间已到", ", the time was up")
      case "interrupted": say("，被中断", ", interrupted")
      case "iteration_limit": say("，迭代次数已满", ", the iterations were up")
      default: ""
      }
    return name(status) + reason
  }

  private func name(_ status: String) -> String {
    switch status {
    case "optimal": say("已得最优解，并通过残差检查", "optimal, residuals checked")
    case "infeasible": say("无可行方案", "infeasible")
    case "unbounded": say("收益无上限", "unbounded")
    case "stopped": say("中途停止", "stopped")
    default: say("数值不可信", "numerical trouble")
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
