import Diagnostics
import Testing

/// Records keep their old ids, so that references can tell what they are called now.
@Suite struct RenamingTests {
  private func site(_ files: [String: String]) -> TextSite {
    TextSite(baseFiles.merging(files.map { ("Content/\($0.key)", $0.value) }) { $1 })
  }

  private static let renamed = "name: New\ncompany: New, Inc.\naliases: [older, old]\n"

  @Test func referencesToOldIDsNameTheNewOnes() {
    let event =
      "- {id: e, on: 2025, kind: launch, regions: [fr], platforms: [«old»], title: T, source: report}"
    let correction =
      "- {id: c, on: 2026-11-01, affects: '«platform:older»', was: A, now: B, severity: typo}"
    let site = site([
      "platforms/new.yml": Self.renamed, "events.yml": event, "corrections.yml": correction,
    ])
    #expect(site.refusedIDs == ["unknown-reference", "unknown-reference"])
    #expect(site.refusals.allSatisfy { $0.help == "it is now called 'new'" })
  }

  @Test(arguments: [
    ("aliases: [«other»]", ["id-reused"]), ("aliases: [«new»]", ["id-reused"]),
    ("aliases: [«Old Name»]", ["bad-value"]), ("aliases: [third]", []),
  ])
  func oldIDsAreNoRecordsIDs(line: String, ids: [String]) {
    let site = site([
      "platforms/new.yml": "name: New\ncompany: New, Inc.\n\(line)\n",
      "platforms/other.yml": "name: Other\ncompany: Other, Inc.\n",
    ])
    #expect(site.refusedIDs == ids)
    #expect(site.refusals.map(\.place).elementsEqual(site.places))
  }

  @Test func twoRecordsHadOneName() {
    let site = site([
      "platforms/a.yml": "name: New\ncompany: New, Inc.\naliases: [old]\n",
      "platforms/b.yml": "name: Other\ncompany: Other, Inc.\naliases: [«old»]\n",
    ])
    #expect(site.refusedIDs == ["id-reused"])
    #expect(site.refusals.map(\.place) == site.places)
  }

  @Test func translationsMayNameThemToo() {
    let original = "---\ntitle: T\naliases: [old]\n---\nText\n"
    let site = site([
      "articles/new.en.md": original,
      "articles/new.fr.md":
        "---\ntitle: T\ntranslates: \(hash(original))\naliases: [old]\n---\nTexte\n",
    ])
    #expect(site.refusedIDs == [])
  }
}
