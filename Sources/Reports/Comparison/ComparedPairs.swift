/// The numbers of two plans, brought together by their keys in the order in which they came.
struct ComparedPairs {
  private struct Pair {
    var first: ComparedNumber?
    var second: ComparedNumber?

    var either: ComparedNumber? { first ?? second }
    var values: (Double, Double) { (first?.value ?? 0, second?.value ?? 0) }
  }

  private var pairs: [Pair] = []
  private var position: [ComparedNumber.Key: Int] = [:]

  /// Adds a number of one of the plans; a key that comes twice in a plan is summed.
  mutating func add(_ number: ComparedNumber, toFirst: Bool) {
    let index = position[number.key] ?? pairs.count
    if index == pairs.count {
      position[number.key] = index
      pairs.append(Pair())
    }
    let known = toFirst ? pairs[index].first : pairs[index].second
    let sum = known.map { number.adding($0) } ?? number
    if toFirst { pairs[index].first = sum } else { pairs[index].second = sum }
  }

  /// The pairs whose numbers differ by more than a share of the larger one.
  func differences(
    _ tolerance: Double, siteNames: [String: (zh: String, en: String)]
  ) -> [PlanComparison.Difference] {
    var greatest: [PlanComparison.Kind: Double] = [:]
    for pair in pairs {
      guard let key = pair.either?.key else { continue }
      let size = max(abs(pair.values.0), abs(pair.values.1))
      greatest[key.kind] = max(greatest[key.kind] ?? 0, size)
    }
    return pairs.compactMap { pair in
      guard let number = pair.either else { return nil }
      let (first, second) = pair.values
      let size = max(abs(first), abs(second))
      let noise = tolerance * max(size, tolerance * (greatest[number.key.kind] ?? 0))
      guard abs(second - first) > noise else { return nil }
      let site = number.site.flatMap { siteNames[$0] }
      return PlanComparison.Difference(
        kind: number.key.kind, id: number.key.id, nameZh: number.nameZh, nameEn: number.nameEn,
        site: number.site, siteZh: site?.zh, siteEn: site?.en, quantity: number.key.quantity,
        unit: number.unit, first: first, second: second, change: second - first,
        weight: weight(of: pair))
    }
  }

  private func weight(of pair: Pair) -> Double {
    let (first, second) = pair.values
    switch pair.either?.weight {
    case .money:
      return abs((pair.second?.weight.money ?? 0) - (pair.first?.weight.money ?? 0))
    case .moneyPerUnit:
      let rate = max(pair.first?.weight.rate ?? 0, pair.second?.weight.rate ?? 0)
      return rate.isFinite ? rate * abs(second - first) : abs(second - first)
    case .share, nil:
      return abs(second - first) / max(abs(first), abs(second))
    }
  }
}

extension ComparedNumber {
  fileprivate func adding(_ other: ComparedNumber) -> ComparedNumber {
    let sum: Weight =
      if case .money(let money) = weight {
        .money(money + (other.weight.money ?? 0))
      } else {
        weight
      }
    return ComparedNumber(
      key: key, nameZh: nameZh, nameEn: nameEn, site: site, unit: unit,
      value: value + other.value, weight: sum)
  }
}

extension ComparedNumber.Weight {
  fileprivate var money: Double? { if case .money(let money) = self { money } else { nil } }

  fileprivate var rate: Double? { if case .moneyPerUnit(let rate) = self { rate } else { nil } }
}
