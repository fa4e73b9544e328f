import SaltLake
import Testing

@Suite struct BrineDensityTests {
  @Test(arguments: [
    (Solute.sodium, 6.15, 1197.0), (.potassium, 4.77, 1178.0), (.magnesium, 5.82, 1336.0),
  ])
  func `saturated chlorides at 25 °C weigh what tables say`(
    cation: Solute, molality: Double, density: Double
  ) {
    let brine = Brine(
      solutes: Solutes([cation: molality, .chloride: molality * cation.charge]), water: 1)
    #expect(abs(BrineDensity.of(brine, at: 25) - density) < 0.01 * density)
  }

  @Test func `water has its density`() {
    #expect(abs(BrineDensity.water(at: 25) - 997.05) < 0.05)
    #expect(BrineDensity.of(.none, at: 25) == BrineDensity.water(at: 25))
  }
}
