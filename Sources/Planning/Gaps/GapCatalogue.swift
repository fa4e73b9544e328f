public import Findings
import ProcessNetwork

/// A process at a site that may be missing there.
struct GapCandidate: Sendable {
  /// The process.
  let process: ProcessID
  /// The site.
  let site: SiteID
  /// The project that stands for it.
  let facility: Facility
  /// The most of its reference commodity a year, which the investment buys.
  let size: Double
}

/// A process that no candidate can be made of.
public struct UnpricedProcess: Sendable, Hashable {
  /// The process's id.
  public let process: String
  /// The process's name.
  public let name: Phrase
}

/// The candidates of a zone: what its catalogue holds and no facility or project of the year runs.
struct GapCatalogue {
  /// The candidates, by process and then by site.
  private(set) var candidates: [GapCandidate] = []
  /// Processes without a stated investment: their size cannot be bounded.
  private(set) var unpriced: [UnpricedProcess] = []

  /// Hours a year in which a candidate reaches its capacity, an assumption.
  private static let operatingHours = 8000.0

  init(_ network: Network, _ request: GapRequest) {
    var isRun = [Bool](repeating: false, count: network.processes.count)
    for facility in network.facilities where facility.exists(in: request.plan.year) {
      for mode in facility.modes { isRun[mode.process.index] = true }
    }
    let sites = network.sites.indices.map { SiteID($0) }.filter {
      network[$0].kind == .park || network[$0].kind == .base
    }
    for (index, process) in network.processes.enumerated()
    where !isRun[index] && !network.incompleteProcesses.contains(ProcessID(index)) {
      let perCapacity = process.investmentPerYearlyCapacity(
        operatingHours: Self.operatingHours)
      guard let perCapacity, perCapacity > 0 else {
        unpriced.append(UnpricedProcess(process: process.id, name: process.name))
        continue
      }
      let size = request.investment / perCapacity
      for site in sites {
        candidates.append(
          GapCandidate(
            process: ProcessID(index), site: site,
            facility: Self.facility(process, ProcessID(index), network[site].id, site, size),
            size: size))
      }
    }
  }

  private static func facility(
    _ process: Process, _ id: ProcessID, _ siteName: String, _ site: SiteID, _ size: Double
  ) -> Facility {
    Facility(
      id: "gap:\(process.id)@\(siteName)", name: process.name, enterprise: nil, site: site,
      modes: [Mode(process: id)], capacity: .limited(size), operatingHours: operatingHours,
      project: Project(phase: "candidate", investment: nil, isWhole: false),
      provenance: process.provenance)
  }
}
