// swift-tools-version: 6.2
import PackageDescription

/// The answers of the preview, fuzzed with libFuzzer.
///
/// The sources are those of the program, by links.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(url: "https://github.com/apple/swift-crypto", from: "4.5.2")],
  targets: [
    .executableTarget(
      name: "PreviewFuzzer", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: [
        .swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"]),
      ])
  ]
)
