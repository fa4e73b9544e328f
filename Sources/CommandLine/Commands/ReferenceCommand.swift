import Accounting
import ArgumentParser
import Findings
import Indicators
import Planning
import ProcessNetwork
import Reports
import SaltLake
import Statistics
import Structures
import Workbooks
import ZoneFiles

/// `carnallite reference`: the pages of the reference that are made from the program itself.
struct ReferenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print a page of the reference: tables, rules, units or formulas. 打印参考手册。")

  @Argument(help: "The page: tables, rules, units or formulas. 页面。")
  var page: Page

  @OptionGroup var languageOption: LanguageOption

  /// The pages.
  enum Page: String, ExpressibleByArgument, CaseIterable {
    case tables
    case rules
    case units
    case formulas
  }

  func run() {
    Console.print(Self.text(page, language: languageOption.language))
  }

  /// The text of a page.
  static func text(_ page: Page, language: Language) -> String {
    switch page {
    case .tables: TableReference.page(language)
    case .rules: RuleReference.page(ruleGroups, language: language)
    case .units: UnitReference.page(language: language)
    case .formulas: FormulaReference.page(language: language)
    }
  }

  private static let ruleGroups: [(heading: Phrase, rules: [Rule])] = [
    (Phrase(zh: "文件与表格", en: "Files and tables"), FileRules.all),
    (Phrase(zh: "网络", en: "The network"), NetworkRules.all),
    (Phrase(zh: "给定产量的平衡", en: "Balances of given outputs"), BalanceRules.all),
    (
      Phrase(zh: "规划与深度检查", en: "Planning and deep checks"),
      PlanRules.all + DeepRules.all + DoubtRules.all
    ),
    (Phrase(zh: "卤水、盐田与盐湖", en: "Brines, ponds and lakes"), PondRules.all),
    (Phrase(zh: "结构综合问题", en: "Synthesis problems"), SynthesisRules.all),
    (Phrase(zh: "账目的文件", en: "Files of accounts"), AccountFileRules.all),
    (Phrase(zh: "账目与数据校正", en: "Accounts and their reconciliation"), AccountingRules.all),
    (Phrase(zh: "统计", en: "Statistics"), StatisticRules.all),
    (Phrase(zh: "指标与目标", en: "Indicators and targets"), IndicatorRules.all),
    (Phrase(zh: "工作簿", en: "Workbooks"), WorkbookRules.all + ZoneWorkbookRules.all),
  ]
}
