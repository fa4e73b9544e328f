import Findings

/// The words of flow views for what has no name in the tables.
enum FlowTerms {
  /// What a process takes more than it gives, in a layer.
  static func missing(in layer: String) -> Phrase {
    switch layer {
    case "mass": Phrase(zh: "未计产出（水汽、尾气等）", en: "outputs not counted (vapour, off-gas)")
    case "energy": Phrase(zh: "能量损失", en: "energy losses")
    case "water": Phrase(zh: "蒸发与结合水", en: "water evaporated or bound")
    case "co2": Phrase(zh: "被结合的二氧化碳", en: "CO2 bound")
    case "money": Phrase(zh: "增加值", en: "value added")
    default: Phrase(zh: "配方残差（减少）", en: "recipe residual (lost)")
    }
  }

  /// What a process gives more than it takes, in a layer.
  static func added(in layer: String) -> Phrase {
    switch layer {
    case "mass":
      Phrase(zh: "未计投入（空气、反应水等）", en: "inputs not counted (air, water of reaction)")
    case "energy": Phrase(zh: "未计能量来源（反应热、日晒）", en: "energy not counted (reaction, sun)")
    case "water": Phrase(zh: "生成水与未计水", en: "water formed or not counted")
    case "co2": Phrase(zh: "燃烧与反应生成", en: "CO2 formed by burning and reaction")
    case "money": Phrase(zh: "亏损", en: "deficit")
    default: Phrase(zh: "配方残差（增加）", en: "recipe residual (gained)")
    }
  }

  /// What routes lose, or gain where compositions differ.
  static func transit(isSource: Bool) -> Phrase {
    isSource
      ? Phrase(zh: "途中组成差", en: "compositions that differ on the way")
      : Phrase(zh: "运输损耗", en: "freight losses")
  }

  /// The rest of the zone at the edge of a park or chain.
  static func rest(isSource: Bool) -> Phrase {
    isSource
      ? Phrase(zh: "来自区内其余部分", en: "from the rest of the zone")
      : Phrase(zh: "去往区内其余部分", en: "to the rest of the zone")
  }

  /// A kind of cost.
  static func cost(_ term: String) -> Phrase {
    switch term {
    case "freight": Phrase(zh: "运费", en: "freight")
    case "variable_cost": Phrase(zh: "变动成本", en: "variable cost")
    case "fixed_cost": Phrase(zh: "固定成本", en: "fixed cost")
    case "capital": Phrase(zh: "投资年金", en: "annuity of investment")
    default: Phrase(term)
    }
  }

  /// What stores lose.
  static let storage = Phrase(zh: "储存损失", en: "losses of stores")

  /// Actors drawn as one.
  static func others(_ side: FlowActor.Side, _ count: Int) -> Phrase {
    switch side {
    case .sources: Phrase(zh: "其他来源（\(count)）", en: "other sources (\(count))")
    case .processes: Phrase(zh: "其他工艺（\(count)）", en: "other processes (\(count))")
    case .sinks: Phrase(zh: "其他去向（\(count)）", en: "other sinks (\(count))")
    }
  }

  /// Commodities drawn as one.
  static func commodities(_ count: Int) -> Phrase {
    Phrase(zh: "其他物料（\(count) 种）", en: "other commodities (\(count))")
  }

  /// The colour of what has no colour of its own.
  static let otherColors = Phrase(zh: "其他", en: "others")
}
