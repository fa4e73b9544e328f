import Findings
import ProcessNetwork
import TestSupport
import Testing

@Suite struct NetworkGeneratorTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func `a generated zone has nothing that needs mending`(seed: UInt64) throws {
    let options = NetworkGenerator.Options(
      processes: 30, hasTimesteps: seed > 3, periods: seed > 4 ? [2020, 2025] : [2020])
    let network = try NetworkGenerator(options, seed: seed).network()
    let found = NetworkChecks.run(network).filter { $0.severity > .notice }
    #expect(found.map { $0.cause(in: .en) } == [])
    #expect(network.processes.count == 30)
    #expect(network.recipes.count == 300)
  }

  @Test func `the same seed gives the same files, another seed others`() throws {
    let files = try [7, 7, 8].map { seed in
      ZoneWriter(try NetworkGenerator(seed: seed).network()).files().map { $0.path + $0.text }
    }
    #expect(files[0] == files[1])
    #expect(files[0] != files[2])
  }

  @Test func `a process that gives back less than it takes is found among random ones`() throws {
    let sound = try NetworkGenerator(seed: 9).network()
    let broken = sound.withRecipeAmount(of: 1, scaledBy: 3)
    let found = NetworkChecks.run(broken).filter { $0.severity == .error }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.rule == .elementAppears })
  }
}
