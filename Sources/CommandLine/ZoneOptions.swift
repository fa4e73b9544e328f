public import ArgumentParser
import Findings
import Foundation

extension Language: ExpressibleByArgument {
  /// The language of the user's locale: Chinese where it says so, else English.
  static var ofLocale: Language {
    let environment = ProcessInfo.processInfo.environment
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.lowercased().hasPrefix("zh") ? .zh : .en
  }
}

/// The option that chooses the language of what is printed.
struct LanguageOption: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Language of what is printed: zh or en. 输出语言。")
  var chosen: Language?

  var language: Language { chosen ?? .ofLocale }
}

/// What every command on a zone takes.
struct ZoneOptions: ParsableArguments {
  @Argument(help: "The zone's folder. 试验区文件夹。", completion: .directory)
  var zone: String

  @Option(help: "A scenario laid over the zone: a folder under scenarios/. 情景。")
  var scenario: String?

  @OptionGroup var languageOption: LanguageOption

  var language: Language { languageOption.language }
}
