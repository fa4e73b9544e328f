extension KnownUnit {
  /// The atoms as written down, by what they measure.
  static let table: [KnownUnit] =
    massAndAmount + energyAndPower + spaceAndTime + moneyAndCounts

  private static let hour = 3600.0
  private static let year = 8760 * hour
  private static let massDistance = Dimension.mass * .length

  private static let massAndAmount = [
    KnownUnit("g 克", "克", "gram", .mass, 1, over: 1000, .all),
    KnownUnit("kg 公斤", "千克", "kilogram", .mass, 1),
    KnownUnit("jin 斤 市斤", "斤", "jin", .mass, 1, over: 2),
    KnownUnit("t 吨 公吨", "吨", "tonne", .mass, 1000, .large),
    KnownUnit("oz 盎司", "金衡盎司", "troy ounce", .mass, 311_034_768, over: 1e10, .large),
    KnownUnit("mol 摩尔 摩", "摩尔", "mole", .amount, 1, .all),
    KnownUnit("tkm 吨公里", "吨公里", "tonne kilometre", massDistance, 1e6, .large),
  ]

  private static let energyAndPower = [
    KnownUnit("J 焦 焦耳", "焦耳", "joule", .energy, 1, .large),
    KnownUnit("cal 卡", "国际蒸汽表卡", "International Table calorie", .energy, 41_868, over: 1e4, .large),
    KnownUnit("Wh 瓦时", "瓦时", "watt hour", .energy, hour, .large),
    KnownUnit("度", "度电", "kilowatt hour", .energy, 1000 * hour),
    KnownUnit(
      "gce 克标准煤 克标煤", "克标准煤", "gram of standard coal", .energy, 293_076, over: 10, .large),
    KnownUnit(
      "kgce 公斤标准煤 公斤标煤", "千克标准煤", "kilogram of standard coal", .energy, 29_307_600),
    KnownUnit(
      "tce 吨标准煤 吨标煤", "吨标准煤", "tonne of standard coal", .energy, 29_307_600_000, .large),
    KnownUnit("goe 克标准油", "克标准油", "gram of oil equivalent", .energy, 41_868, .large),
    KnownUnit("toe 吨标准油 吨油当量", "吨标准油", "tonne of oil equivalent", .energy, 41_868_000_000, .large),
    KnownUnit("W 瓦 瓦特", "瓦", "watt", .power, 1, .large),
    KnownUnit("Wp 瓦峰", "峰瓦", "watt of peak power", .power, 1, .large),
    KnownUnit("Pa 帕 帕斯卡", "帕", "pascal", .pressure, 1, .all),
    KnownUnit("bar 巴", "巴", "bar", .pressure, 1e5, .all),
    KnownUnit("atm 标准大气压", "标准大气压", "standard atmosphere", .pressure, 101_325),
    KnownUnit("K 开 开尔文", "开尔文", "kelvin", .temperature, 1),
    KnownUnit(
      "degC °C ℃ 摄氏度", "摄氏度", "degree Celsius", .temperature, 1, offset: 273.15),
  ]

  private static let spaceAndTime = [
    KnownUnit("m 米", "米", "metre", .length, 1, .all),
    KnownUnit("公里", "公里", "kilometre", .length, 1000),
    KnownUnit("m2 平方米 平米", "平方米", "square metre", .area, 1),
    KnownUnit("mu 亩", "亩", "mu", .area, 2000, over: 3),
    KnownUnit("ha 公顷", "公顷", "hectare", .area, 1e4),
    KnownUnit("km2 平方公里 平方千米", "平方公里", "square kilometre", .area, 1e6),
    KnownUnit("L l 升", "升", "litre", .volume, 1, over: 1000, .all),
    KnownUnit("m3 立方米 立方", "立方米", "cubic metre", .volume, 1),
    KnownUnit(
      "Nm3 nm3 标准立方米 标立方米 标准立方 标立方 标方", "标准立方米", "normal cubic metre",
      .normalVolume, 1, .large),
    KnownUnit("s 秒", "秒", "second", .time, 1, .all),
    KnownUnit("min 分钟", "分钟", "minute", .time, 60),
    KnownUnit("h 小时 时", "小时", "hour", .time, hour),
    KnownUnit("d 天 日", "天", "day", .time, 24 * hour),
    KnownUnit("week 周", "周", "week", .time, 168 * hour),
    KnownUnit("month 月", "月", "month, a twelfth of a year", .time, year / 12),
    KnownUnit("a 年 yr", "年", "year of 8,760 hours", .time, year),
  ]

  private static let moneyAndCounts = [
    KnownUnit(
      "CNY 元 RMB yuan 人民币元 ¥", "元", "yuan", .money, 1, .large, currency: "CNY"),
    KnownUnit("USD 美元", "美元", "US dollar", .money, 1, .large, currency: "USD"),
    KnownUnit("EUR 欧元 €", "欧元", "euro", .money, 1, .large, currency: "EUR"),
    KnownUnit("ppb", "十亿分之一", "part per billion", .none, 1, over: 1e9),
    KnownUnit("ppm", "百万分之一", "part per million", .none, 1, over: 1e6),
    KnownUnit("‰", "千分之一", "per mille", .none, 1, over: 1000),
    KnownUnit("%", "百分之一", "per cent", .none, 1, over: 100),
    KnownUnit("pp 百分点 个百分点", "百分点", "percentage point", .none, 1, over: 100),
    KnownUnit(
      "each 个 家 户 人 项 件 处 次 栋 台 套 辆 头 只 棵 株 条 座 口 列 份 person persons piece",
      "个", "counted thing", .count, 1),
  ]
}
