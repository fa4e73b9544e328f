import Findings
import SaltLake
import Testing

@Suite struct LaboratoryAnalysisTests {
  static let whole: [Solute: Double] = [
    .sodium: 29.15, .potassium: 15.38, .magnesium: 60.15, .calcium: 0.6273, .chloride: 231.24,
    .sulphate: 5.412,
  ]

  static func sample(
    _ changes: [Solute: Double?], density: Double? = 1230, closure: ChargeClosure = .refuse,
    temperature: Double = 20
  ) -> LaboratoryAnalysis {
    var contents = whole
    for (solute, value) in changes { contents[solute] = value }
    return LaboratoryAnalysis(
      id: "s", name: Phrase("s"), concentrations: contents, density: density,
      temperature: temperature, closure: closure, place: Place(file: "brines.csv", line: 7))
  }

  static func codes(_ sample: LaboratoryAnalysis) -> [String] {
    guard case .failure(let faults) = sample.prepared() else { return [] }
    #expect(faults.findings.allSatisfy { $0.place == Place(file: "brines.csv", line: 7) })
    return faults.findings.map(\.rule.code)
  }

  @Test func `a small error is shown and made up by chloride`() throws {
    let brine = try Self.sample([:]).prepared().get()
    #expect(abs(brine.chargeError) < 0.005 && brine.chargeError != 0)
    #expect(abs(brine.brine.solutes.charge) < 1e-6)
    #expect(abs(brine.computedDensity - 1239) < 2)
  }

  @Test func `a large error is refused with its row, and can be made up on request`() throws {
    #expect(Self.codes(Self.sample([.chloride: 215])) == ["charge-imbalance"])
    #expect(Self.codes(Self.sample([.chloride: 215], closure: .chloride)) == [])
    #expect(Self.codes(Self.sample([.chloride: 150], closure: .chloride)) == ["charge-imbalance"])
    let sodium = try Self.sample([.chloride: 225], closure: .sodium).prepared().get()
    #expect(sodium.closedBy == .sodium && abs(sodium.brine.solutes.charge) < 1e-6)
  }

  @Test func `a missing ion is named; chloride may be made up`() {
    #expect(Self.codes(Self.sample([.potassium: nil])) == ["ion-missing"])
    #expect(Self.codes(Self.sample([.chloride: nil])) == ["ion-missing"])
    #expect(Self.codes(Self.sample([.chloride: nil], closure: .chloride)) == [])
  }

  @Test func `salts heavier than the brine are refused, a wrong density is doubted`() throws {
    #expect(Self.codes(Self.sample([:], density: 300)) == ["brine-without-water"])
    let doubtful = try Self.sample([:], density: 1320).prepared().get()
    #expect(doubtful.warnings.map(\.rule.code) == ["density-differs"])
  }

  @Test func `a temperature outside of the data base is a finding of the row`() {
    let database = BrineDatabase(
      name: "pitzer", temperatures: 0...60, minerals: [], source: "")
    let finding = Self.sample([:], temperature: -8).temperatureFinding(database)
    #expect(finding.rule.code == "brine-temperature")
    #expect(finding.cause(in: .en).contains("-8"))
  }
}
