import ArgumentParser
import Findings
import ZoneFiles

/// `carnallite new`: a zone of three processes to begin from.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write a small complete zone to begin from. 新建试验区。")

  @Argument(help: "The folder to make; it must not exist or be empty. 新文件夹。")
  var folder: String

  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    do {
      try ZoneTemplate.write(to: folder)
    } catch {
      throw Refusal.print(error.cause[languageOption.language])
    }
    Console.print(
      languageOption.language == .zh
        ? "已写入 \(folder)。下一步：carnallite check \(folder)\n"
        : "Wrote \(folder). Next: carnallite check \(folder)\n")
  }
}
