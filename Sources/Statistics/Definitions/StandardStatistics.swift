import Findings
import Quantities

/// The statistics that packs of indicators and the shipped formulas name, with their units.
public enum StandardStatistics {
  /// The revenue by which an enterprise is above scale.
  public static let mainRevenue = "main_business_revenue"

  /// All of them, in order of their ids within each group.
  public static let all: [DeclaredStatistic] = rows.map { row in
    // The units of this table are read by the tests, so that none can be wrong here.
    let unit = (try? Unit(row.unit)) ?? .one
    return DeclaredStatistic(
      id: row.id, name: Phrase(zh: row.zh, en: row.en), unit: unit, kind: kinds[row.id])
  }

  /// The rows as written: id, Chinese name, English name, unit.
  static let rows: [(id: String, zh: String, en: String, unit: String)] =
    stated + economy + energy + water + materials + environment

  /// What does not follow from the unit: amounts at a day, and what cannot be summed.
  private static let kinds: [String: StatisticKind] = [
    "industrial_land": .stock, "construction_land": .stock, "green_area": .stock,
    "park_area": .stock, "hazardous_stock": .stock, "listed_market_value": .stock,
    "product_lifetime": .ratio, "industry_lifetime": .ratio, "severe_incidents": .flow,
    "work_safety_deaths": .flow, "publicity_events": .flow, "eco_chain_projects": .flow,
  ]

  /// Values that documents state as they are.
  private static let stated = [
    ("resource_productivity", "主要资源产出率（上报）", "main-resource productivity as reported", "元/t"),
    ("energy_productivity", "能源产出率（上报）", "energy productivity as reported", "亿元/万tce"),
    ("water_productivity", "水资源产出率（上报）", "water productivity as reported", "元/m3"),
    ("land_output", "土地产出强度（上报）", "land output intensity as reported", "万元/亩"),
    ("solid_waste_utilisation", "一般工业固废综合利用率（上报）", "solid-waste utilisation as reported", "%"),
    ("water_reuse", "工业用水重复利用率（上报）", "water reuse as reported", "%"),
    ("hazardous_waste_rate", "危险废物利用处置率（上报）", "hazardous-waste rate as reported", "%"),
    ("rd_share", "研发投入占比（上报）", "R&D share as reported", "%"),
    ("hightech_share", "高新与科技型企业占比（上报）", "high-tech share as reported", "%"),
    (
      "industrial_va_growth_mean", "规上工业增加值年均增长率（五年）", "mean growth of value added over five years",
      "%"
    ),
    (
      "fixed_investment_growth_mean", "固定资产投资年均增长率（五年）",
      "mean growth of investment over five years", "%"
    ),
  ]

  private static let economy = [
    ("gdp", "地区生产总值（不变价）", "gross regional product at constant prices", "亿元"),
    ("industrial_value_added", "规上工业增加值（不变价）", "value added of above-scale industry", "亿元"),
    ("industrial_output_value", "工业总产值", "industrial output value", "亿元"),
    ("hightech_output_value", "高新技术企业总产值", "output value of high-tech enterprises", "亿元"),
    ("recycling_value_added", "资源再生利用产业增加值", "value added of recycling industry", "亿元"),
    ("recycling_output_value", "资源循环利用产业总产值", "output value of recycling industry", "亿元"),
    ("industrial_va_growth", "规上工业增加值增长率", "growth of above-scale value added", "%"),
    ("fixed_investment_growth", "固定资产投资增长率", "growth of fixed-asset investment", "%"),
    ("industrial_enterprises", "规上工业企业数", "above-scale industrial enterprises", "家"),
    ("all_enterprises", "全部企业数", "all enterprises", "家"),
    ("hightech_enterprises", "高新技术企业数", "high-tech enterprises", "家"),
    ("technology_enterprises", "科技型企业数", "technology-based enterprises", "家"),
    ("employees", "工业企业年末从业人员", "employees of industrial enterprises", "人"),
    ("rd_expenditure", "研发经费", "research and development spending", "亿元"),
    ("operating_revenue", "营业收入", "operating revenue", "亿元"),
    ("main_business_revenue", "主营业务收入", "revenue of the main business", "万元"),
    ("technology_contracts", "技术合同交易额", "value of technology contracts", "万元"),
    ("work_safety_deaths", "生产安全事故死亡人数", "deaths of work-safety accidents", "人"),
    ("industrial_land", "工业用地面积", "industrial land", "亩"),
    ("construction_land", "建设用地面积", "construction land", "ha"),
  ]

  private static let energy = [
    ("energy_use", "综合能源消费量", "comprehensive energy consumption", "万tce"),
    ("energy_use_equivalent", "综合能源消费量（等价值）", "energy consumption, equivalent value", "万tce"),
    ("feedstock_energy", "原料用能", "energy used as feedstock", "万tce"),
    ("renewable_energy", "可再生能源消费量", "renewable energy consumption", "万tce"),
    ("electricity_use", "用电量", "electricity consumption", "亿kWh"),
    ("electricity_purchased", "外购电量", "purchased electricity", "亿kWh"),
    ("heat_purchased", "外购热量", "purchased heat", "GJ"),
    ("coal_use", "原煤消费量", "raw coal consumption", "万t"),
    ("coke_use", "焦炭消费量", "coke consumption", "万t"),
    ("diesel_use", "柴油消费量", "diesel consumption", "万t"),
    ("natural_gas_use", "天然气消费量", "natural gas consumption", "亿Nm3"),
    ("co2_emission", "二氧化碳排放量", "CO2 emission", "万t"),
  ]

  private static let water = [
    ("fresh_water_use", "工业新鲜水取用量", "industrial fresh water", "万m3"),
    ("water_use_total", "用水总量", "total water use", "万m3"),
    ("water_reused", "工业重复用水量", "reused industrial water", "万m3"),
    ("water_reclaimed", "再生水利用量", "reclaimed water used", "万m3"),
    ("wastewater_treated", "污水处理量", "waste water treated", "万m3"),
    ("wastewater_discharged", "工业废水排放量", "industrial waste water discharged", "万t"),
    ("wastewater_compliant", "达标排放量", "discharge that meets requirements", "万t"),
    ("water_withdrawn", "取水量", "water withdrawn", "万m3"),
  ]

  private static let materials = [
    ("main_resource_use", "主要资源实物消费量", "physical consumption of main resources", "万t"),
    ("domestic_extraction", "本地开采量", "domestic extraction", "万t"),
    ("imports", "调入量", "imports", "万t"),
    ("exports", "调出量", "exports", "万t"),
    ("secondary_material_use", "再生资源使用量", "secondary material used", "万t"),
    ("inflow_mass", "流入物质总量", "mass of inflows", "万t"),
    ("inflow_reused", "流入中再利用部分", "reused part of inflows", "万t"),
    ("inflow_recycled", "流入中再生部分", "recycled part of inflows", "万t"),
    ("inflow_renewable", "流入中可再生部分", "renewable part of inflows", "万t"),
    ("outflow_mass", "流出物质总量", "mass of outflows", "万t"),
    ("outflow_reused", "流出中再利用部分", "reused part of outflows", "万t"),
    ("outflow_recycled", "流出中再生利用部分", "recycled part of outflows", "万t"),
    ("outflow_biological", "流出中生物循环部分", "outflows to the biological cycle", "万t"),
    ("product_lifetime", "产品寿命", "lifetime of products", "a"),
    ("industry_lifetime", "行业平均寿命", "average lifetime in the industry", "a"),
    ("virgin_material", "原生材料投入", "virgin material", "万t"),
    ("unrecoverable_waste", "不可回收废物", "unrecoverable waste", "万t"),
    ("waste_of_recycled_feed", "生产再生原料产生的废物 WF", "waste of making recycled feed", "万t"),
    ("waste_of_recycling", "用后回收过程产生的废物 WC", "waste of recycling after use", "万t"),
    ("recycled_collected", "回收的再生资源", "recycled resources collected", "万t"),
    ("recycled_arising", "再生资源产生量", "recyclable resources arising", "万t"),
  ]

  private static let environment = [
    ("waste_generated", "一般工业固废产生量", "general industrial solid waste generated", "万t"),
    ("waste_utilised", "一般工业固废综合利用量", "general industrial solid waste utilised", "万t"),
    ("waste_utilised_stock", "综合利用往年贮存量", "of which from earlier years", "万t"),
    ("waste_disposed", "一般工业固废处置量", "general industrial solid waste disposed of", "万t"),
    ("waste_disposed_stock", "处置往年贮存量", "of which from earlier years", "万t"),
    ("hazardous_generated", "危险废物产生量", "hazardous waste generated", "万t"),
    ("hazardous_utilised", "危险废物利用量", "hazardous waste utilised", "万t"),
    ("hazardous_disposed", "危险废物处置量", "hazardous waste disposed of", "万t"),
    ("hazardous_stock", "危险废物年初贮存量", "hazardous waste in store at the beginning", "万t"),
    ("straw_utilised", "秸秆利用量", "straw utilised", "万t"),
    ("straw_collectable", "秸秆可收集量", "straw collectable", "万t"),
    ("construction_waste", "建筑垃圾产生量", "construction waste", "万t"),
    ("construction_waste_used", "建筑垃圾资源化量", "construction waste recycled", "万t"),
    ("food_waste", "餐厨废弃物产生量", "food waste", "万t"),
    ("food_waste_used", "餐厨废弃物资源化量", "food waste recycled", "万t"),
    ("landfilled_refuse", "生活垃圾填埋量", "refuse landfilled", "万t"),
    ("pollutants", "重点污染物排放量", "key pollutants discharged", "t"),
    ("green_area", "绿化面积", "green area", "ha"),
    ("park_area", "园区面积", "area of the parks", "ha"),
    ("eco_chain_projects", "新增生态工业链项目", "new projects of eco-industrial chains", "个"),
    ("severe_incidents", "重特大突发环境事件", "severe environmental incidents", "件"),
    ("key_sources", "重点污染源", "key pollution sources", "个"),
    ("key_sources_compliant", "稳定达标的重点污染源", "key sources that comply", "个"),
    ("audits_required", "应实施清洁生产审核的企业", "cleaner-production audits required", "家"),
    ("audits_done", "已实施审核的企业", "cleaner-production audits done", "家"),
    ("enterprises_disclosing", "公开环境信息的企业", "enterprises that disclose", "家"),
    ("publicity_events", "主题宣传活动", "publicity events", "次"),
    ("management_score", "环境管理能力完善度", "score of environmental management", "%"),
    ("risk_score", "环境风险防控完善度", "score of risk control", "%"),
    ("platform_score", "信息平台完善度", "score of the information platform", "%"),
    ("central_wastewater_plants", "集中污水处理设施", "central waste-water plants", "座"),
    ("quota_targets", "总量控制指标", "total-quota targets", "项"),
    ("quota_targets_met", "完成的总量控制指标", "total-quota targets met", "项"),
  ]
}
