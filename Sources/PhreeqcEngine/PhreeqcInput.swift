internal import SaltLake

/// Writes PHREEQC's input for a whole of one kilogram of water.
struct PhreeqcInput {
  let phases: [PhreeqcDatabase.Phase]

  /// The definition of what is read after each run: activity of water, pH, moles dissolved of each
  /// major ion, then moles and saturation index of each mineral.
  var output: String {
    var names = ["aw", "ph"] + Self.totals
    for index in phases.indices { names += ["n\(index)", "si\(index)"] }
    var punch = ["ACT(\"H2O\")", "-LA(\"H+\")"] + Self.totals.map { "TOTMOLE(\"\($0)\")" }
    for phase in phases { punch += ["EQUI(\"\(phase.name)\")", "SI(\"\(phase.name)\")"] }
    let lines = stride(from: 0, to: punch.count, by: 6).map { start in
      let items = punch[start..<min(start + 6, punch.count)].joined(separator: ", ")
      return "\(10 + start) PUNCH \(items)"
    }
    return """
      SELECTED_OUTPUT 1
      -reset false
      USER_PUNCH 1
      -headings \(names.joined(separator: " "))
      -start
      \(lines.joined(separator: "\n"))
      -end
      END

      """
  }

  /// The names by which PHREEQC counts the major ions, in the order of ``Solute/major``.
  static let totals = ["Na", "K", "Mg", "Ca", "Cl", "S(6)"]

  /// How hard the engine tries.
  enum Effort: CaseIterable {
    case plain
    case smallSteps
    case scaled

    var knobs: String {
      switch self {
      case .plain:
        "KNOBS\n-iterations 200\n-step_size 100\n-pe_step_size 10\n-diagonal_scale false\n"
      case .smallSteps:
        "KNOBS\n-iterations 500\n-step_size 10\n-pe_step_size 2\n-diagonal_scale false\n"
      case .scaled:
        "KNOBS\n-iterations 800\n-step_size 100\n-pe_step_size 10\n-diagonal_scale true\n"
      }
    }
  }

  /// One run: neutral salts are added to a kilogram of water that holds the allowed minerals.
  func run(_ question: EquilibriumQuestion, effort: Effort) -> String {
    """
    \(effort.knobs)SOLUTION 1
    -temp \(question.temperature)
    pH 7
    REACTION 1
    \(salts(question.total).joined(separator: "\n"))
    1 moles
    \(equilibrium(question.minerals))END

    """
  }

  /// One run in two stages, for wholes that the engine cannot reach at once: the equilibrium in more
  /// water, which then evaporates in steps.
  func stagedRun(_ question: EquilibriumQuestion) -> String {
    let extra = 0.6 / Mineral.waterMass
    return """
      \(Effort.plain.knobs)SOLUTION 1
      -temp \(question.temperature)
      pH 7
      REACTION 1
      \(salts(question.total).joined(separator: "\n"))
      H2O \(extra)
      1 moles
      \(equilibrium(question.minerals))SAVE solution 1
      SAVE equilibrium_phases 1
      END
      USE solution 1
      USE equilibrium_phases 1
      REACTION 1
      H2O -1
      \(extra) moles in 12 steps
      INCREMENTAL_REACTIONS true
      END

      """
  }

  private func equilibrium(_ minerals: MineralSet) -> String {
    "EQUILIBRIUM_PHASES 1\n"
      + phases.filter { minerals.contains($0.mineral) }.map { "\($0.name) 0 0\n" }.joined()
  }

  /// The whole as moles of neutral salts; pairs of ions make it whatever their signs.
  private func salts(_ total: Brine) -> [String] {
    let s = total.solutes
    let sulphate = s[.sulphate]
    let magnesium = s[.magnesium] - sulphate
    return [
      ("NaCl", s[.sodium]), ("KCl", s[.potassium]), ("MgCl2", magnesium), ("MgSO4", sulphate),
      ("CaCl2", s[.calcium]),
    ].filter { $0.1 != 0 }.map { "\($0.0) \($0.1)" }
  }
}
