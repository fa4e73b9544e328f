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
        "Optimization", "Planning", "Accounting", "SaltLake", "PhreeqcEngine", "ZoneFiles",
        "Reports", "Results", "HiGHSSolver",
        "CommandLine",
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
    // Domain.
    part("ProcessNetwork", ["Findings", "Quantities", "Chemistry", "Numerics"]),
    // Engines.
    part("Optimization", ["Numerics"], settings: kernelSettings),
    // Uses.
    part("Planning", ["Findings", "ProcessNetwork", "Optimization", "Quantities", "Chemistry"]),
    part("Accounting", ["Findings", "Numerics"], settings: kernelSettings),
    part("SaltLake", ["Findings", "Chemistry"]),
    // Edges.
    part(
      "ZoneFiles",
      [
        "Findings", "Quantities", "Chemistry", "Digests", "ProcessNetwork", "SaltLake", "Yams",
      ]),
    part(
      "Reports", ["Findings", "ProcessNetwork", "Planning", "SaltLake", "Quantities", "Chemistry"]),
    part("Results", ["Digests"]),
    .systemLibrary(name: "CHiGHS", pkgConfig: "highs"),
    part("HiGHSSolver", ["CHiGHS", "Optimization"], settings: kernelSettings),
    part("PhreeqcEngine", ["SaltLake"], settings: kernelSettings),
    // Faces and programs.
    part(
      "CommandLine",
      [
        "Findings", "Quantities", "Chemistry", "ProcessNetwork", "Planning", "Optimization",
        "ZoneFiles", "Reports", "Results", "HiGHSSolver", "SaltLake", "PhreeqcEngine",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "carnallite", dependencies: ["CommandLine"], swiftSettings: settings,
      linkerSettings: staticRuntime),
    // Tests.
    .target(
      name: "TestSupport",
      dependencies: ["Findings", "Quantities", "Chemistry", "ProcessNetwork", "Optimization"],
      path: "Tests/TestSupport", swiftSettings: settings),
    tests("Digests"),
    tests("Findings"),
    tests("Quantities"),
    tests("Chemistry"),
    tests("Numerics"),
    tests("ProcessNetwork", ["Findings", "Quantities", "Chemistry"]),
    tests("Optimization"),
    tests(
      "Planning",
      ["Findings", "HiGHSSolver", "Optimization", "ProcessNetwork", "Quantities", "ZoneFiles"]),
    tests("Accounting", ["Findings", "Numerics"], exclude: ["Cases"]),
    tests("ZoneFiles", ["Findings", "ProcessNetwork", "Chemistry", "Quantities"]),
    tests("Reports", ["Findings", "ProcessNetwork", "Planning"]),
    tests("Results"),
    tests("HiGHSSolver", ["Optimization"]),
    tests("SaltLake", ["Findings", "PhreeqcEngine"]),
    tests("PhreeqcEngine", ["SaltLake"]),
    tests("CommandLine"),
  ],
  swiftLanguageModes: [.v6]
)
