import Findings
import Planning

extension PlanDocument {
  /// A part of the planned year.
  public struct TimestepRow: Codable, Sendable {
    /// The id.
    public var id: String
    /// Hours of the year that it stands for.
    public var hours: Double
    /// The month in which it lies.
    public var month: Int?
    /// The hour of the day for which it stands.
    public var hourOfDay: Int?
  }

  /// Sources, grid, load and stores (源网荷储) of one kind of energy at a place.
  ///
  /// Series have one amount for each of ``PlanDocument/timesteps``, all its occurrences together.
  public struct GridBalance: Codable, Sendable {
    /// The zone or a park.
    public var site: String
    /// The energy.
    public var commodity: String
    /// The unit of all amounts.
    public var unit: String
    /// What is made there in the year.
    public var generation: Double
    /// What processes there use in the year.
    public var load: Double
    /// What is bought from outside the zone in the year.
    public var purchase: Double
    /// What is sold to outside the zone in the year.
    public var sale: Double
    /// What comes from the rest of the zone in the year.
    public var inflow: Double
    /// What goes to the rest of the zone in the year.
    public var outflow: Double
    /// What stores take in the year.
    public var charge: Double
    /// What stores give in the year.
    public var discharge: Double
    /// What sources with a profile could have made and did not.
    public var curtailed: Double
    /// Share of sun, wind and the like in what is made, bought and brought in.
    public var renewableShare: Double?
    /// Share of what is made there that is used there.
    public var selfConsumption: Double?
    /// Share of the load that is not bought or brought in.
    public var selfSufficiency: Double?
    /// Share of what sources with a profile could have made that is lost.
    public var curtailedShare: Double?
    /// What each process makes.
    public var sources: [Source]
    /// The series of load, purchase, sale and so on, in a fixed order.
    public var series: [Series]
    /// What stores hold at the end of each timestep, in its first occurrence.
    public var level: [Double]

    /// A process that makes energy.
    public struct Source: Codable, Sendable {
      /// The process.
      public var process: String
      /// The name in Chinese.
      public var nameZh: String
      /// The name in English.
      public var nameEn: String
      /// Whether it runs on sun, wind or the like.
      public var isRenewable: Bool
      /// Units in the year.
      public var amount: Double
      /// Units in each timestep.
      public var byTimestep: [Double]
    }

    /// A part of the balance, timestep by timestep.
    public struct Series: Codable, Sendable {
      /// `load`, `purchase`, `sale`, `inflow`, `outflow`, `charge`, `discharge` or `curtailed`.
      public var key: String
      /// Units in each timestep.
      public var byTimestep: [Double]
    }
  }
}

extension PlanDocument.TimestepRow {
  init(_ step: PlanTimestep) {
    self.init(id: step.id, hours: step.hours, month: step.month, hourOfDay: step.hourOfDay)
  }
}

extension PlanDocument.GridBalance {
  init(_ balance: PlanGridBalance, _ names: PlanNames) {
    site = names.sites[balance.site].id
    commodity = names.commodities[balance.commodity].id
    unit = names.commodities[balance.commodity].unit
    generation = balance.generation
    load = balance.load.reduce(0, +)
    purchase = balance.purchase.reduce(0, +)
    sale = balance.sale.reduce(0, +)
    inflow = balance.inflow.reduce(0, +)
    outflow = balance.outflow.reduce(0, +)
    charge = balance.charge.reduce(0, +)
    discharge = balance.discharge.reduce(0, +)
    curtailed = balance.curtailed.reduce(0, +)
    renewableShare = balance.renewableShare
    selfConsumption = balance.selfConsumption
    selfSufficiency = balance.selfSufficiency
    curtailedShare = balance.curtailedShare
    sources = balance.sources.map { source in
      let process = names.processes[source.process]
      return Source(
        process: process.id, nameZh: process.name.zh, nameEn: process.name.en,
        isRenewable: source.isRenewable, amount: source.byTimestep.reduce(0, +),
        byTimestep: source.byTimestep)
    }
    let parts: [(key: String, series: [Double])] = [
      ("load", balance.load), ("purchase", balance.purchase), ("sale", balance.sale),
      ("inflow", balance.inflow), ("outflow", balance.outflow), ("charge", balance.charge),
      ("discharge", balance.discharge), ("curtailed", balance.curtailed),
    ]
    series = parts.filter { $0.series.contains { $0 != 0 } }.map {
      Series(key: $0.key, byTimestep: $0.series)
    }
    level = balance.level.contains { $0 != 0 } ? balance.level : []
  }

  /// The amounts of a part; empty where it is zero throughout.
  func amounts(of key: String) -> [Double] { series.first { $0.key == key }?.byTimestep ?? [] }
}
