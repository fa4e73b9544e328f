/// The texts of the small zone.
enum TemplateText {
  static func zone(id: String) -> String {
    """
    # 试验区说明。# 之后是注释，程序不读。
    # What the zone is. Text after # is a remark and not read.

    format: carnallite-zone   # 文件夹格式，不改 · the folder's format, leave it
    version: 1                # 格式版本 · version of the format

    id: \(id)
    name_zh: 三个工艺的小试验区
    name_en: Small zone of three processes

    # 金额的货币与价格年份；写 CNY_2020 之类别的年份时，须在 price_indices 给出该年的价格水平。
    # Currency and price year of all money; an amount in CNY_2020 needs the price level of 2020
    # in price_indices.
    currency: CNY
    price_year: 2025
    discount_rate: 0.08
    price_indices: {2020: 0.95}

    # 规划年份 · planning years
    periods: [2025, 2030]

    # 每个工艺都必须平衡的元素 · elements that every process must keep
    tracked_elements: [Na, Mg, Cl]

    """
  }

  static let sheets = """
    # 平衡表：把若干物料按权重合为一张表 · sheets add commodities up by weights
    - sheet: available-chlorine
      name_zh: 可用氯
      name_en: Available chlorine
      unit: t
      commodities: {chlorine: 1, acid: 0.3014}

    """

  static let readme = """
    # Small zone of three processes

    Electrolysis makes caustic soda, chlorine and hydrogen from salt; acid synthesis takes the
    chlorine; precipitation of magnesium hydroxide takes caustic soda and bischofite and gives the
    salt back to electrolysis. There is no disposal of chlorine: whatever makes it needs a taker.

        carnallite check .                               # what does not add up?
        carnallite balance . --production production.csv # what is short, what is left over?
        carnallite plan . --year 2025                    # what is the best running?

    Every number is an engineering estimate or stoichiometry, see `sources.csv`; replace them by yours.
    Tables open in any spreadsheet (save as CSV in UTF-8); `datapackage.json` describes them to
    programs. Every row names its source; every number has its unit beside it.

    """

  static let readmeChinese = """
    # 三个工艺的小试验区

    电解用盐生产烧碱、氯气和氢气；合成盐酸用去氯气；氢氧化镁沉淀用烧碱和水氯镁石，并把盐还给电解。
    氯气没有处置出路：谁产氯，谁就要有去处。

        carnallite check .                               # 哪里对不上？
        carnallite balance . --production production.csv # 缺什么，剩什么？
        carnallite plan . --year 2025                    # 怎样运行最好？

    数值都是工程估计或化学计量，见 `sources.csv`，请换成自己的。表格可用任何表格软件打开（另存为 UTF-8 的
    CSV）；`datapackage.json` 供程序读取表格说明。每行写明来源，每个数旁边写明单位。

    """
}
