public import Findings
public import Optimization
public import Planning
public import ProcessNetwork
import Quantities

/// Why a project cannot be reviewed.
public enum ReviewError: Error, Sendable {
  /// The zone has no facility of this id; with facilities whose id begins with it, else the year's
  /// projects.
  case unknownProject(String, known: [String])
  /// The project exists in other years only.
  case notInYear(String, year: Int)
  /// The year cannot be planned.
  case plan(PlanError)

  /// What is wrong and how to mend it; empty where findings say it.
  public var words: Phrase {
    switch self {
    case .unknownProject(let id, let known) where known.isEmpty:
      Phrase(
        zh: "没有项目或装置“\(id)”，该年也没有编号相近的",
        en: "There is no project or facility \"\(id)\", nor one of a similar id in this year")
    case .unknownProject(let id, let known):
      Phrase(
        zh: "没有项目或装置“\(id)”。可用的有：\(known.joined(separator: "、"))",
        en: "There is no project or facility \"\(id)\". There are: \(known.joined(separator: ", "))"
      )
    case .notInYear(let id, let year):
      Phrase(
        zh: "项目“\(id)”在 \(year) 年不存在；换一个年份，或改正它的 from 与 to",
        en:
          "Project \"\(id)\" does not exist in \(year); ask for another year, or correct its from "
          + "and to")
    case .plan(.refused): Phrase("")
    case .plan(.solver(let error)):
      Phrase(zh: "求解器出错：\(error)", en: "The solver failed: \(error)")
    }
  }
}

/// What is asked of a review.
public struct ReviewRequest: Sendable, Hashable {
  /// The plan with and without the project; its marginal values are one dual each.
  public var plan: PlanRequest
  /// The project's id.
  public var project: String
  /// Whose duals are the transfer prices.
  public var transfer: TransferPrices
  /// Transfer prices that a table states; they stand in place of duals.
  public var stated: [StatedPrice] = []

  /// Creates a request.
  public init(plan: PlanRequest, project: String, transfer: TransferPrices = .without) {
    self.plan = plan
    self.plan.wantsTwoSidedValues = false
    self.project = project
    self.transfer = transfer
  }
}

/// The plan with a project and without it.
///
/// A facility that stands already, such as a project that a scenario has built, is reviewed by removing
/// it: with it the zone is as it is, and what it cost to build is spent either way.
public struct ProjectReview: Sendable {
  /// What was asked.
  public let request: ReviewRequest
  /// The project's id.
  public let id: String
  /// The project's name.
  public let name: Phrase
  /// The site's id.
  public let site: String
  /// The project's whole yearly capacity, in ``unit``.
  public let capacity: Double
  /// The unit of its capacity.
  public let unit: String
  /// Whether it stands already: then ``free`` and ``forced`` are the zone as it is.
  public let isStanding: Bool
  /// The plan in which the project is not built.
  public let without: PlanResult
  /// The plan that may build it.
  public let free: PlanResult
  /// The plan that must build the whole of it.
  public let forced: PlanResult
  /// Who wins and loses where it is built whole, at the transfer prices; empty without two plans.
  public let accounts: [TransferAccount]

  /// Plans a year without a project, with it left free, and with it forced in whole.
  ///
  /// - Parameters:
  ///   - network: a network without errors.
  ///   - request: what is asked.
  ///   - solver: makes a solver for each of the three plans.
  ///   - control: limits of each plan, and who watches.
  public static func run(
    _ network: Network, _ request: ReviewRequest,
    solver: () throws(SolverError) -> any Solver, control: RunControl = RunControl()
  ) throws(ReviewError) -> ProjectReview {
    let id = try project(network, request)
    guard network[id].project != nil else {
      return try standing(network, request, id, solver, control)
    }
    let capacity = network[id].capacity.value
    let without = try plan(network, request, holding: id, 0, 0, solver, control)
    let free = try plan(network, request, holding: id, 0, capacity, solver, control)
    let whole = capacity.isFinite ? capacity : max(size(of: id, in: free, network), 0)
    let forced = try plan(network, request, holding: id, whole, whole, solver, control)
    return ProjectReview(
      network, request, id, capacity: whole, isStanding: false, without: without, free: free,
      forced: forced)
  }

  /// A facility that stands: the zone without its row against the zone as it is.
  private static func standing(
    _ network: Network, _ request: ReviewRequest, _ id: FacilityID,
    _ solver: () throws(SolverError) -> any Solver, _ control: RunControl
  ) throws(ReviewError) -> ProjectReview {
    var removed = request.plan
    removed.absent.insert(network[id].id)
    let without = try plan(network, removed, solver, control)
    let present = try plan(network, request.plan, solver, control)
    let size = present.facilities.first { $0.id == network[id].id }?.size ?? 0
    return ProjectReview(
      network, request, id,
      capacity: network[id].capacity.value.isFinite
        ? network[id].capacity.value : size,
      isStanding: true, without: without, free: present, forced: present)
  }

  private init(
    _ network: Network, _ request: ReviewRequest, _ id: FacilityID, capacity: Double,
    isStanding: Bool, without: PlanResult, free: PlanResult, forced: PlanResult
  ) {
    self.request = request
    self.id = network[id].id
    name = network[id].name
    site = network[network[id].site].id
    self.capacity = capacity
    unit = network[network[network[id].modes[0].process].reference].unit.symbol
    self.isStanding = isStanding
    self.without = without
    self.free = free
    self.forced = forced
    accounts = TransferAccount.compare(
      without, forced, project: network[id].id, prices: request.transfer,
      stated: request.stated)
  }

  /// The size that a plan gives the project.
  public func size(in plan: PlanResult) -> Double {
    plan.facilities.first { $0.id == id }?.size ?? 0
  }

  /// By how much the net cost falls where a plan stands in for the one without.
  ///
  /// It is `nil` where one of them has no optimum, and 0 below a billionth of the net cost.
  public func gain(of plan: PlanResult) -> Double? {
    guard let before = without.objective, let after = plan.objective else { return nil }
    let gain = before.netCost - after.netCost
    return abs(gain) > 1e-9 * abs(before.netCost) ? gain : 0
  }

  private static func project(
    _ network: Network, _ request: ReviewRequest
  ) throws(ReviewError) -> FacilityID {
    let year = request.plan.year
    guard let id = network.facility(named: request.project) else {
      let present = network.facilities.filter { $0.exists(in: year) }
      let alike = present.filter { $0.id.hasPrefix(request.project) }
      let known = alike.isEmpty ? present.filter { $0.project != nil } : alike
      throw .unknownProject(request.project, known: known.map(\.id))
    }
    guard network[id].exists(in: year) else { throw .notInYear(request.project, year: year) }
    return id
  }

  private static func size(
    of id: FacilityID, in plan: PlanResult, _ network: Network
  ) -> Double {
    plan.facilities.first { $0.id == network[id].id }?.size ?? 0
  }

  private static func plan(
    _ network: Network, _ request: PlanRequest,
    _ solver: () throws(SolverError) -> any Solver, _ control: RunControl
  ) throws(ReviewError) -> PlanResult {
    let made: any Solver
    do throws(SolverError) {
      made = try solver()
    } catch {
      throw .plan(.solver(error))
    }
    do throws(PlanError) {
      return try Planner.plan(network, request, solver: made, control: control)
    } catch {
      throw .plan(error)
    }
  }

  private static func plan(
    _ network: Network, _ request: ReviewRequest, holding id: FacilityID, _ lower: Double,
    _ upper: Double, _ solver: () throws(SolverError) -> any Solver, _ control: RunControl
  ) throws(ReviewError) -> PlanResult {
    do throws(PlanError) {
      let model = try PlanModel.build(network, request.plan)
      guard let held = model.holding(id, lower: lower, upper: upper) else {
        throw PlanError.refused([])
      }
      let made: any Solver
      do throws(SolverError) {
        made = try solver()
      } catch {
        throw PlanError.solver(error)
      }
      return try Planner.plan(held, solver: made, control: control)
    } catch {
      throw .plan(error)
    }
  }
}
