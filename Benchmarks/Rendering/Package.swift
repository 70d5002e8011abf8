// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// Our templates beside swift-mustache, with the same page.
///
/// A package of its own, so that nobody else has to fetch that library. The sources are those of the
/// program, by links.
let package = Package(
  name: "Rendering",
  platforms: [.macOS(.v26)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1")
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Templating", dependencies: ["Diagnostics"], swiftSettings: strict),
    .executableTarget(
      name: "rendering-benchmark",
      dependencies: [
        "Diagnostics", "Templating", .product(name: "Mustache", package: "swift-mustache"),
      ], swiftSettings: strict),
  ]
)
