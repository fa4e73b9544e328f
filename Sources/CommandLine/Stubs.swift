import Findings
import Optimization
import ProcessNetwork
import Reports

struct PlanReport {
  var language: Language
  func html(_ p: PlanDocument) -> String { "" }
}
enum CanRun { static func check(_ n: Network, solver: any Solver) throws -> [Finding] { [] } }
