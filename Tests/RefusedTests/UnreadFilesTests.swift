import Diagnostics
import Publishing
import Testing

/// A file that cannot be read to its end gives one finding: what the rest would have said is
/// neither missed nor judged.
@Suite struct UnreadFilesTests {
  @Test(
    arguments: [
      (
        "an answer whose source stands behind the fault", "Content/platforms/example.yml",
        """
        name: Example Place
        company: Example, Inc.
        answers:
          - question: posts
            region: world
            answer: used
            checked: 2026-11-23
            caveat: Two: colons
            source: https://example.org/terms

        """, "yaml-syntax"
      ),
      (
        "a record of a list without its id yet", "Content/organisations.yml",
        "- name: Example: the place\n  id: example\n", "yaml-syntax"
      ),
      (
        "a record that other files mention", "Content/questions.yml",
        "- id: posts\n  ask: Does it: train\n", "yaml-syntax"
      ),
      (
        "a merge key in the place of required keys", "Content/organisations.yml",
        "- id: example\n  <<: {name: Example}\n", "yaml-feature"
      ),
      (
        "labels behind the fault", "Templates/labels/en.yml", "skip: Skip: it\ntab-title: Title\n",
        "yaml-syntax"
      ),
      (
        "settings behind the fault", "Content/site.yml", "format: 1\nname: Example: the site\n",
        "yaml-syntax"
      ),
      (
        "a file of another kind", "Content/platforms/example.toml", "name = 1\n",
        "unknown-file-kind"
      ),
    ])
  func giveOneFinding(why: String, path: String, text: String, id: String) async throws {
    let platform = """
      name: Other Place
      company: Other, Inc.
      answers:
        - question: posts
          region: world
          answer: used
          checked: 2026-11-23
          source: {url: "https://example.org/terms", title: Terms, kind: platform-document}

      """
    let files = [
      InputFile(path: "Content/platforms/other.yml", bytes: Array(platform.utf8)),
      InputFile(path: path, bytes: Array(text.utf8)),
    ]
    let input = SiteInput(
      own: try FixtureSite.base().filter { $0.path != path } + files)
    let settings = try BuildSettings(today: "2026-11-23", workers: 1)
    let found = await BuiltSite.building(input, settings).diagnostics.filter {
      $0.severity != .note
    }
    #expect(found.map(\.rule.id) == [id])
    #expect(found.map(\.place.path) == [path])
  }
}
