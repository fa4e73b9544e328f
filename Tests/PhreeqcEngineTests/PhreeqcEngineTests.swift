import PhreeqcEngine
import SaltLake
import Testing

@Suite struct PhreeqcEngineTests {
  /// A brine of the Qarhan type: chloride, with sylvite between halite and carnallite.
  static let chloride = Brine(
    solutes: Solutes([
      .sodium: 1.5, .potassium: 0.45, .magnesium: 2.9, .calcium: 0.02, .sulphate: 0.07,
      .chloride: 1.5 + 0.45 + 2 * 2.9 + 2 * 0.02 - 2 * 0.07,
    ]), water: 1)

  /// Sea water saturated with halite at 25 °C, van 't Hoff 1902: moles to 1000 of water.
  static let seaWater: Brine = {
    let solutes = Solutes([
      .sodium: 94, .potassium: 2.06, .magnesium: 10.94, .sulphate: 3.58, .chloride: 110.78,
    ])
    return Brine(solutes: solutes * (1 / 18.015), water: 1)
  }()

  static func minerals(_ engine: any BrineEngine, without ids: [String] = []) -> MineralSet {
    engine.database.minerals.subtracting(MineralSet(ids.compactMap { Mineral(id: $0) }))
  }

  @Test func `a carnallite brine gives halite, sylvite, carnallite, bischofite`() throws {
    let engine = try Engines.make(.frezchem)
    let path = try EvaporationPath.compute(
      Self.chloride, at: 25, minerals: Self.minerals(engine, without: ["anhydrite"]),
      contact: .removed, step: 0.02, engine: engine)
    let order = path.order().map(\.id).filter {
      ["halite", "sylvite", "carnallite", "bischofite"].contains($0)
    }
    #expect(order.first == "halite")
    #expect(order.suffix(2) == ["carnallite", "bischofite"])
  }

  /// The order that van 't Hoff published for sea water at 25 °C: halite, reichardtite (epsomite),
  /// kainite, hexahydrite, kieserite, carnallite, bischofite.
  @Test func `sea water at 25 °C gives the salts of the published path in their order`() throws {
    let engine = try Engines.make(.coldchem)
    let published = [
      "halite", "epsomite", "kainite", "hexahydrite", "kieserite", "carnallite", "bischofite",
    ]
    let path = try EvaporationPath.compute(
      Self.seaWater, at: 25, minerals: engine.database.minerals, contact: .removed, step: 0.02,
      engine: engine)
    let order = path.order(above: 1e-4).map(\.id)
    print("sea water at 25 °C:", order.joined(separator: ", "))
    #expect(order.filter(published.contains) == published.filter(order.contains))
    #expect(
      Set(order).isSuperset(of: ["halite", "kainite", "kieserite", "carnallite", "bischofite"]))
  }

  /// Usiglio (1849) and later work find halite when sea water is 10 to 11 times as strong, gypsum when
  /// it is between 3 and 4.5.
  @Test func `halite and gypsum begin where sea water is as strong as published`() throws {
    let engine = try Engines.make(.frezchem)
    let water = Brine(
      solutes: Solutes([
        .sodium: 0.4860, .potassium: 0.0106, .magnesium: 0.0547, .calcium: 0.0107,
        .sulphate: 0.0292, .chloride: 0.5690,
      ]), water: 1)
    let path = try EvaporationPath.compute(
      water, at: 25, minerals: Self.minerals(engine, without: ["anhydrite"]), contact: .removed,
      step: 0.01, until: 0.95, engine: engine)
    func strength(_ id: String) throws -> Double {
      let mineral = try #require(Mineral(id: id))
      let first = try #require(path.points.first { $0.solids[mineral] > 0 })
      return 1 / (1 - first.evaporated)
    }
    #expect(abs(try strength("halite") - 10.6) < 1)
    #expect((3...4.5).contains(try strength("gypsum")))
  }

  @Test func `a conserved whole: elements of brine and solids are those of the question`() throws {
    let engine = try Engines.make(.coldchem)
    var generator = SplitMix(state: 7)
    for _ in 0..<40 {
      let whole = Self.random(&generator)
      let state = try engine.equilibrium(
        EquilibriumQuestion(total: whole, temperature: 15, minerals: engine.database.minerals))
      #expect(state.residual < 1e-6)
      let back = state.brine.solutes + state.solids.solutes
      for solute in Solute.major {
        #expect(abs(back[solute] - whole.solutes[solute]) <= 1e-9 * (1 + whole.solutes[solute]))
      }
      #expect(state.waterActivity > 0.2 && state.waterActivity < 1)
    }
  }

  @Test func `suppressed minerals stay in solution, supersaturated`() throws {
    let engine = try Engines.make(.frezchem)
    let carnallite = try #require(Mineral(id: "carnallite"))
    var whole = Self.chloride
    whole.water = 0.6
    let free = try engine.equilibrium(
      EquilibriumQuestion(total: whole, temperature: 20, minerals: engine.database.minerals))
    let held = try engine.equilibrium(
      EquilibriumQuestion(
        total: whole, temperature: 20, minerals: Self.minerals(engine, without: ["carnallite"])))
    #expect(free.solids[carnallite] > 0)
    #expect(held.solids[carnallite] == 0)
    #expect(held.saturation[carnallite.index] > 0)
  }

  @Test func `errors are typed`() throws {
    let engine = try Engines.make(.frezchem)
    #expect(throws: BrineEngineError.self) {
      _ = try engine.equilibrium(
        EquilibriumQuestion(total: Self.chloride, temperature: 40, minerals: MineralSet()))
    }
    var negative = Self.chloride
    negative.solutes[.potassium] = -1
    #expect(throws: BrineEngineError.amountNotPositive("K")) {
      _ = try engine.equilibrium(
        EquilibriumQuestion(total: negative, temperature: 20, minerals: MineralSet()))
    }
    var dry = Self.chloride
    dry.water = 0.25
    let error = #expect(throws: BrineEngineError.self) {
      _ = try engine.equilibrium(
        EquilibriumQuestion(total: dry, temperature: 20, minerals: engine.database.minerals))
    }
    guard case .dry = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func `a missing library is said with its path`() {
    #expect(throws: BrineEngineError.self) {
      _ = try PhreeqcEngineSource(.pitzer, folder: "/nowhere")
    }
  }

  @Test func `instances on threads give the bytes of one`() async throws {
    let source = try PhreeqcEngineSource(.frezchem, folder: Engines.folder)
    let question = EquilibriumQuestion(
      total: Brine(solutes: Self.chloride.solutes, water: 0.55), temperature: 18,
      minerals: source.database.minerals)
    let alone = try source.makeEngine().equilibrium(question)
    let together = try await withThrowingTaskGroup(of: EquilibriumState.self) { group in
      for _ in 0..<4 { group.addTask { try source.makeEngine().equilibrium(question) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(together.allSatisfy { $0.solids == alone.solids })
  }

  static func random(_ generator: inout SplitMix) -> Brine {
    let na = generator.unit() * 8
    let k = generator.unit() * 1.5
    let mg = generator.unit() * 5
    let so4 = min(mg, generator.unit())
    return Brine(
      solutes: Solutes([
        .sodium: na, .potassium: k, .magnesium: mg, .sulphate: so4,
        .chloride: na + k + 2 * mg - 2 * so4,
      ]), water: 1)
  }
}

/// A small random generator, for cases that are the same on every machine.
struct SplitMix {
  var state: UInt64

  mutating func unit() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
  }
}
