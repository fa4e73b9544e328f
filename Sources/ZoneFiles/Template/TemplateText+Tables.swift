extension TemplateText {
  /// The tables with their texts.
  static let tables: [(name: String, text: String)] = [
    ("sources.csv", sources), ("sites.csv", sites), ("enterprises.csv", enterprises),
    ("commodities.csv", commodities), ("compositions.csv", compositions),
    ("processes.csv", processes), ("recipes.csv", recipes), ("facilities.csv", facilities),
    ("projects.csv", projects), ("routes.csv", routes), ("markets.csv", markets),
    ("limits.csv", limits), ("limit_terms.csv", limitTerms), ("statistics.csv", statistics),
    ("chains.csv", chains), ("production.csv", production),
  ]

  private static let sources = """
    source,kind,title_zh,title_en,location,confidence,disclosure,note
    atomic-weights,stoichiometry,标准原子量（CIAAW）,Standard atomic weights (CIAAW),abridged values,high,,按化学计量计算 computed from atomic weights
    estimate,estimate,工程估计,Engineering estimate,,low,public,请换成自己的数据 replace by your own data

    """

  private static let sites = """
    site,parent,name_zh,name_en,kind,source,note
    zone,,试验区,Zone,zone,estimate,恰有一行 zone：exactly one row is the zone
    lake,zone,盐湖园区,Lake park,park,estimate,
    town,zone,城镇园区,Town park,park,estimate,

    """

  private static let enterprises = """
    enterprise,name_zh,name_en,site,source
    alkali-works,碱厂,Alkali works,lake,estimate
    magnesia-works,镁厂,Magnesia works,lake,estimate

    """

  private static let commodities = """
    commodity,name_zh,name_en,category,unit,formula,composition_basis,mass_per_unit,energy_per_unit,water_per_unit,balance_at,resolution,stock_holder,stock_amount,cargo,source,note
    salt,盐,Salt,resource,t,NaCl,formula,,,,site,year,盐堆 heap,unlimited,,atomic-weights,可以堆存 kept on a heap
    bischofite,水氯镁石,Bischofite,resource,t,MgCl2·6H2O,formula,,,,site,year,盐堆 heap,unlimited,,atomic-weights,
    water,水,Water,water,m3,H2O,formula,1,,1,site,,,,,atomic-weights,1 m3 = 1 t
    electricity,电,Electricity,energy,MWh,,none,0,3.6,,zone,,,,,atomic-weights,质量为零须写明 no mass is said by 0
    caustic,烧碱,Caustic soda,product,t,NaOH,formula,,,,site,,,,liquid,atomic-weights,折百 as 100 %
    chlorine,氯气,Chlorine,byproduct,t,Cl2,formula,,,,site,,,,,atomic-weights,不能储存 cannot be stored
    hydrogen,氢气,Hydrogen,byproduct,t,H2,formula,,120,,site,,,,,atomic-weights,
    acid,盐酸（31 %）,Hydrochloric acid (31 %),product,t,,complete,,,0.69,site,,,,liquid,atomic-weights,组成见 compositions.csv
    magnesia,氢氧化镁,Magnesium hydroxide,product,t,Mg(OH)2,formula,,,,site,,,,,atomic-weights,

    """

  private static let compositions = """
    commodity,site,element,mass_fraction,unit,source
    acid,,H,8.58,%,atomic-weights
    acid,,O,61.28,%,atomic-weights
    acid,,Cl,30.14,%,atomic-weights

    """

  private static let processes = """
    process,name_zh,name_en,sector,reference,lifetime,investment,investment_unit,fixed_cost_share,variable_cost,variable_cost_unit,source,note
    electrolysis,离子膜电解,Membrane electrolysis,chlor-alkali,caustic,20,4000,CNY/(t/a),0.03,60,CNY/t,estimate,配方按 1 t 烧碱计 per 1 t of caustic soda
    acid-synthesis,合成盐酸,Acid synthesis,chlor-alkali,acid,15,500,CNY/(t/a),0.03,20,CNY/t,estimate,
    precipitation,氢氧化镁沉淀,Precipitation of magnesium hydroxide,magnesium,magnesia,15,3000,CNY/(t/a),0.03,200,CNY/t,estimate,盐回到电解 its salt goes back to electrolysis

    """

  private static let recipes = """
    process,commodity,direction,amount,unit,role,source,note
    electrolysis,caustic,out,1,t,product,atomic-weights,基准物料恒为 1 the reference is always 1
    electrolysis,salt,in,1.4612,t,feed,atomic-weights,
    electrolysis,water,in,0.4504,m3,feed,atomic-weights,
    electrolysis,electricity,in,2.35,MWh,utility,estimate,
    electrolysis,chlorine,out,0.8863,t,byproduct,atomic-weights,
    electrolysis,hydrogen,out,0.02521,t,byproduct,atomic-weights,
    acid-synthesis,acid,out,1,t,product,atomic-weights,
    acid-synthesis,chlorine,in,0.3014,t,feed,atomic-weights,
    acid-synthesis,hydrogen,in,0.00857,t,feed,atomic-weights,
    acid-synthesis,water,in,0.690,m3,feed,atomic-weights,
    precipitation,magnesia,out,1,t,product,atomic-weights,
    precipitation,bischofite,in,3.486,t,feed,atomic-weights,
    precipitation,caustic,in,1.3717,t,feed,atomic-weights,
    precipitation,salt,out,2.0042,t,byproduct,atomic-weights,
    precipitation,water,out,1.853,m3,byproduct,atomic-weights,

    """

  private static let facilities = """
    facility,name_zh,name_en,enterprise,site,process,capacity,unit,operating_hours,from,source,note
    alkali-plant,烧碱装置,Alkali plant,alkali-works,lake,electrolysis,10,万吨/年,8000,2018,estimate,没有上限时写 unlimited write unlimited for no limit
    acid-plant,盐酸装置,Acid plant,alkali-works,lake,acid-synthesis,300000,t/a,8000,2018,estimate,
    magnesia-plant,氢氧化镁装置,Magnesia plant,magnesia-works,lake,precipitation,30000,t/a,7200,2020,estimate,

    """

  private static let projects = """
    project,name_zh,name_en,enterprise,site,process,capacity,unit,phase,from,investment,investment_unit,source
    magnesia-expansion,氢氧化镁扩建,Magnesia expansion,magnesia-works,lake,precipitation,20000,t/a,planned,2028,0.7,亿元,estimate

    """

  private static let routes = """
    route,cargo,commodity,from,to,means,distance,distance_unit,cost,cost_unit,source
    liquid-road,liquid,,lake,town,road,80,km,45,元/吨,estimate

    """

  private static let markets = """
    market,commodity,site,kind,price,price_unit,limit,limit_unit,source,note
    salt-extraction,salt,lake,extraction,25,元/吨,unlimited,,estimate,
    bischofite-extraction,bischofite,lake,extraction,10,元/吨,unlimited,,estimate,
    water-purchase,water,zone,purchase,3.5,元/m3,200,万m3/a,estimate,
    electricity-purchase,electricity,zone,purchase,0.38,元/度,5,亿kWh/a,estimate,
    caustic-sale,caustic,zone,sale,2300,元/吨,unlimited,,estimate,
    acid-sale,acid,zone,sale,180,元/吨,250000,t/a,estimate,盐酸市场有限 the acid market is limited
    magnesia-sale,magnesia,zone,sale,4200,元/吨,60000,t/a,estimate,
    hydrogen-vent,hydrogen,zone,emission,0,元/吨,unlimited,,estimate,多余氢气放空 what is left is vented
    salt-heap,salt,lake,disposal,5,元/吨,unlimited,,estimate,
    water-discharge,water,lake,disposal,1,元/m3,unlimited,,estimate,

    """

  private static let limits = """
    limit,name_zh,name_en,sense,value,unit,source
    water-cap,取水总量,Water withdrawal,maximum,150,万m3,estimate

    """

  private static let limitTerms = """
    limit,commodity,process,site,direction,coefficient
    water-cap,water,,,purchase,0.0001

    """

  private static let statistics = """
    statistic,subject_kind,subject,period_start,period_end,value,unit,source
    output,facility,alkali-plant,2025-01-01,2025-12-31,8.8,万吨,estimate
    output,facility,acid-plant,2025-01-01,2025-12-31,24.5,万吨,estimate
    output,facility,magnesia-plant,2025-01-01,2025-12-31,21000,t,estimate

    """

  private static let chains = """
    chain,name_zh,name_en,process
    chlor-alkali,氯碱,Chlor-alkali,electrolysis
    chlor-alkali,氯碱,Chlor-alkali,acid-synthesis
    magnesium,镁,Magnesium,precipitation

    """

  private static let production = """
    facility,process,amount,unit
    alkali-plant,electrolysis,95000,t/a
    acid-plant,acid-synthesis,200000,t/a
    magnesia-plant,precipitation,30000,t/a

    """
}
