import ArgumentParser
import Findings
import ZoneFiles

/// `carnallite package`: writes a zone's `datapackage.json` anew.
struct PackageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Write datapackage.json: every table's columns, types, units and keys. 写数据包描述。")

  @OptionGroup var options: ZoneOptions

  func run() throws {
    guard let text = ZoneFolder(path: options.zone).dataPackage() else {
      throw Refusal.print(LoadedInput(options).loaded.findings, LoadedInput(options))
    }
    let path = "\(options.zone)/datapackage.json"
    try OutputFile.write(text, to: path, language: options.language)
    Console.print(options.language == .zh ? "已写入 \(path)\n" : "Wrote \(path)\n")
  }
}
