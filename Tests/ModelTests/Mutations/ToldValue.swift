import Diagnostics
import Model
import Parsing

extension Catalog {
  /// Everything that the catalog read from a file, in words, without places.
  func told(ofFileAt path: String) -> String {
    let isMeant = { (origin: Node) in origin.place.path == path }
    var values: [Any] = Catalog.entityKinds.flatMap { records(of: $0, in: path) }
    if isMeant(site.origin) { values.append(site) }
    for section in Article.Section.allCases {
      let texts = texts(in: section)
      values += texts.ids.flatMap { texts[$0] }.filter { isMeant($0.origin) }
    }
    values += letters.ids.flatMap { letters[$0] }.filter { isMeant($0.origin) }
    return values.map(words).joined(separator: "\n")
  }

  private func records<Kind: Entity>(of kind: Kind.Type, in path: String) -> [Any] {
    self[kind].filter { $0.origin.place.path == path }
  }
}

/// A value and its parts in words, without what tells where it was written.
private func words(of value: Any) -> String {
  if let tree = value as? MarkdownTree {
    return String(decoding: tree.words(within: 0), as: UTF8.self)
  }
  let mirror = Mirror(reflecting: value)
  let parts = mirror.children.filter { !["origin", "body", "place"].contains($0.label) }
  guard !parts.isEmpty else { return mirror.children.isEmpty ? "\(value)" : "" }
  return "(" + parts.map { "\($0.label ?? "-"): \(words(of: $0.value))" }.joined(separator: ", ")
    + ")"
}
