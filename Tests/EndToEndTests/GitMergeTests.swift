import Foundation
import Testing

/// People who change different answers of one platform's file meet in git without a conflict.
@Suite struct GitMergeTests {
  private static let path = "Content/platforms/facebook.yml"

  private func verify(_ name: String, in site: TestedSite) throws {
    let outcome = try site.run("verify", name, "--on", TestedSite.today)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func aCheckDayAndTheCaveatOfTheNeighbour() throws {
    let site = try TestedSite.reference()
    let git = try GitRepository(in: site.folder)
    let former = try site.folder.text(Self.path)
    try git.branch("verified") { try verify("facebook/posts-eea-2024-05", in: site) }
    let caveat = "The newest information that we read is of September 2024."
    try git.branch("reworded") {
      try site.folder.put(
        former.replacing(caveat, with: "We read nothing newer than September 2024."), at: Self.path)
    }
    try git.run("merge", "--quiet", "verified")
    try git.run("merge", "--quiet", "--no-edit", "reworded")
    let merged = try site.folder.text(Self.path)
    #expect(merged.contains("We read nothing newer than September 2024."))
    #expect(!merged.contains(caveat))
    let days = { (text: String) in text.ranges(of: "checked: \(TestedSite.today)").count }
    #expect(days(merged) == days(former) + 1)
  }

  @Test func checkDaysOfTwoNeighbours() throws {
    let site = try TestedSite.reference()
    let git = try GitRepository(in: site.folder)
    try git.branch("one") { try verify("facebook/posts/eea", in: site) }
    try git.branch("two") {
      try verify("facebook/posts/gb", in: site)
      try verify("facebook/posts-eea-2025-04-14", in: site)
    }
    try git.run("merge", "--quiet", "one")
    try git.run("merge", "--quiet", "--no-edit", "two")
    #expect(
      try git.run("diff", "--stat", "HEAD~2", "HEAD").contains("3 insertions(+), 3 deletions"))
  }

  /// The last line of any answer or way and the first of the next one can change at once.
  @Test(arguments: ["facebook", "instagram", "whatsapp"])
  func anyTwoNeighbours(platform: String) throws {
    let site = try TestedSite.reference()
    let git = try GitRepository(in: site.folder)
    let text = try site.folder.text("Content/platforms/\(platform).yml")
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let starts = lines.indices.filter { lines[$0].hasPrefix("  - ") }
    #expect(starts.count > 2)
    try site.folder.put(text, at: "base.yml")
    for start in starts.dropFirst() {
      guard let last = lines[..<start].lastIndex(where: { $0.hasPrefix("    ") }) else { continue }
      let (first, second) = (lines[last], lines[start])
      lines[last] += " # one"
      try site.folder.put(lines.joined(separator: "\n"), at: "one.yml")
      lines[last] = first
      lines[start] += " # two"
      try site.folder.put(lines.joined(separator: "\n"), at: "two.yml")
      lines[start] = second
      let merged = try git.run("merge-file", "-p", "one.yml", "base.yml", "two.yml")
      #expect(merged.contains("# one\n") && merged.contains("# two\n"), "line \(start + 1)")
    }
  }
}
