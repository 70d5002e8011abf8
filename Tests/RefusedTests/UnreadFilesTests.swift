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
        "a conflict between keys", "Content/platforms/example.yml",
        """
        name: Example Place
        <<<<<<< HEAD
        company: Example, Inc.
        ||||||| base
        company: Example
        =======
        company: Example Ltd
        >>>>>>> review

        """, "conflict-marker"
      ),
      (
        "a conflict in JSON", "Content/organisations.json",
        "[\n<<<<<<< HEAD\n1,\n=======\n2\n>>>>>>> review\n]\n", "conflict-marker"
      ),
      (
        "a conflict in CSV, with line ends of Windows", "Content/sources.csv",
        "id,title\r\n<<<<<<< HEAD\r\na,A\r\n=======\r\nb,B,B\r\n>>>>>>> review\r\n",
        "conflict-marker"
      ),
      (
        "a conflict in a text", "Content/articles/example.en.md",
        "---\ntitle: Example\n---\n<<<<<<< HEAD\nOne\n=======\n[Two](nowhere.md)\n>>>>>>> review\n",
        "conflict-marker"
      ),
      (
        "a conflict that somebody began to mend", "Content/platforms/example.yml",
        "name: Example Place\n<<<<<<< HEAD\ncompany: Example, Inc.\n", "conflict-marker"
      ),
      (
        "a conflict in the layout of all pages", "Templates/layouts/page.html",
        "<<<<<<< HEAD\n<html>{{$main}}{{/main}}\n=======\n{{$mein}}\n>>>>>>> review\n",
        "conflict-marker"
      ),
      (
        "a conflict in labels", "Templates/labels/en.yml",
        "<<<<<<< HEAD\nskip: Skip\n=======\nskip: Jump\n>>>>>>> review\n", "conflict-marker"
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
    let found = await BuiltSite.building(input, settings).diagnostics
      .filter { $0.severity != .note }
    #expect(found.map(\.rule.id) == [id])
    #expect(found.map(\.place.path) == [path])
  }
}
