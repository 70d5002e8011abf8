import Foundation

/// A copy of a site in a folder of its own, to be built by the real program.
struct TestedSite: Sendable {
  /// The day of all builds here.
  static let today = "2026-11-24"

  let folder: TemporaryFolder

  /// A copy of a site that is kept for tests.
  init(fixture: String) throws {
    folder = try TemporaryFolder()
    try folder.copy(Repository.fixture(fixture), as: ".")
  }

  /// A copy of the site of this repository.
  static func reference(order: (String, String) -> Bool = { $0 < $1 }) throws -> TestedSite {
    let site = TestedSite(folder: try TemporaryFolder())
    for name in ["Content", "Templates"] {
      try site.folder.copy(Repository.folder.appending(path: name), as: name, order: order)
    }
    return site
  }

  private init(folder: TemporaryFolder) {
    self.folder = folder
  }

  /// `limpid build` with more arguments.
  func build(
    _ arguments: String..., today: String? = TestedSite.today,
    environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    let day = today.map { ["--today", $0] } ?? []
    return try Program.run(
      ["build", "--site", folder.path] + day + arguments, in: folder.path,
      environment: environment)
  }

  /// Any other command on the site, on the same day.
  func run(_ command: String, _ arguments: String..., today: String = TestedSite.today) throws
    -> Program.Outcome
  {
    try Program.run(
      [command, "--site", folder.path, "--today", today] + arguments, in: folder.path)
  }

  /// Whether a file was built at a path.
  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder.path)/Public/\(path)")
  }

  /// The built files.
  func output() throws -> [String: Data] { try folder.tree("Public") }

  /// The built pages.
  func pages() throws -> [BuiltPage] {
    try output().filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map {
      BuiltPage(path: $0.key, html: String(decoding: $0.value, as: UTF8.self))
    }
  }

  /// One built page.
  func page(_ path: String) throws -> BuiltPage {
    BuiltPage(path: path, html: try folder.text("Public/\(path)"))
  }
}
