import Accounting
import Findings
import Foundation
import TestSupport
import Testing
import ZoneFiles

/// The tables of an account as a user writes them, and what is said of mistakes.
@Suite struct AccountTests {
  private static let flows = """
    id,from,to,measured,standard_uncertainty
    F1,,N1,10,1
    F2,N1,N2,6.1,0.5
    F3,N1,,,
    F4,N2,,6,0

    """

  /// One mistake: the files, and the code, file, line and field expected.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var code: String
    var file: String
    var line: Int?
    var field: String?
    var files: [String: String]
    var testDescription: String { code }
  }

  static let mistakes: [Mistake] = [
    Mistake(code: "account-missing", file: "", files: ["other.csv": "id\n"]),
    Mistake(
      code: "account-mixed", file: "variables.csv",
      files: ["flows.csv": flows, "variables.csv": "id\nx\n"]),
    flow("reading-incomplete", "F5,,N1,7,", "standard_uncertainty"),
    flow("reading-incomplete", "F5,,N1,,2", "measured"),
    flow("out-of-range", "F5,,N1,7,-2", "standard_uncertainty"),
    flow("out-of-range", "F5,,N1,7,1e-80", "standard_uncertainty"),
    flow("flow-ends", "F5,N1,N1,7,2", "to"),
    flow("key-twice", "F2,,N1,7,2", "id"),
    flow("number-malformed", "F5,,N1,seven,2", "measured"),
    flow("value-missing", ",,N1,7,2", "id"),
    Mistake(
      code: "bounds-reversed", file: "flows.csv", line: 2, field: "lower",
      files: [
        "flows.csv": "id,from,to,measured,standard_uncertainty,lower,upper\nF1,,N1,1,1,3,2\n"
      ]),
    Mistake(
      code: "right-sides-differ", file: "constraints.csv", line: 3, field: "rhs",
      files: [
        "flows.csv": flows,
        "constraints.csv": "constraint,flow,coefficient,rhs\nc,F1,1,0\nc,F2,-1,2\n",
      ]),
    Mistake(
      code: "reference-unknown", file: "constraints.csv", line: 2, field: "flow",
      files: [
        "flows.csv": flows, "constraints.csv": "constraint,flow,coefficient,rhs\nc,F9,1,0\n",
      ]),
    correlation("correlation-with-itself", "F1,F1,0.5", 2, "flow_b"),
    correlation("correlation-twice", "F1,F2,0.5\nF2,F1,0.4", 3, "flow_a"),
    correlation("out-of-range", "F1,F2,1.5", 2, "correlation"),
  ]

  private static func flow(_ code: String, _ row: String, _ field: String) -> Mistake {
    Mistake(
      code: code, file: "flows.csv", line: 6, field: field,
      files: ["flows.csv": flows + row + "\n"])
  }

  private static func correlation(
    _ code: String, _ rows: String, _ line: Int, _ field: String
  ) -> Mistake {
    Mistake(
      code: code, file: "correlations.csv", line: line, field: field,
      files: [
        "flows.csv": flows, "correlations.csv": "flow_a,flow_b,correlation\n\(rows)\n",
      ])
  }

  private func withAccount(
    _ files: [String: String], _ body: (AccountFolder) throws -> Void
  ) throws {
    try Repository.withTemporaryFolder { folder in
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      try body(AccountFolder(path: folder.path))
    }
  }

  @Test(arguments: mistakes)
  func `one mistake gives its one finding, at its place`(mistake: Mistake) throws {
    try withAccount(mistake.files) { account in
      let (kind, problems) = account.kind()
      let read = kind == .linear ? account.linearProblem() : (problem: nil, findings: [])
      #expect(read.problem == nil)
      let findings = problems + read.findings
      let found = try #require(findings.first)
      #expect(findings.count == 1)
      #expect(found.rule.code == mistake.code)
      #expect(found.place.file == mistake.file && found.place.line == mistake.line)
      #expect(found.place.field == mistake.field)
      for language in Language.allCases {
        let words = found.cause(in: language) + found.mend(in: language)
        #expect(!words.contains("{"))
      }
    }
  }

  @Test func `every rule of accounts' files is tried`() {
    let tried = Set(Self.mistakes.map(\.code))
    #expect(AccountFileRules.all.map(\.code).filter { !tried.contains($0) } == [])
  }

  @Test func `all mistakes are told at once`() throws {
    let files = [
      "flows.csv": Self.flows + "F5,N1,N1,1,1\nF6,,N1,x,1\n",
      "correlations.csv": "flow_a,flow_b,correlation\nF1,F1,0.5\nF1,F6,0.5\nF1,F8,0\n",
    ]
    try withAccount(files) { account in
      let codes = account.linearProblem().findings.map(\.rule.code)
      let expected = [
        "correlation-with-itself", "reference-unknown", "flow-ends", "number-malformed",
      ]
      #expect(codes == expected)
    }
  }

  @Test func `empty, zero and a number mean unmeasured, exact and measured`() throws {
    try withAccount(["flows.csv": Self.flows]) { account in
      let problem = try #require(account.linearProblem().problem)
      let expected: [Reading] = [
        .measured(10, standardUncertainty: 1), .measured(6.1, standardUncertainty: 0.5), .none,
        .exact(6),
      ]
      #expect(problem.quantities.map(\.reading) == expected)
      #expect(problem.equations.map(\.id) == ["N1", "N2"])
    }
  }

  @Test func `a published account is read with its constraints`() throws {
    let folder = Repository.root.appendingPathComponent("Tests/AccountingTests/Cases/VDI-2048")
    let (problem, findings) = AccountFolder(path: folder.path).linearProblem()
    #expect(findings == [])
    #expect(problem?.equations.map(\.id) == ["turbine", "preheater", "boiler"])
  }
}
