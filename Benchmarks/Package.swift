// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "Carnallite", path: "..")],
  targets: [
    .systemLibrary(name: "CHiGHSPlain", pkgConfig: "highs"),
    .target(
      name: "NetworkFamily",
      dependencies: ["CHiGHSPlain", .product(name: "CarnalliteKit", package: "Carnallite")],
      swiftSettings: settings),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "NetworkFamily",
        .product(name: "CarnalliteKit", package: "Carnallite"),
        .product(name: "TestSupport", package: "Carnallite"),
      ],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
