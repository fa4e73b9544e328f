import Findings
import Reports
struct PlanReport { var language: Language; func html(_ p: PlanDocument) -> String { "" } }
