import Findings
public import SaltLake

/// The tables of a scenario that states the recipes of a pond series.
///
/// Each operating point is a process of its own; a facility has them as its modes, measured by the feed
/// that its ponds take. Commodities are of the operating point, because their compositions are.
public struct PondScenario {
  private let plan: SeriesPlan
  private let site: String
  private let feed: String
  private let water: String
  private let recipes: [PondRecipe]
  private let year: Int

  /// - Parameters:
  ///   - feed: the commodity that the ponds take.
  ///   - water: the commodity of fresh water, in tonnes or cubic metres.
  public init(
    plan: SeriesPlan, site: String, feed: String, water: String, recipes: [PondRecipe], year: Int
  ) {
    self.plan = plan
    self.site = site
    self.feed = feed
    self.water = water
    self.recipes = recipes
    self.year = year
  }

  /// The files of the scenario's folder by name, in the order of names.
  public var files: [(name: String, text: String)] {
    [
      ("commodities.csv", commodities), ("compositions.csv", compositions),
      ("facilities.csv", facilities), ("markets.csv", markets), ("modes.csv", modes),
      ("processes.csv", processes), ("recipes.csv", recipeLines), ("scenario.yaml", document),
      ("sources.csv", sources),
    ]
  }

  private static let source = "pond-simulation"

  private func id(_ part: String, _ recipe: PondRecipe) -> String {
    "\(plan.id)-\(part)-\(recipe.point)"
  }

  /// The streams that become commodities: part of the id, names, content, category.
  private func streams(
    _ r: PondRecipe
  ) -> [(part: String, zh: String, en: String, stream: PondRecipe.Stream, category: String)] {
    [
      ("ore", "盐田矿", "pond ore", r.ore, "material"),
      ("bed", "盐田留盐", "bedded salt", r.bed, "waste"),
      ("seepage", "盐田渗漏卤水", "pond seepage", r.seepage, "waste"),
      ("old-brine", "老卤", "old brine", r.oldBrine, "byproduct"),
      ("tails", "分解尾矿与母液", "tails and liquor of decomposition", r.tails, "waste"),
      ("lean-brine", "提锂后老卤", "old brine without lithium", r.leanBrine, "byproduct"),
    ].filter { $0.3.mass > 0 }
  }

  private var document: String {
    """
    name_zh: 盐田系列 \(plan.name.zh) 的模拟配方
    name_en: Recipes of the pond series \(plan.name.en) by simulation

    """
  }

  private var sources: String {
    var text = Lines("change,source,kind,title_zh,title_en,location,confidence,url,note")
    text.add(
      "add", Self.source, "computed", "盐田系列模拟（热力学平衡，示意性输入）",
      "Simulation of the pond series (equilibrium thermodynamics)", plan.id, "low", "", "")
    return text.text
  }

  private var commodities: String {
    var text = Lines(
      "change,commodity,name_zh,name_en,category,unit,composition_basis,hazard,balance_at,"
        + "resolution,stock_holder,stock_amount,source,confidence")
    for recipe in recipes {
      for s in streams(recipe) {
        text.add(
          "add", id(s.part, recipe), "\(plan.name.zh) \(s.zh)（\(recipe.point)）",
          "\(plan.name.en): \(s.en) (\(recipe.point))", s.category, "t", "partial", "none", "",
          "year", "盐田", "unlimited", Self.source, "low")
      }
    }
    return text.text
  }

  private var compositions: String {
    var text = Lines("change,commodity,element,mass_fraction,unit,source,confidence")
    for recipe in recipes {
      for s in streams(recipe) {
        for (solute, fraction) in s.stream.elements {
          text.add(
            "add", id(s.part, recipe), solute.element, number(fraction), "t/t", Self.source, "low")
        }
      }
    }
    return text.text
  }

  private var processes: String {
    var text = Lines("change,process,name_zh,name_en,sector,reference,source,confidence")
    for r in recipes {
      text.add(
        "add", id("ponds", r), "\(plan.name.zh)（\(r.point)）", "\(plan.name.en) (\(r.point))",
        "salt_lake", feedProduct(r), Self.source, "low")
      if plan.potash != nil, r.potash > 0 {
        text.add(
          "add", id("potash", r), "分解浮选制钾（\(r.point)）",
          "Potash by decomposition and flotation (\(r.point))", "potash", plan.potash ?? "",
          Self.source, "low")
      }
      if plan.lithium != nil, r.lithium > 0 {
        text.add(
          "add", id("lithium", r), "老卤提锂（\(r.point)）", "Lithium from old brine (\(r.point))",
          "lithium", plan.lithium ?? "", Self.source, "low")
      }
    }
    return text.text
  }

  /// The reference of the pond process: the ore, else the old brine.
  private func feedProduct(_ recipe: PondRecipe) -> String {
    id(recipe.ore.mass > 0 ? "ore" : "old-brine", recipe)
  }

  private var recipeLines: String {
    var text = Lines("change,process,commodity,direction,amount,unit,role,source,confidence")
    func add(
      _ process: String, _ commodity: String, _ way: String, _ amount: Double, _ role: String
    ) {
      guard amount > 0 else { return }
      text.add(
        "add", process, commodity, way, number(amount), "t", role, Self.source, "low")
    }
    for r in recipes {
      let main = r.ore.mass > 0 ? r.ore.mass : r.oldBrine.mass
      add(id("ponds", r), feed, "in", r.feed.mass / main, "feed")
      for s in streams(r).prefix(while: { $0.part != "tails" && $0.part != "lean-brine" }) {
        let isMain = id(s.part, r) == feedProduct(r)
        add(
          id("ponds", r), id(s.part, r), "out", s.stream.mass / main,
          isMain ? "product" : "byproduct")
      }
      if let potash = plan.potash, r.potash > 0 {
        let process = id("potash", r)
        add(process, potash, "out", 1, "product")
        add(process, id("ore", r), "in", r.ore.mass / r.potash, "feed")
        add(process, water, "in", r.decompositionWater / r.potash, "utility")
        add(process, id("tails", r), "out", r.tails.mass / r.potash, "waste")
      }
      if let lithium = plan.lithium, r.lithium > 0 {
        let process = id("lithium", r)
        add(process, lithium, "out", 1, "product")
        add(process, id("old-brine", r), "in", r.oldBrine.mass / r.lithium, "feed")
        add(process, id("lean-brine", r), "out", r.leanBrine.mass / r.lithium, "byproduct")
      }
    }
    return text.text
  }

  private var facilities: String {
    var text = Lines(
      "change,facility,name_zh,name_en,site,process,capacity,unit,operating_hours,source,confidence"
    )
    guard let base = recipes.first else { return text.text }
    func add(_ part: String, _ zh: String, _ en: String, _ capacity: Double) {
      guard capacity > 0 else { return }
      text.add(
        "add", "\(plan.id)-\(part)", zh, en, site,
        recipes.count == 1 ? id(part, base) : "", number(capacity / 1000), "t/a", "8760",
        Self.source, "low")
    }
    add("ponds", plan.name.zh, plan.name.en, base.ore.mass > 0 ? base.ore.mass : base.oldBrine.mass)
    let most = recipes.map(\.potash).max() ?? 0
    if plan.potash != nil { add("potash", "分解浮选", "Decomposition and flotation", most) }
    let lithium = recipes.map(\.lithium).max() ?? 0
    if plan.lithium != nil { add("lithium", "老卤提锂", "Lithium from old brine", lithium) }
    return text.text
  }

  /// The ponds' one capacity is their area: a point gives more or less ore of the same area.
  private var modes: String {
    var text = Lines("change,facility,process,units_per_capacity,source,confidence")
    guard recipes.count > 1, let base = recipes.first else { return text.text }
    for r in recipes {
      let ratio =
        (r.ore.mass > 0 ? r.ore.mass : r.oldBrine.mass)
        / (base.ore.mass > 0 ? base.ore.mass : base.oldBrine.mass)
      text.add(
        "add", "\(plan.id)-ponds", id("ponds", r), number(ratio), Self.source, "low")
      if plan.potash != nil, r.potash > 0 {
        text.add("add", "\(plan.id)-potash", id("potash", r), "1", Self.source, "low")
      }
      if plan.lithium != nil, r.lithium > 0 {
        text.add("add", "\(plan.id)-lithium", id("lithium", r), "1", Self.source, "low")
      }
    }
    return text.text
  }

  /// Beds, seepage, tails and brines that nobody takes stay in the ponds or go back to the lake.
  private var markets: String {
    var text = Lines("change,market,commodity,site,kind,price,price_unit,limit,source,confidence")
    for r in recipes {
      for s in streams(r) where s.part != "ore" || plan.potash == nil {
        text.add(
          "add", "leave-\(id(s.part, r))", id(s.part, r), site, "disposal", "0", "CNY/t",
          "unlimited", Self.source, "low")
      }
    }
    return text.text
  }

  private func number(_ value: Double) -> String { Numeral.text(value, digits: 12) }

  /// Rows of a table.
  private struct Lines {
    private(set) var text: String

    init(_ header: String) {
      text = header + "\r\n"
    }

    mutating func add(_ cells: String...) {
      let quoted = cells.map { cell in
        cell.contains(where: { $0 == "," || $0 == "\"" })
          ? "\"\(cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
          : cell
      }
      text += quoted.joined(separator: ",") + "\r\n"
    }
  }
}
