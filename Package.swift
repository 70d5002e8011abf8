// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours builds under the same strict rules.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// A library module of ours; `uses` is its row in ARCHITECTURE.md's table of imports.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one module.
func tests(_ name: String, of dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: strict)
}

let package = Package(
  name: "Limpid",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "limpid", targets: ["limpid"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    module("Diagnostics"),
    module("Hashing", uses: [.target(name: "COpenSSL", condition: .when(platforms: [.linux]))]),
    module("Parsing", uses: ["Diagnostics", "CCmark", "CYAML"]),
    module("Model", uses: ["Diagnostics", "Hashing", "Parsing"]),
    module("Templating", uses: ["Diagnostics"]),
    module("Pages", uses: ["Diagnostics", "Hashing", "Parsing", "Model", "Templating"]),
    module("Reporting", uses: ["Diagnostics", "Parsing", "Model", "Templating", "Pages"]),
    module(
      "Publishing",
      uses: ["Diagnostics", "Hashing", "Parsing", "Model", "Templating", "Pages", "Reporting"]),
    module(
      "Preview",
      uses: [
        "Diagnostics", "Hashing", "Pages", "Publishing",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ]),
    .executableTarget(
      name: "limpid",
      dependencies: [
        "Diagnostics", "Model", "Publishing", "Preview", "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "catalog-benchmark", dependencies: ["Diagnostics", "Model", "Publishing", "CYAML"],
      path: "Benchmarks/Catalog", swiftSettings: strict),
    .executableTarget(
      name: "build-floor", dependencies: ["Diagnostics", "Templating", "CCmark", "CYAML"],
      path: "Benchmarks/Floor", swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("DiagnosticsTests", of: ["Diagnostics"]),
    tests("HashingTests", of: ["Hashing"]),
    tests("ParsingTests", of: ["Diagnostics", "Parsing"]),
    tests("ModelTests", of: ["Diagnostics", "Hashing", "Parsing", "Model"]),
    tests("MarkdownTests", of: ["Diagnostics", "Parsing", "Pages", "CCmark"]),
    tests("FigureTests", of: ["Diagnostics", "Pages", "Publishing"]),
    tests("TemplatingTests", of: ["Diagnostics", "Templating"]),
    tests("ReportingTests", of: ["Diagnostics", "Hashing", "Parsing", "Model", "Reporting"]),
    tests(
      "PublishingTests",
      of: ["Diagnostics", "Hashing", "Parsing", "Model", "Pages", "Publishing"]),
    tests("PreviewTests", of: ["Diagnostics", "Pages", "Preview", "Publishing"]),
    tests("EndToEndTests", of: ["limpid", "Diagnostics", "Pages", "Publishing"]),
    tests("ArchitectureTests", of: []),
    tests("RefusedTests", of: ["Diagnostics", "Publishing", "Reporting"]),
  ]
)
