import Diagnostics
import Parsing

extension Letter {
  /// The blanks that stand in the letter, in their order, each with the text that holds it.
  var usedBlanks: [(name: String, place: TextRange)] {
    body.nodes.flatMap { node -> [(name: String, place: TextRange)] in
      guard case .text(let literal) = node.kind else { return [] }
      return Letter.blanks(in: body.text(literal)).map { ($0.name, body.place(of: node)) }
    }
  }

  /// Where a text has `{name}`: what stands between the braces, and the ranges with them.
  ///
  /// A brace without its other half counts up to the end of the text.
  package static func blanks(in text: String) -> [(name: String, range: Range<String.Index>)] {
    var found: [(name: String, range: Range<String.Index>)] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      let close = rest[open...].firstIndex(of: "}")
      let end = close.map { text.index(after: $0) } ?? rest.endIndex
      found.append((String(text[open..<end].filter { $0 != "{" && $0 != "}" }), open..<end))
      rest = text[end..<rest.endIndex]
    }
    return found
  }
}
