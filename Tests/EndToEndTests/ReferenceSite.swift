/// The site of this repository, built once for all tests that only read it.
enum ReferenceSite {
  /// Built for the root of a host.
  static let atRoot = Result { try built() }

  /// Built for a folder of a host.
  static let inFolder = Result { try built("--base-url", "https://example.org/sub/path/") }

  /// A build that did not end well.
  struct Failure: Error {
    let told: String
  }

  private static func built(_ arguments: String...) throws -> TestedSite {
    let site = try TestedSite.reference()
    let arguments = ["--site", site.folder.path, "--today", TestedSite.today] + arguments
    let outcome = try Program.run(["build"] + arguments, in: site.folder.path)
    guard outcome.status == 0 else { throw Failure(told: outcome.errors) }
    return site
  }
}
