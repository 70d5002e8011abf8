import Model
import Templating

/// The sources that a text cites, numbered in the order in which it first names them.
struct References {
  private var sources: [Source] = []
  private var mentions: [EntityID<Source>: Int] = [:]

  /// Notes one more citation of a source: its number, and which citation of it this is, from 1.
  mutating func note(_ source: Source) -> (number: Int, mention: Int) {
    if mentions[source.id] == nil { sources.append(source) }
    let mention = mentions[source.id, default: 0] + 1
    mentions[source.id] = mention
    let number = (sources.firstIndex { $0.id == source.id } ?? 0) + 1
    return (number, mention)
  }

  /// The id of the entry in the list of references.
  static func id(of number: Int) -> String { "ref-\(number)" }

  /// The id of a citation in the text.
  static func id(of number: Int, mention: Int) -> String {
    mention == 1 ? "cite-\(number)" : "cite-\(number)-\(mention)"
  }

  /// The entries of the list, each with the places in the text that lead to it.
  func values(_ writing: inout Writing) -> [TemplateValue] {
    sources.enumerated().map { position, source in
      let number = position + 1
      let back = (1...(mentions[source.id] ?? 1)).map { mention -> TemplateValue in
        .object([
          "url": .url("#" + Self.id(of: number, mention: mention)), "mention": .number(mention),
        ])
      }
      return .object(
        writing.values(of: source)
          .merging([
            "reference": .text(Self.id(of: number)), "back": .list(back), "at": .absent,
            "quote": .absent,
          ]))
    }
  }
}
