import Optimization
import TestSupport
import Testing

@Suite struct MPSWriterTests {
  @Test func `the file is as in the golden text`() throws {
    let writer = MPSWriter(
      rowName: { ["balance[Cl2, golmud]", "balance[Cl2, golmud]", "", "rhs", "range"][$0] },
      columnName: { ["make KCl", "氯气", "$sale", "n", "m", "f", "unused"][$0] })
    let text = try writer.text(MPSSample.program, name: "golden case")
    #expect(text == golden)
  }

  @Test func `the same programme gives the same bytes`() throws {
    let first = try MPSWriter().text(MPSSample.program)
    #expect(try MPSWriter().text(MPSSample.program) == first)
  }

  @Test func `crossed row bounds are refused`() {
    var builder = LinearProgramBuilder()
    builder.addRows(count: 2, lower: 0, upper: 1, pattern: [])
    builder.addRows(count: 1, lower: 1, upper: 0, pattern: [])
    let program = builder.finish()
    #expect(throws: MPSError.crossedRowBounds(row: 2)) { try MPSWriter().text(program) }
  }

  private let golden = """
    NAME golden_case
    ROWS
     N cost
     E balance[Cl2,_golmud]
     G balance[Cl2,_golmud]#1
     L #2
     G rhs#3
     N range
    COLUMNS
     make_KCl cost 1.5
     make_KCl balance[Cl2,_golmud] 1
     make_KCl balance[Cl2,_golmud]#1 -0.3333333333333333
     氯气 balance[Cl2,_golmud] -1
     氯气 #2 1e+20
     marker2 'MARKER' 'INTORG'
     _$sale cost -2
     _$sale rhs#3 1
     n rhs#3 1
     marker4 'MARKER' 'INTEND'
     m cost 4
     m #2 1
     m range 1
     f cost 0.1
     f balance[Cl2,_golmud]#1 1
     unused cost 0
    RHS
     rhs cost 12.25
     rhs balance[Cl2,_golmud] 5
     rhs #2 7
     rhs rhs#3 0.1
    RANGES
     range rhs#3 0.6
    BOUNDS
     FR bound 氯气
     LO bound _$sale 0
     UP bound _$sale 3
     LO bound n 0
     PL bound n
     MI bound m
     UP bound m -1
     FX bound f 2
     LO bound unused -4
     UP bound unused 4
    ENDATA

    """
}
