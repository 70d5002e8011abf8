import Foundation

/// The folder with `Package.swift`, and what lies in it.
enum Repository {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder of a site that is kept for tests.
  static func fixture(_ name: String) -> URL { folder.appending(path: "Tests/Fixtures/\(name)") }
}
