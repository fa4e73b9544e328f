import Foundation
import HiGHSSolver
import NetworkFamily
import Optimization
import Planning

/// Building one programme and handing it to the solver: the product and its peers from PyPI.
enum PeerCases {
  private static let request = PlanRequest(
    year: 2020, time: .timesteps, wantsTwoSidedValues: false)

  /// Builds 2 million entries by the product and by each peer, in turn.
  static func builders(_ name: String, _ arguments: [String]) throws {
    let peers = ["build_numpy", "build_linopy", "build_linopy_sparse", "build_pypsa"]
    try compare(name, peers, steps: 766, runs: 3)
  }

  /// Builds 15 million entries by the product and by linopy in both modes, in turn.
  static func large(_ name: String, _ arguments: [String]) throws {
    try compare(name, ["build_linopy", "build_linopy_sparse"], steps: 5650, runs: 3)
  }

  private static func compare(
    _ name: String, _ builders: [String], steps: Int, runs: Int
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let small = folder.appendingPathComponent("small.json").path
    try FamilyFile.write(FamilyInstance(steps: 4), to: small)
    try compareOptima(name, builders, small)
    let file = folder.appendingPathComponent("large.json").path
    try FamilyFile.write(FamilyInstance(steps: steps), to: file)
    var own: [PeerProcess.Build] = []
    var peers = builders.map { _ in [PeerProcess.Build]() }
    for _ in 0..<runs {
      for (position, builder) in builders.enumerated() {
        own.append(try PeerProcess.ownBuild(steps: steps))
        peers[position].append(try PeerProcess.build(builder, file))
      }
    }
    tell(name, own, builders, peers)
  }

  /// All builders state the same programme: the small instance has one optimum.
  private static func compareOptima(
    _ name: String, _ builders: [String], _ file: String
  ) throws {
    let result = try Planner.plan(
      try FamilyInstance(steps: 4).network(), request, solver: HiGHSSolver())
    let own = result.objective?.netCost ?? .nan
    for builder in builders {
      let peer = try PeerProcess.build(builder, file, isSolved: true).objective ?? .nan
      guard abs(peer - own) <= 1e-6 * abs(own) else {
        throw HandOverCases.Mismatch.objectives(product: own, plain: peer)
      }
    }
    Printed.note(name, "one optimum of all builders on a small instance: \(own)")
  }

  private static func tell(
    _ name: String, _ own: [PeerProcess.Build], _ builders: [String],
    _ peers: [[PeerProcess.Build]]
  ) {
    let (time, peak) = (median(own.map(\.cpu)), median(own.map(\.peak)))
    Printed.note(name, "\(own[0].entries) entries; processor seconds, ratio peer / product")
    Printed.number(name, "product: build, scale, hand over", time, unit: "s")
    Printed.number(name, "product: peak memory", peak, unit: "MB")
    for (builder, builds) in zip(builders, peers) {
      let (peerTime, peerPeak) = (median(builds.map(\.cpu)), median(builds.map(\.peak)))
      Printed.number(name, "\(builder): build and hand over", peerTime, unit: "s")
      Printed.number(name, "\(builder): times as long as the product", peerTime / time, unit: "×")
      Printed.number(name, "\(builder): peak memory", peerPeak, unit: "MB")
      Printed.number(name, "product's share of its memory", 100 * peak / peerPeak, unit: "%")
    }
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  /// One build, told as a line of JSON like the peers'.
  static func buildOnce(_ steps: String) throws {
    let network = try FamilyInstance(steps: Int(steps) ?? 0).network()
    var timing = Timing()
    let solver = try HiGHSSolver()
    let size = try timing.run {
      let model = try PlanModel.build(network, request)
      try solver.load(model.scaledProgram)
      return (model.program.rowCount, model.program.columnCount, model.program.entryCount)
    }
    let told = [
      "\"wall\":\(timing.median)", "\"cpu\":\(timing.processorMedian)", "\"rows\":\(size.0)",
      "\"columns\":\(size.1)", "\"entries\":\(size.2)", "\"peak\":\(ProcessMemory.peak)",
    ]
    print("{\(told.joined(separator: ","))}")
  }
}
