public import Findings
public import Optimization
public import Planning
public import ProcessNetwork

/// Why a project cannot be reviewed.
public enum ReviewError: Error, Sendable {
  /// The zone has no facility of this id; with the ids of the year's projects.
  case unknownProject(String, known: [String])
  /// The facility stands already, or has no size for the plan to choose.
  case notAProject(String)
  /// The project exists in other years only.
  case notInYear(String, year: Int)
  /// The year cannot be planned.
  case plan(PlanError)

  /// What is wrong and how to mend it; empty where findings say it.
  public var words: Phrase {
    switch self {
    case .unknownProject(let id, let known) where known.isEmpty:
      Phrase(
        zh: "没有项目“\(id)”：该年该情景的 projects.csv 没有任何项目",
        en: "There is no project \"\(id)\": projects.csv has none at all in this year and scenario")
    case .unknownProject(let id, let known):
      Phrase(
        zh: "projects.csv 中没有“\(id)”。可用的有：\(known.joined(separator: "、"))",
        en: "There is no \"\(id)\" in projects.csv. There are: \(known.joined(separator: ", "))")
    case .notAProject(let id):
      Phrase(
        zh: "“\(id)”是已有装置，不是项目；只能评审 projects.csv 中的项目",
        en: "\"\(id)\" stands already; only projects of projects.csv can be reviewed")
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

  /// Creates a request.
  public init(plan: PlanRequest, project: String, transfer: TransferPrices = .without) {
    self.plan = plan
    self.plan.wantsTwoSidedValues = false
    self.project = project
    self.transfer = transfer
  }
}

/// The plan with a project and without it.
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
    let capacity = network[id].capacity.value
    let without = try plan(network, request, holding: id, 0, 0, solver, control)
    let free = try plan(network, request, holding: id, 0, capacity, solver, control)
    let whole = capacity.isFinite ? capacity : max(size(of: id, in: free, network), 0)
    let forced = try plan(network, request, holding: id, whole, whole, solver, control)
    let row = free.facilities.first { $0.id == network[id].id }
    return ProjectReview(
      request: request, id: network[id].id, name: network[id].name,
      site: network[network[id].site].id, capacity: whole,
      unit: row?.unit ?? "", without: without, free: free, forced: forced,
      accounts: TransferAccount.compare(
        without, forced, project: network[id].id, prices: request.transfer))
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
      let known = network.facilities.filter { $0.project != nil && $0.exists(in: year) }
      throw .unknownProject(request.project, known: known.map(\.id))
    }
    guard network[id].project != nil else { throw .notAProject(request.project) }
    guard network[id].exists(in: year) else { throw .notInYear(request.project, year: year) }
    return id
  }

  private static func size(
    of id: FacilityID, in plan: PlanResult, _ network: Network
  ) -> Double {
    plan.facilities.first { $0.id == network[id].id }?.size ?? 0
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
