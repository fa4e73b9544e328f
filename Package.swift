// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .treatAllWarnings(as: .error),
]
let kernelSettings = settings + [.strictMemorySafety()]

/// One part of the product: a folder under `Sources/` and the parts it may import.
func part(
  _ name: String, _ dependencies: [Target.Dependency] = [], settings: [SwiftSetting] = settings
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a part; `TestSupport` holds what tests share and is never imported by `Sources`.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: settings)
}

/// Puts the Swift runtime into the release program, so that it starts fast and needs no toolchain
/// (decision 0005); tests link it dynamically, from the same objects.
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib", "-Xlinker", "--start-group"]
      + [
        "Foundation", "FoundationInternationalization", "FoundationEssentials", "CoreFoundation",
        "_FoundationICU", "_FoundationCShims", "_FoundationCollections", "swiftSynchronization",
      ].map { "-l\($0)" } + ["-Xlinker", "--end-group"],
    .when(platforms: [.linux], configuration: .release))
]

let package = Package(
  name: "Carnallite",
  products: [
    .executable(name: "carnallite", targets: ["carnallite"]),
    .library(
      name: "CarnalliteKit",
      targets: [
        "Digests", "Findings", "Quantities", "Chemistry", "Numerics", "ProcessNetwork",
        "Optimization", "Planning", "Structures", "Review", "Accounting", "SaltLake",
        "PhreeqcEngine",
        "ZoneFiles", "Reports", "Results", "Workbooks", "HiGHSSolver",
        "CommandLine",
        "Formulas", "FlowFormulas", "Indicators", "Evaluation",
      ]),
    .library(name: "TestSupport", targets: ["TestSupport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Ground: value types, no I/O, no Foundation.
    part("Digests"),
    part("Findings"),
    part("Quantities"),
    part("Chemistry"),
    part("Numerics", settings: kernelSettings),
    .systemLibrary(name: "CMinizip", pkgConfig: "minizip"),
    .systemLibrary(name: "CExpat", pkgConfig: "expat"),
    part("Workbooks", ["Findings", "CMinizip", "CExpat"]),
    // Domain.
    part("ProcessNetwork", ["Findings", "Quantities", "Chemistry", "Numerics"]),
    // Engines.
    part("Optimization", ["Numerics"], settings: kernelSettings),
    part("Formulas", ["Findings", "Quantities"]),
    part("FlowFormulas", ["Formulas", "ProcessNetwork", "Quantities", "Chemistry"]),
    // Uses.
    part(
      "Planning",
      [
        "Findings", "Numerics", "ProcessNetwork", "Optimization", "Quantities", "Chemistry",
        "Formulas", "FlowFormulas",
      ]),
    part("Structures", ["Findings", "ProcessNetwork", "Optimization"]),
    part(
      "Accounting", ["Findings", "Numerics", "Chemistry", "ProcessNetwork", "Quantities"],
      settings: kernelSettings),
    part("Statistics", ["Findings", "Quantities", "ProcessNetwork"]),
    part(
      "Indicators",
      [
        "Findings", "Quantities", "Chemistry", "ProcessNetwork", "Formulas", "FlowFormulas",
        "Statistics",
      ]),
    part(
      "Evaluation",
      ["Findings", "Quantities", "ProcessNetwork", "Formulas", "Indicators", "Statistics"]),
    part("SaltLake", ["Findings", "Chemistry"]),
    // Joins.
    part(
      "Review",
      ["Findings", "ProcessNetwork", "Optimization", "Planning", "Quantities", "Indicators"]),
    // Edges.
    part(
      "ZoneFiles",
      [
        "Findings", "Quantities", "Chemistry", "Digests", "ProcessNetwork", "Structures",
        "Accounting", "Numerics", "Formulas", "Indicators", "SaltLake", "Statistics", "Workbooks",
        "Yams",
      ]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    part(
      "Reports",
      [
        "CZlib", "Findings", "Formulas", "Indicators", "Evaluation", "Optimization",
        "ProcessNetwork", "Planning", "Structures", "Review", "Accounting", "Quantities",
        "SaltLake", "Statistics", "Chemistry",
      ]),
    part("Results", ["Digests"]),
    .systemLibrary(name: "CHiGHS", pkgConfig: "highs"),
    part("HiGHSSolver", ["CHiGHS", "Optimization"], settings: kernelSettings),
    part("PhreeqcEngine", ["SaltLake"], settings: kernelSettings),
    // Faces and programs.
    part(
      "CommandLine",
      [
        "Findings", "Quantities", "Chemistry", "ProcessNetwork", "Planning", "Structures", "Review",
        "Optimization", "ZoneFiles", "Reports", "Results", "HiGHSSolver", "Accounting", "Numerics",
        "Workbooks", "Indicators", "Evaluation", "SaltLake", "PhreeqcEngine", "Statistics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "carnallite", dependencies: ["CommandLine"], swiftSettings: settings,
      linkerSettings: staticRuntime),
    // Tests.
    .target(
      name: "TestSupport",
      dependencies: [
        "Findings", "Quantities", "Chemistry", "ProcessNetwork", "Optimization", "Accounting",
      ],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests("Digests"),
    tests("Findings"),
    tests("Quantities"),
    tests("Chemistry"),
    tests("Numerics"),
    tests("ProcessNetwork", ["Findings", "Quantities", "Chemistry"]),
    tests("Optimization", ["HiGHSSolver"]),
    tests("Formulas", ["Quantities"]),
    tests("Statistics", ["Findings", "ProcessNetwork", "Quantities"]),
    tests("Indicators", ["Statistics", "Findings", "Formulas", "ProcessNetwork", "Quantities"]),
    tests("Evaluation", ["Findings", "Indicators", "ProcessNetwork", "Quantities"]),
    tests(
      "Planning",
      ["Findings", "HiGHSSolver", "Optimization", "ProcessNetwork", "Quantities", "ZoneFiles"]),
    tests(
      "Structures", ["Findings", "HiGHSSolver", "Optimization", "ProcessNetwork", "ZoneFiles"],
      exclude: ["Cases"]),
    tests(
      "Review",
      ["Findings", "HiGHSSolver", "Optimization", "Planning", "ProcessNetwork", "Quantities"]),
    tests("Accounting", ["Findings", "Numerics"], exclude: ["Cases"]),
    tests(
      "ZoneFiles",
      [
        "Findings", "ProcessNetwork", "Chemistry", "Quantities", "Accounting", "Numerics",
        "Workbooks", "Indicators", "Statistics",
      ]),
    tests(
      "Reports",
      ["CZlib", "Findings", "HiGHSSolver", "Planning", "ProcessNetwork", "ZoneFiles"]),
    tests("Results"),
    tests("Workbooks", ["Findings"]),
    tests("HiGHSSolver", ["Optimization"]),
    tests("SaltLake", ["Findings", "PhreeqcEngine"]),
    tests("PhreeqcEngine", ["SaltLake"]),
    tests("CommandLine"),
  ],
  swiftLanguageModes: [.v6]
)
