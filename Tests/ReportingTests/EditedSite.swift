import Diagnostics
import Hashing
import Model
import Parsing

/// A small site as texts, for commands that change its files.
struct EditedSite {
  static let today = "2026-11-24"

  let files: [InputFile]
  let catalog: Catalog

  /// The site with these files added, or in their place; on a day of its own where one is given.
  init(_ added: [String: String]) {
    let texts = EditedSite.base.merging(added) { $1 }
    files = texts.sorted { $0.key < $1.key }.map {
      InputFile(path: $0.key, bytes: Array($0.value.utf8))
    }
    let days = Days(today: day(EditedSite.today), asOf: day(EditedSite.today))
    catalog = Catalog.validating(files.map { parse($0).value }, on: days).value
  }

  /// What files hold after a command.
  func after(_ changes: [FileChange]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: changes.map { ($0.path, String(decoding: $0.after, as: UTF8.self)) })
  }

  /// The site with the changes made.
  func applying(_ changes: [FileChange]) -> EditedSite {
    EditedSite(after(changes).merging(all) { first, _ in first })
  }

  private var all: [String: String] {
    Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  private static let base = [
    "Content/site.yml": """
    format: 1
    name: Test
    base_url: https://example.org/
    languages: [en, fr]
    publisher: {name: Us}
    ai_use: {reserve: all}
    """,
    "Content/questions.yml": """
    - {id: posts, ask: "Does {platform} train on posts?", about: train-generative-ai, order: 1}
    - {id: chats, ask: "Does {platform} train on chats?", about: use-chats-with-ai, order: 2}
    """,
    "Content/regions.yml": """
    - {id: world, kind: world, name: World, in_phrase: worldwide}
    - {id: fr, kind: country, name: France, in_phrase: in France}
    - {id: no, kind: country, name: Norway, in_phrase: in Norway}
    """,
    "Content/sources.yml": """
    - {id: report, url: "https://example.org/report", title: Report, kind: journalism}
    - {id: other, url: "https://example.org/other", title: Other, kind: journalism}
    """,
  ]
}

/// The day of a text that is one.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("'\(text)' is no day") }
  return day
}

/// The twelve digits that a translation names its original by.
func hash(_ text: String) -> String {
  String(sha256Hex(Array(text.utf8)).prefix(12))
}
