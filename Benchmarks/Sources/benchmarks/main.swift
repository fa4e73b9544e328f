import Foundation
import HiGHSSolver

/// `benchmarks [NAME ...]` runs the named cases, all without names; `benchmarks --case NAME …` runs
/// one in this process; `benchmarks --write-zone FOLDER` writes the large generated zone; `--build`
/// and `--sweep` are what cases run in processes of their own.
func runBenchmarks() throws -> Int32 {
  FreedMemory.keep()
  let arguments = Array(CommandLine.arguments.dropFirst())
  if arguments.first == "--write-zone", arguments.count == 2 {
    try GeneratedZone.write(to: arguments[1])
    return 0
  }
  if arguments.first == "--build", arguments.count == 2 {
    try PeerCases.buildOnce(arguments[1])
    return 0
  }
  if arguments.first == "--sweep", arguments.count == 2 {
    try EnsembleCases.sweepOnce(half: arguments[1])
    return 0
  }
  if arguments.first == "--case", arguments.count > 1 {
    guard let one = Benchmark.all.first(where: { $0.name == arguments[1] }) else { return 2 }
    try one.run(one.name, Array(arguments.dropFirst(2)))
    return 0
  }
  let unknown = arguments.filter { name in !Benchmark.all.contains { $0.name == name } }
  guard unknown.isEmpty else {
    let known = Benchmark.all.map(\.name).joined(separator: ", ")
    FileHandle.standardError.write(Data("no such case: \(unknown); cases: \(known)\n".utf8))
    return 2
  }
  Printed.head()
  var status: Int32 = 0
  for benchmark in Benchmark.all where arguments.isEmpty || arguments.contains(benchmark.name) {
    let prepared = try benchmark.prepare()
    defer { prepared.cleanUp() }
    let ended = try ChildProcess.run(["--case", benchmark.name] + prepared.arguments)
    if ended != 0 { status = 1 }
  }
  return status
}

exit(try runBenchmarks())
