extension IndicatorPack {
  /// National eco-industrial demonstration parks.
  ///
  /// 17 indicators are mandatory; of the other 15, in six groups, one each must be met. The thresholds
  /// are from memory.
  static let hj274 = IndicatorPack(
    "hj-274-2015", zh: "国家生态工业示范园区标准 HJ 274-2015",
    en: "National eco-industrial demonstration parks, HJ 274-2015",
    standard: "HJ 274", version: "2015", .memory, economy + resources + environment + information)

  private static let growth =
    "(industrial_value_added / previous(industrial_value_added, 3)) ^ (1/3) - 1"

  /// A pressure's mean growth over three years against that of value added.
  private static func elasticity(_ pressure: String) -> String {
    "((\(pressure) / previous(\(pressure), 3)) ^ (1/3) - 1) / hj274_h03"
  }

  private static func elasticityLimit(_ limit: String) -> String {
    "if hj274_h03 > 0 then value <= \(limit) else value >= \(limit)"
  }

  private static let economy = [
    PackRow(
      "hj274-h01", "高新技术企业工业总产值占比", "High-tech output share", "%", .up,
      "hightech_output_value / industrial_output_value", threshold: "value >= 30%",
      group: "economy"),
    PackRow(
      "hj274-h02", "人均工业增加值", "Value added per head", "万元/人", .up,
      "industrial_value_added / employees", threshold: "value >= 15 [万元/人]", group: "economy"),
    PackRow(
      "hj274-h03", "工业增加值三年年均增长率", "Growth of value added over three years", "%", .up,
      growth, threshold: "value >= 15%", group: "economy"),
    PackRow(
      "hj274-h04", "资源再生利用产业增加值占比", "Share of recycling industry", "%", .up,
      "recycling_value_added / industrial_value_added", threshold: "value >= 30%",
      group: "economy"),
    PackRow(
      "hj274-h05", "新增生态工业链项目", "New projects of eco-industrial chains", "个", .up,
      "eco_chain_projects", threshold: "value >= 6 [个]"),
  ]

  private static let resources = [
    PackRow(
      "hj274-h06", "工业固体废物综合利用率", "Solid waste utilisation", "%", .up,
      SharedFormula.wasteUtilisation,
      reported: "solid_waste_utilisation", threshold: "value >= 70%", group: "symbiosis"),
    PackRow(
      "hj274-h07", "再生资源循环利用率", "Recycled resources used", "%", .up,
      "secondary_material_use / recycled_collected", threshold: "value >= 80%",
      group: "symbiosis"),
    PackRow(
      "hj274-h08", "单位工业用地面积工业增加值", "Value added per industrial land", "亿元/km2", .up,
      "industrial_value_added / industrial_land", reported: "land_output",
      threshold: "value >= 9 [亿元/km2]", group: "land"),
    PackRow(
      "hj274-h09", "其三年年均增长率", "Its growth over three years", "%", .up,
      "(hj274_h08 / previous(hj274_h08, 3)) ^ (1/3) - 1", threshold: "value >= 6%",
      group: "land"),
    PackRow(
      "hj274-h10", "综合能耗弹性系数", "Elasticity of energy", "1", .down, elasticity("energy_use"),
      threshold: elasticityLimit("0.6")),
    PackRow(
      "hj274-h11", "单位工业增加值综合能耗", "Energy per value added", "tce/万元", .down,
      "energy_use / industrial_value_added", reported: "1 / energy_productivity",
      threshold: "value <= 0.5 [tce/万元]", group: "energy"),
    PackRow(
      "hj274-h12", "可再生能源使用比例", "Share of renewable energy", "%", .up,
      SharedFormula.renewableShare, threshold: "value >= 9%", group: "energy"),
    PackRow(
      "hj274-h13", "新鲜水耗弹性系数", "Elasticity of fresh water", "1", .down,
      elasticity("fresh_water_use"), threshold: elasticityLimit("0.55")),
    PackRow(
      "hj274-h14", "单位工业增加值新鲜水耗", "Fresh water per value added", "m3/万元", .down,
      "fresh_water_use / industrial_value_added", reported: "1 / water_productivity",
      threshold: "value <= 8 [m3/万元]", group: "water"),
    PackRow(
      "hj274-h15", "工业用水重复利用率", "Industrial water reuse", "%", .up,
      SharedFormula.waterReuse, reported: "water_reuse",
      threshold: "value >= 75%", group: "water"),
    PackRow(
      "hj274-h16", "再生水（中水）回用率", "Reclaimed water", "%", .up,
      SharedFormula.reclaimedWater, threshold: "value >= 10%", group: "water"),
  ]

  private static let environment = [
    PackRow(
      "hj274-h17", "重点污染源稳定达标率", "Key sources that comply", "%", .up,
      "key_sources_compliant / key_sources", threshold: "value >= 100%"),
    PackRow(
      "hj274-h18", "总量控制指标完成率", "Total-quota targets met", "%", .up,
      "quota_targets_met / quota_targets", threshold: "value >= 100%"),
    PackRow(
      "hj274-h19", "特别重大、重大突发环境事件", "Severe incidents", "件", .down, "severe_incidents",
      threshold: "value <= 0"),
    PackRow(
      "hj274-h20", "环境管理能力完善度", "Environmental management", "%", .up, "management_score",
      threshold: "value >= 100%"),
    PackRow(
      "hj274-h21", "重点企业清洁生产审核实施率", "Cleaner-production audits", "%", .up,
      "audits_done / audits_required", threshold: "value >= 100%"),
    PackRow(
      "hj274-h22", "污水集中处理设施", "Central waste-water plants", "座", .up,
      "central_wastewater_plants", threshold: "value >= 1 [座]"),
    PackRow(
      "hj274-h23", "环境风险防控体系完善度", "Risk control", "%", .up, "risk_score",
      threshold: "value >= 100%"),
    PackRow(
      "hj274-h24", "工业固体废物（含危险废物）处置利用率", "Waste used or disposed of", "%", .up,
      """
      (waste_utilised + waste_disposed + hazardous_utilised + hazardous_disposed) / \
      (waste_generated + hazardous_generated + waste_utilised_stock + waste_disposed_stock)
      """, threshold: "value >= 100%"),
    PackRow(
      "hj274-h25", "主要污染物排放弹性系数", "Elasticity of pollutants", "1", .down,
      elasticity("pollutants"), threshold: elasticityLimit("0.3")),
    PackRow(
      "hj274-h26", "单位工业增加值二氧化碳年均削减率", "Yearly cut of CO2 intensity", "%", .up,
      """
      1 - (co2_emission / industrial_value_added) / \
      previous(co2_emission / industrial_value_added)
      """, threshold: "value >= 3%"),
    PackRow(
      "hj274-h27", "单位工业增加值废水排放量", "Waste water per value added", "t/万元", .down,
      "wastewater_discharged / industrial_value_added", threshold: "value <= 7 [t/万元]",
      group: "discharge"),
    PackRow(
      "hj274-h28", "单位工业增加值固废产生量", "Solid waste per value added", "t/万元", .down,
      "waste_generated / industrial_value_added", threshold: "value <= 0.1 [t/万元]",
      group: "discharge"),
    PackRow(
      "hj274-h29", "绿化覆盖率", "Green cover", "%", .up, "green_area / park_area",
      threshold: "value >= 15%"),
  ]

  private static let information = [
    PackRow(
      "hj274-h30", "重点企业环境信息公开率", "Environmental disclosure", "%", .up,
      "enterprises_disclosing / audits_required", threshold: "value >= 100%"),
    PackRow(
      "hj274-h31", "生态工业信息平台完善程度", "Information platform", "%", .up, "platform_score",
      threshold: "value >= 100%"),
    PackRow(
      "hj274-h32", "生态工业主题宣传活动", "Publicity events", "次", .up, "publicity_events",
      threshold: "value >= 2 [次]"),
  ]
}
