public import ArgumentParser

/// The command `carnallite`.
public struct CarnalliteCommand: ParsableCommand {
  /// What the command line knows of itself.
  public static let configuration = CommandConfiguration(
    commandName: "carnallite",
    abstract: "Plans and accounts for a circular-economy industrial zone. 循环经济试验区的规划与核算。",
    version: ProgramVersion.text,
    subcommands: [
      NewCommand.self, CheckCommand.self, BalanceCommand.self, PlanCommand.self,
      CompareCommand.self, AbatementCommand.self, StructuresCommand.self, GapsCommand.self,
      AlternativesCommand.self, ParetoCommand.self, ReviewCommand.self, EnsembleCommand.self,
      ReconcileCommand.self, StatisticsCommand.self, BrineCommand.self,
      ReportCommand.self, PackageCommand.self, ExportCommand.self, ImportCommand.self,
      ReferenceCommand.self, FragileCommand.self, ReportedCommand.self, ProjectsCommand.self,
      IndicatorsCommand.self, EvaluateCommand.self, EnterpriseCommand.self,
    ])

  /// Creates the command.
  public init() {}
}

/// The version of the program, which is part of every result's key.
enum ProgramVersion {
  static let text = "0.1.0"
}
