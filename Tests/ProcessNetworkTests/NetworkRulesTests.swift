import Findings
import ProcessNetwork
import TestSupport
import Testing

@Suite struct NetworkRulesTests {
  @Test func `a sound zone has nothing to be found`() throws {
    let network = try SampleZone.chlorAlkali().network
    #expect(NetworkChecks.run(network).map(\.rule.code) == [])
  }

  @Test(arguments: BrokenSample.all)
  func `one mistake gives its one finding`(sample: BrokenSample) throws {
    let found = NetworkChecks.run(try sample.network())
    #expect(Set(found.map(\.rule.code)) == Set([sample.code] + sample.others))
    let own = found.filter { $0.rule.code == sample.code }
    #expect(own.count == 1)
    #expect(own.first?.place.file == sample.file)
    #expect(sample.file == "timesteps.csv" || own.first?.place.line != nil)
  }

  @Test(arguments: BrokenSample.all)
  func `every value that the words ask for is there`(sample: BrokenSample) throws {
    for finding in NetworkChecks.run(try sample.network()) {
      for language in Language.allCases {
        let text = finding.cause(in: language) + finding.mend(in: language)
        #expect(!text.contains("{"), "\(sample.code): \(text)")
      }
    }
  }

  @Test func `every rule has a broken sample`() {
    let tried = Set(BrokenSample.all.map(\.code))
    #expect(NetworkRules.all.map(\.code).filter { !tried.contains($0) } == [])
    #expect(Set(NetworkRules.all.map(\.code)).count == NetworkRules.all.count)
  }
}
