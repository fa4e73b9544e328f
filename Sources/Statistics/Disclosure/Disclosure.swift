/// Decides which cells of published tables are withheld: none is from fewer than three enterprises, and
/// none that could be found by adding and subtracting published ones.
///
/// Each cell is a sum of confidential amounts, each of one enterprise. What can be found from published
/// cells is the span of their rows; a vector of that span whose amounts are all of one or two enterprises
/// tells of them. There is one if and only if the rank of the rows falls when the columns of those
/// enterprises are taken away.
///
/// Source of the rule: Statistics Law of the People's Republic of China (统计法) on single returns, with the
/// usual threshold of three; secondary suppression as in A. Hundepool et al., *Statistical Disclosure
/// Control* (2012), chapter 4.
public struct Disclosure: Sendable {
  /// A confidential amount: what one enterprise tells of one part of the tables.
  public struct Amount: Sendable, Hashable {
    /// The enterprise.
    public let owner: Int
    /// Which of its amounts it is: a place and a time.
    public let part: Int

    /// Names an amount.
    public init(owner: Int, part: Int) {
      self.owner = owner
      self.part = part
    }
  }

  /// A cell that is to be published.
  public struct Cell: Sendable, Hashable {
    /// The confidential amounts that it sums up; empty where nothing in it is confidential.
    public let amounts: Set<Amount>
    /// How much its loss matters: cells of less are withheld first.
    public let importance: Int
    /// Its value; of equal importance the smaller is withheld first.
    public let value: Double

    /// Describes a cell.
    public init(_ amounts: Set<Amount>, importance: Int = 0, value: Double = 0) {
      self.amounts = amounts
      self.importance = importance
      self.value = value
    }
  }

  /// The least number of enterprises of a published cell.
  public static let leastEnterprises = 3

  /// Which cells are withheld because they are from too few enterprises.
  public let isPrimary: [Bool]
  /// Which cells are withheld, those too that protect others.
  public private(set) var isWithheld: [Bool]

  /// Decides on cells.
  ///
  /// - Parameter known: cells of other tables that are published already and cannot be withheld any more.
  /// - Complexity: O(c · r), with c cells and r the price of a look for what is told: an elimination of
  ///   the published cells' rows, and one of its remainder for each pair of enterprises in it.
  public init(_ cells: [Cell], known: [Cell] = []) {
    isPrimary = cells.map { cell in
      let owners = Set(cell.amounts.map(\.owner)).count
      return owners > 0 && owners < Self.leastEnterprises
    }
    isWithheld = isPrimary
    let all = cells + known
    let fixed = [Bool](repeating: false, count: known.count)
    let order = cells.indices.filter { !cells[$0].amounts.isEmpty }.sorted {
      (cells[$0].importance, abs(cells[$0].value), $0)
        < (cells[$1].importance, abs(cells[$1].value), $1)
    }
    var secondary: [Int] = []
    while let told = DisclosureAttack(all, isWithheld + fixed).told() {
      guard let next = weakest(of: told, all, fixed, order) else { break }
      isWithheld[next] = true
      secondary.append(next)
    }
    for cell in secondary.reversed() {
      isWithheld[cell] = false
      if DisclosureAttack(all, isWithheld + fixed).told() != nil { isWithheld[cell] = true }
    }
  }

  /// The least important of some cells that tell of enterprises together with what is known, and not without
  /// one of them; `nil` where what is known tells alone.
  private func weakest(
    of told: Set<Int>, _ all: [Cell], _ fixed: [Bool], _ order: [Int]
  ) -> Int? {
    var without = isWithheld + fixed
    var needed: Int?
    for cell in order.reversed() where !isWithheld[cell] {
      without[cell] = true
      guard !DisclosureAttack(all, without).tells(of: told) else { continue }
      without[cell] = false
      needed = cell
    }
    return needed
  }
}
