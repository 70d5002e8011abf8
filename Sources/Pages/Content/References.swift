import Model
import Templating

/// The sources that a text cites, numbered in the order in which it first names them.
struct References {
  private var sources: [(id: EntityID<Source>, mentions: Int)] = []
  private var positions: [EntityID<Source>: Int] = [:]

  /// Notes one more citation of a source: its number, and which citation of it this is, from 1.
  mutating func note(_ source: EntityID<Source>) -> (number: Int, mention: Int) {
    guard let position = positions[source] else {
      positions[source] = sources.count
      sources.append((source, 1))
      return (sources.count, 1)
    }
    sources[position].mentions += 1
    return (position + 1, sources[position].mentions)
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
      let make = { (writing: inout Writing) in
        Self.entry(position + 1, source.id, mentions: source.mentions, &writing)
      }
      // In long lists a source hardly ever stands where it does on another page.
      guard sources.count <= 64 else { return make(&writing) }
      let subject = "\(position + 1) \(source.mentions) \(source.id.text)"
      return writing.shared(.reference, .text(subject), make)
    }
  }

  private static func entry(
    _ number: Int, _ id: EntityID<Source>, mentions: Int, _ writing: inout Writing
  ) -> TemplateValue {
    let back = (1...mentions).map { mention -> TemplateValue in
      .object([
        "url": .url("#" + Self.id(of: number, mention: mention)), "mention": .number(mention),
      ])
    }
    return .object(
      writing.values(ofSource: id)
        .merging(["reference": .text(Self.id(of: number)), "back": .list(back)]))
  }
}
