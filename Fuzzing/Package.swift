// swift-tools-version: 6.2
import PackageDescription

/// The answers of the preview, fuzzed with libFuzzer.
///
/// The sources are those of the program, by links.
let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v26)],
  targets: [
    .systemLibrary(name: "COpenSSL", pkgConfig: "libcrypto"),
    .target(
      name: "Hashing",
      dependencies: [.target(name: "COpenSSL", condition: .when(platforms: [.linux]))]),
    .executableTarget(
      name: "PreviewFuzzer", dependencies: ["Hashing"],
      swiftSettings: [
        .swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"]),
      ]),
  ]
)
