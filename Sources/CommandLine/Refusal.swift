import ArgumentParser
import Findings
import Reports

/// How a command ends that cannot give what was asked.
enum Refusal {
  /// Ends with status 1 after a message.
  static func print(_ message: String) -> ExitCode {
    Console.note(message)
    return ExitCode(1)
  }

  /// Ends with status 1 after the errors among the findings of a zone.
  static func print(_ findings: [Finding], _ zone: LoadedInput) -> ExitCode {
    print(findings, folder: zone.folder, language: zone.language)
  }

  /// Ends with status 1 after the errors among findings whose places lie in a folder.
  static func print(_ findings: [Finding], folder: String, language: Language) -> ExitCode {
    let errors = findings.filter { $0.severity == .error }
    Console.note(FindingsText(language: language, folder: folder).text(errors))
    return ExitCode(1)
  }
}
