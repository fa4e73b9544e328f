/// What each process takes and gives on balance: one amount per commodity, whatever the lines.
struct NetRecipes: Sendable {
  /// Where each process's amounts begin; `count == processes + 1`.
  private let start: [Int32]
  /// The commodity of each amount, in the order in which the recipe first names it.
  let commodity: [CommodityID]
  /// Units per unit of the reference commodity: positive given, negative taken, never zero.
  let amount: [Double]

  /// - Complexity: O(commodities + recipe lines).
  init(_ network: Network) {
    let recipes = network.recipes
    var sum = [Double](repeating: 0, count: network.commodities.count)
    var start: [Int32] = [0]
    var commodity: [CommodityID] = []
    var amount: [Double] = []
    start.reserveCapacity(network.processes.count + 1)
    commodity.reserveCapacity(recipes.count)
    amount.reserveCapacity(recipes.count)
    for process in network.processIDs {
      let lines = recipes.lines(of: process)
      for line in lines { sum[recipes.commodity[line].index] += recipes.amount[line] }
      for line in lines where sum[recipes.commodity[line].index] != 0 {
        commodity.append(recipes.commodity[line])
        amount.append(sum[recipes.commodity[line].index])
        sum[recipes.commodity[line].index] = 0
      }
      start.append(Int32(commodity.count))
    }
    self.start = start
    self.commodity = commodity
    self.amount = amount
  }

  /// The positions of a process's amounts.
  func lines(of process: ProcessID) -> Range<Int> {
    Int(start[process.index])..<Int(start[process.index + 1])
  }
}
