// swift-tools-version: 6.1
import PackageDescription

/// The stages of an audit, measured apart. A package of its own: who uses Candor needs none of what it depends on.
/// `Scripts/benchmark-stages` runs it.
let package = Package(
  name: "candor-benchmarks",
  dependencies: [
    .package(name: "candor", path: ".."),
    // Without its traits, which count allocations with packages of their own.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Stages",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "CandorKit", package: "candor"),
      ],
      path: "Stages",
      swiftSettings: [.swiftLanguageMode(.v6)],
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ])
