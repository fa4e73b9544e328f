extension IndicatorPack {
  /// The evaluation indicators of circular economy of 2017: two composite, eleven specific, four for
  /// reference.
  static let ndrc2017 = IndicatorPack(
    "ndrc-2017", zh: "循环经济发展评价指标体系（2017 年版）",
    en: "Evaluation indicators of circular economy (NDRC, 2017)",
    standard: "循环经济发展评价指标体系", version: "2017", .memory,
    [
      PackRow(
        "ndrc-n01", "主要资源产出率", "Main resource productivity", "元/t", .up,
        "gdp / main_resource_use"),
      PackRow(
        "ndrc-n02", "主要废弃物循环利用率", "Main waste recycling rate", "%", .up,
        "(ndrc_n06 + ndrc_n07 + ndrc_n09 + ndrc_n11 + ndrc_n10) / 5"),
      PackRow("ndrc-n03", "能源产出率", "Energy productivity", "万元/tce", .up, "gdp / energy_use"),
      PackRow(
        "ndrc-n04", "水资源产出率", "Water productivity", "元/m3", .up, "gdp / water_use_total"),
      PackRow(
        "ndrc-n05", "建设用地产出率", "Construction land productivity", "万元/ha", .up,
        "gdp / construction_land"),
      PackRow(
        "ndrc-n06", "农作物秸秆综合利用率", "Straw utilisation rate", "%", .up,
        "straw_utilised / straw_collectable"),
      PackRow(
        "ndrc-n07", "一般工业固体废物综合利用率", "General industrial solid waste utilisation", "%", .up,
        SharedFormula.wasteUtilisation,
        reported: "solid_waste_utilisation", certainty: .read),
      PackRow(
        "ndrc-n08", "规模以上工业企业重复用水率", "Above-scale water reuse", "%", .up,
        SharedFormula.waterReuse, reported: "water_reuse"),
      PackRow(
        "ndrc-n09", "主要再生资源回收率", "Renewable resource recovery", "%", .up,
        "recycled_collected / recycled_arising"),
      PackRow(
        "ndrc-n10", "城市餐厨废弃物资源化处理率", "Food waste recycling", "%", .up,
        "food_waste_used / food_waste"),
      PackRow(
        "ndrc-n11", "城市建筑垃圾资源化处理率", "Construction waste recycling", "%", .up,
        "construction_waste_used / construction_waste"),
      PackRow(
        "ndrc-n12", "城市再生水利用率", "Reclaimed water use", "%", .up,
        SharedFormula.reclaimedWater),
      PackRow(
        "ndrc-n13", "资源循环利用产业总产值", "Recycling industry output", "亿元", .up,
        "recycling_output_value"),
      PackRow(
        "ndrc-n14", "工业固体废物处置量", "Solid waste disposed of (reference)", "万t", .none,
        "waste_disposed"),
      PackRow(
        "ndrc-n15", "工业废水排放量", "Industrial waste water (reference)", "万t", .none,
        "wastewater_discharged"),
      PackRow(
        "ndrc-n16", "城镇生活垃圾填埋处理量", "Landfilled refuse (reference)", "万t", .none,
        "landfilled_refuse"),
      PackRow(
        "ndrc-n17", "重点污染物排放量", "Key pollutants (reference)", "t", .none, "pollutants"),
    ])
}
