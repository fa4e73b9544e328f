import Quantities
import Testing

@Suite struct UnitRefusalTests {
  static let refusals: [(String, UnitError)] = [
    ("", .empty),
    (" 　", .empty),
    ("Mwh", .unknown(part: "Mwh", position: 1, nearest: "MWh")),
    ("mWh", .unknown(part: "mWh", position: 1, nearest: "MWh")),
    ("KW", .unknown(part: "KW", position: 1, nearest: "kW")),
    ("M3", .unknown(part: "M3", position: 1, nearest: "m3")),
    ("T/a", .unknown(part: "T", position: 1, nearest: "t")),
    ("mt", .unknown(part: "mt", position: 1, nearest: "Mt")),
    ("CNY/tonn", .unknown(part: "tonn", position: 5, nearest: nil)),
    ("万吨标铜/年", .unknown(part: "吨标铜", position: 2, nearest: "吨标煤")),
    ("元/标准立方迷", .unknown(part: "标准立方迷", position: 3, nearest: "标准立方米")),
    ("元/（吨／牛）", .unknown(part: "牛", position: 6, nearest: nil)),
    ("百万", .unknown(part: "百万", position: 1, nearest: nil)),
    ("t t2x", .unexpected(part: "t2x", position: 3)),
    ("m¹²", .outOfRange(part: "^12", position: 2)),
    ("CO2", .unknown(part: "CO2", position: 1, nearest: nil)),
    ("k瓦", .unknown(part: "k瓦", position: 1, nearest: "瓦")),
    ("kkg", .unknown(part: "kkg", position: 1, nearest: "kg")),
    ("t/", .unexpected(part: "", position: 3)),
    ("/t", .unexpected(part: "/", position: 1)),
    ("t//a", .unexpected(part: "/", position: 3)),
    ("t-a", .unexpected(part: "-", position: 2)),
    ("t🙂", .unexpected(part: "🙂", position: 2)),
    ("(t/a", .unbalanced(position: 1)),
    ("t/a)", .unbalanced(position: 4)),
    ("()", .unexpected(part: ")", position: 2)),
    ("元/吨·公里", .ambiguous(position: 4)),
    ("a/b", .unknown(part: "b", position: 3, nearest: nil)),
    ("m^0", .outOfRange(part: "^0", position: 2)),
    ("m^12", .outOfRange(part: "^12", position: 2)),
    ("m^", .outOfRange(part: "^", position: 2)),
    ("0 t", .outOfRange(part: "0", position: 1)),
    ("1.2.3 t", .outOfRange(part: "1.2.3", position: 1)),
    ("1e999 t", .outOfRange(part: "1e999", position: 1)),
    ("(m^9)^9^9", .unexpected(part: "^9", position: 8)),
    ("((m^9)^9)^9", .outOfRange(part: "(", position: 1)),
    ("((PW)^9)^9", .outOfRange(part: "(", position: 1)),
    ("CNY_22/t", .outOfRange(part: "CNY_22", position: 1)),
    ("CNY_9999/t", .outOfRange(part: "CNY_9999", position: 1)),
    ("元(20200)/吨", .outOfRange(part: "20200", position: 3)),
    ("t_2020", .unexpected(part: "t_2020", position: 1)),
    ("元(现价)", .unexpected(part: "(", position: 2)),
    ("元_2020/元_2021", .priceYears(2020, 2021)),
    ("USD/CNY", .currencies("USD", "CNY")),
  ]

  @Test(arguments: refusals) func `is refused`(text: String, error: UnitError) {
    #expect(throws: error) { try Unit(text) }
  }

  @Test func `a text too long to be a unit is refused before it is read`() {
    let text = String(repeating: "t*", count: 1000) + "t"
    #expect(throws: UnitError.tooLong(count: 2001, limit: 128)) { try Unit(text) }
  }

  @Test func `the largest nesting that fits is read`() throws {
    let text = String(repeating: "(", count: 63) + "t" + String(repeating: ")", count: 63)
    #expect(try Unit(text).factor == 1000)
  }

  @Test func `every refusal is told in both languages`() throws {
    let errors =
      Self.refusals.map(\.1) + [
        .tooLong(count: 200, limit: 128), .dimensions(from: .tonne, to: .hour),
        .offset(from: try Unit("degC"), to: try Unit("K")),
      ]
    for error in errors {
      #expect(!error.cause.zh.isEmpty && !error.cause.en.isEmpty, "\(error)")
      #expect(!error.mend.zh.isEmpty && !error.mend.en.isEmpty, "\(error)")
    }
  }

  @Test func `a refusal names the part, its place and the nearest spelling`() {
    let error = UnitError.unknown(part: "Mwh", position: 3, nearest: "MWh")
    #expect(error.cause.en == "\"Mwh\" at character 3 is no known unit")
    #expect(error.mend.zh == "是否应为“MWh”？")
  }
}
