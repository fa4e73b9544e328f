import Findings
import ProcessNetwork

/// What a zone consists of, in one line.
enum NetworkSummary {
  /// The line.
  static func text(_ network: Network, language: Language) -> String {
    let name = network.zone.name[language]
    let projects = network.facilities.count { $0.project != nil }
    let counts = [
      (network.sites.count, "个园区与地点", "sites"),
      (network.commodities.count, "种物料", "commodities"),
      (network.processes.count, "种工艺", "processes"),
      (network.recipes.count, "行配方", "recipe lines"),
      (network.facilities.count - projects, "个装置", "facilities"),
      (projects, "个项目", "projects"), (network.markets.count, "个市场", "markets"),
      (network.routes.count, "条运输线", "routes"),
    ]
    if language == .zh {
      return "\(name)：" + counts.map { "\($0.0) \($0.1)" }.joined(separator: "、") + "\n"
    }
    return "\(name): " + counts.map { "\($0.0) \($0.2)" }.joined(separator: ", ") + "\n"
  }
}
