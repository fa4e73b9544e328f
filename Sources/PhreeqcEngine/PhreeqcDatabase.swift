public import SaltLake

/// The thermodynamic data bases that come with the engine.
public enum PhreeqcDatabase: String, Sendable, Hashable, CaseIterable {
  /// Spencer, Møller and Weare (1990) with later work of Marion: chlorides at their best, and cold.
  case frezchem
  /// Toner and Catling (2017): all potassium and magnesium sulphates, and cold.
  case coldchem
  /// Harvie, Møller and Weare (1984) as PHREEQC has it: all salts, above freezing.
  case pitzer

  /// The name of its file.
  public var file: String { self == .coldchem ? "ColdChem.dat" : "\(rawValue).dat" }

  /// What is known of it.
  public var description: BrineDatabase {
    BrineDatabase(
      name: rawValue, temperatures: temperatures, minerals: MineralSet(phases.map(\.mineral)),
      source: source)
  }

  private var temperatures: ClosedRange<Double> {
    switch self {
    case .frezchem: -60...25
    case .coldchem: -73...25
    case .pitzer: 0...60
    }
  }

  private var source: String {
    switch self {
    case .frezchem:
      "FREZCHEM in PHREEQC's form: Spencer, Møller and Weare, Geochim. Cosmochim. Acta 54 (1990) 575; "
        + "Marion and Farren, ibid. 63 (1999) 1305"
    case .coldchem:
      "ColdChem in PHREEQC's form: Toner and Catling, J. Chem. Eng. Data 62 (2017) 3151"
    case .pitzer:
      "pitzer.dat of PHREEQC 3.7: Harvie, Møller and Weare, Geochim. Cosmochim. Acta 48 (1984) 723"
    }
  }

  /// A mineral, its name in the data base, and how many of our formula units one of its makes.
  struct Phase: Sendable {
    let mineral: Mineral
    let name: String
    let units: Double
  }

  /// The minerals of the system that the data base holds, in the order of ``Mineral/all``.
  ///
  /// `pitzer` writes kainite with 3 H2O where the other two and we count 2.75.
  var phases: [Phase] {
    Mineral.all.compactMap { mineral in
      guard let name = name(of: mineral.id) else { return nil }
      let isDoubled = mineral.id == "glaserite" && self != .pitzer
      return Phase(mineral: mineral, name: name, units: isDoubled ? 2 : 1)
    }
  }

  private func name(of id: String) -> String? {
    switch (id, self) {
    case ("mgcl2-8h2o", .frezchem), ("mgcl2-8h2o", .coldchem): "MgCl2:8H2O"
    case ("mgcl2-12h2o", .frezchem), ("mgcl2-12h2o", .coldchem): "MgCl2:12H2O"
    case ("glaserite", .frezchem): "Aphthitalite"
    case ("picromerite", .pitzer): "Schoenite"
    case ("starkeyite", .pitzer): "Leonhardite"
    case (let id, _): absent.contains(id) ? nil : id.prefix(1).uppercased() + id.dropFirst()
    }
  }

  private var absent: Set<String> {
    switch self {
    case .frezchem:
      [
        "pentahydrite", "starkeyite", "leonite", "langbeinite", "kainite", "glauberite",
        "syngenite", "polyhalite",
      ]
    case .coldchem: []
    case .pitzer:
      [
        "tachyhydrite", "antarcticite", "hydrohalite", "mgcl2-8h2o", "mgcl2-12h2o", "thenardite",
        "langbeinite",
      ]
    }
  }
}
