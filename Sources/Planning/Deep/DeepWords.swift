import Findings
import ProcessNetwork

/// Why a process cannot run, in words.
struct DeepWords {
  private let network: Network
  private let nodes: NodeTable

  init(_ network: Network, _ nodes: NodeTable) {
    self.network = network
    self.nodes = nodes
  }

  /// What is missing and what is left over.
  func reason(shortage: [Int], surplus: [Int]) -> Phrase {
    let missing = list(shortage)
    let left = list(surplus)
    let zh = [
      shortage.isEmpty ? nil : "缺少\(missing.zh)", surplus.isEmpty ? nil : "\(left.zh)没有去处",
    ]
    let en = [
      shortage.isEmpty ? nil : "there is no source of \(missing.en)",
      surplus.isEmpty ? nil : "there is no sink for \(left.en)",
    ]
    return Phrase(
      zh: zh.compactMap { $0 }.joined(separator: "，"),
      en: en.compactMap { $0 }.joined(separator: " and "))
  }

  private func list(_ list: [Int]) -> Phrase {
    let names = list.prefix(5).map { node in
      let commodity = network[nodes.commodity[node]].name
      let site = network[nodes.site[node]].name
      return Phrase(
        zh: "\(site.zh)的\(commodity.zh)", en: "\(commodity.en) at \(site.en)")
    }
    return Phrase(
      zh: names.map(\.zh).joined(separator: "、"), en: names.map(\.en).joined(separator: ", "))
  }
}
