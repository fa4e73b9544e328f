import Quantities

extension FormulaSyntax {
  /// The parts of which it is made, in the order of the text.
  var parts: [FormulaSyntax] {
    switch kind {
    case .number, .text, .truth, .name: []
    case .call(_, let parts), .all(let parts), .any(let parts): parts
    case .aggregate(_, let term, let condition): [term] + (condition.map { [$0] } ?? [])
    case .sum(let members): members.map(\.part)
    case .product(let members): members.map(\.part)
    case .power(let left, let right), .comparison(_, let left, let right): [left, right]
    case .negation(let inner), .not(let inner), .group(let inner, _, _): [inner]
    case .list(let left, let members): [left] + members
    case .choice(let condition, let yes, let no): [condition, yes, no]
    }
  }
}

extension Dimension {
  /// The dimension whose square this is; `nil` where an exponent is odd.
  var halved: Dimension? {
    let all = [
      massExponent, lengthExponent, timeExponent, temperatureExponent, amountExponent,
      moneyExponent, normalVolumeExponent, countExponent,
    ]
    guard all.allSatisfy({ $0 % 2 == 0 }) else { return nil }
    let half = all.map { $0 / 2 }
    return Dimension(
      mass: half[0], length: half[1], time: half[2], temperature: half[3], amount: half[4],
      money: half[5], normalVolume: half[6], count: half[7])
  }
}
