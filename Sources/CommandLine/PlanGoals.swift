import ArgumentParser
import Findings
import Planning
import ProcessNetwork

/// What a plan seeks and what it must keep beside the zone's own limits.
struct PlanGoals: ParsableArguments {
  @Option(
    help: """
      What to seek before the least cost: co2, energy, water, chlorine-disposed, a sheet, a limit, \
      COMMODITY:DIRECTION or a formula over flows, the least of it or with max: the greatest. 目标。
      """)
  var objective: String?

  @Option(
    name: .customLong("cap"),
    help:
      "NAME<=VALUE or NAME>=VALUE for any of these, with a unit if need be; may be repeated. 上限或下限。"
  )
  var caps: [String] = []

  /// Enters both into a request.
  ///
  /// - Throws: an exit with status 1, after every text that means nothing has been told.
  func enter(
    into request: inout PlanRequest, _ network: Network, _ language: Language
  ) throws {
    var faults: [PlanMeasureFault] = []
    for text in caps {
      do throws(PlanMeasureFault) {
        request.caps.append(try PlanCap.read(text, in: network))
      } catch { faults.append(error) }
    }
    if let objective {
      do throws(PlanMeasureFault) {
        request.aim = try PlanAim.read(objective, in: network)
      } catch { faults.append(error) }
    }
    guard faults.isEmpty else {
      throw Refusal.print(faults.map { $0.text[language] }.joined(separator: "\n"))
    }
  }
}
