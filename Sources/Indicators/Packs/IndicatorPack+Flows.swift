extension IndicatorPack {
  /// Economy-wide material flow accounts.
  static let materialFlows = IndicatorPack(
    "ew-mfa", zh: "物质流账户（EW-MFA）", en: "Economy-wide material flow accounts (EW-MFA)",
    standard: "EW-MFA, Eurostat handbook", version: "2018", .derived,
    [
      PackRow(
        "mfa-de", "本地开采 DE", "Domestic extraction DE", "万t", .none, "domestic_extraction",
        network: "sum(flow where direction = extraction and category <> water)"),
      PackRow(
        "mfa-imports", "调入 IMP", "Imports IMP", "万t", .none, "imports",
        network: "sum(flow where direction = purchase)"),
      PackRow(
        "mfa-exports", "调出 EXP", "Exports EXP", "万t", .none, "exports",
        network: "sum(flow where direction = sale)"),
      PackRow(
        "mfa-dmi", "直接物质投入 DMI", "Direct material input DMI", "万t", .down,
        "domestic_extraction + imports", network: "mfa_de + mfa_imports"),
      PackRow(
        "mfa-dmc", "国内物质消费 DMC", "Domestic material consumption DMC", "万t", .down,
        "domestic_extraction + imports - exports", network: "mfa_de + mfa_imports - mfa_exports"),
      PackRow(
        "mfa-ptb", "实物贸易差额 PTB", "Physical trade balance PTB", "万t", .none,
        "imports - exports", network: "mfa_imports - mfa_exports"),
      PackRow(
        "mfa-dpo", "本地过程排出 DPO", "Domestic processed output DPO", "万t", .down, nil,
        network: "sum(flow where direction in {disposal, emission, surplus})"),
      PackRow(
        "mfa-productivity", "物质生产率 GDP/DMC", "Material productivity GDP/DMC", "元/t", .up,
        "gdp / mfa_dmc", network: "gdp / mfa_dmc"),
      PackRow(
        "mfa-cmur", "循环材料使用率", "Circular material use rate", "%", .up,
        "secondary_material_use / (mfa_dmc + secondary_material_use)"),
    ])

  /// The core indicators of ISO 59020.
  static let iso59020 = IndicatorPack(
    "iso-59020-core", zh: "ISO 59020 核心指标", en: "Core indicators of ISO 59020",
    standard: "ISO 59020", version: "2024", .memory,
    [
      PackRow(
        "iso-i01", "流入平均再利用含量", "Reused content of inflow", "%", .up,
        "inflow_reused / inflow_mass"),
      PackRow(
        "iso-i02", "流入平均再生含量", "Recycled content of inflow", "%", .up,
        "inflow_recycled / inflow_mass"),
      PackRow(
        "iso-i03", "流入平均可再生含量", "Renewable content of inflow", "%", .up,
        "inflow_renewable / inflow_mass"),
      PackRow(
        "iso-i04", "产品平均寿命比", "Lifetime against the industry's average", "1", .up,
        "product_lifetime / industry_lifetime"),
      PackRow(
        "iso-i05", "流出再利用率", "Reused share of outflow", "%", .up,
        "outflow_reused / outflow_mass"),
      PackRow(
        "iso-i06", "流出再生利用率", "Recycled share of outflow", "%", .up,
        "outflow_recycled / outflow_mass"),
      PackRow(
        "iso-i07", "流出生物循环率", "Outflow to the biological cycle", "%", .up,
        "outflow_biological / outflow_mass"),
      PackRow(
        "iso-i08", "可再生能源占比", "Share of renewable energy", "%", .up,
        SharedFormula.renewableShare),
      PackRow(
        "iso-i09", "循环来源取水占比", "Water from circular sources", "%", .up,
        "water_reclaimed / water_withdrawn"),
      PackRow(
        "iso-i10", "符合质量要求排水占比", "Discharge that meets requirements", "%", .up,
        "wastewater_compliant / wastewater_discharged"),
      PackRow(
        "iso-i11", "现场循环用水比", "On-site water reuse ratio", "1", .up,
        "water_reused / water_withdrawn"),
      PackRow(
        "iso-i12", "物质生产率", "Material productivity", "元/t", .up,
        "industrial_value_added / (inflow_mass - inflow_reused - inflow_recycled)"),
      PackRow(
        "iso-i13", "资源强度指数", "Resource intensity index", "1", .down,
        """
        (inflow_mass / industrial_value_added) / \
        in_year(inflow_mass / industrial_value_added, 2020)
        """),
    ])

  /// The material circularity indicator of the Ellen MacArthur Foundation, with the waste of recycled
  /// feed (WF) and of recycling after use (WC) stated.
  static let materialCircularity = IndicatorPack(
    "mci", zh: "材料循环性指标 MCI", en: "Material circularity indicator MCI",
    standard: "Ellen MacArthur Foundation, Circularity Indicators", version: "2019", .memory,
    [
      PackRow(
        "mci-lfi", "线性流动指数 LFI", "Linear flow index LFI", "1", .down,
        """
        (virgin_material + unrecoverable_waste) / \
        (2 * inflow_mass + (waste_of_recycled_feed - waste_of_recycling) / 2)
        """),
      PackRow(
        "mci", "材料循环性指标 MCI", "Material circularity indicator MCI", "1", .up,
        """
        max(0, 1 - 0.9 * mci_lfi / (if is_known(product_lifetime) then \
        product_lifetime / industry_lifetime else 1))
        """),
    ])
}
