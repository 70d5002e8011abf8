package import Diagnostics
import Parsing

extension Rule {
  package static let unknownBlank = Rule(
    "unknown-blank", .error,
    because: """
      A blank that the letter does not declare would be sent as it stands; one that is declared and \
      not used asks readers for something that goes nowhere.
      """)
  package static let reasonBlankMissing = Rule(
    "reason-blank-missing", .error,
    because: """
      Where the law asks for a reason, it is the reader's own. The letter must leave a place for it \
      instead of giving one.
      """)
}

extension Catalog {
  /// Blanks of letters that are not declared or not used, and letters without a place for a reason.
  func checkLetters() -> [Diagnostic] {
    letters.ids.flatMap { id in
      letters[id].sorted { $0.key < $1.key }.flatMap { _, letter in
        checkBlanks(of: letter) + checkReason(in: letter)
      }
    }
  }

  private func checkBlanks(of letter: Letter) -> [Diagnostic] {
    let used = letter.usedBlanks
    let known = letter.blanks.map(\.name)
    let undeclared = used.filter { !known.contains($0.name) }.map { blank in
      Rule.unknownBlank.broken(
        at: blank.place, "this letter declares no blank '{\(blank.name)}'",
        help: nearestName(to: blank.name, among: known).map { "did you mean '{\($0)}'?" }
          ?? "add it to 'blanks'")
    }
    let unused = letter.blanks.filter { blank in !used.contains { $0.name == blank.name } }
    return undeclared
      + unused.map { blank in
        Rule.unknownBlank.broken(
          at: blank.origin["name"]?.place ?? blank.origin.headPlace,
          "'{\(blank.name)}' stands nowhere in the letter",
          help: "write it where it belongs, or take it out of 'blanks'")
      }
  }

  private func checkReason(in letter: Letter) -> [Diagnostic] {
    guard let right = self[Right.self][letter.right], right.isReasonRequired,
      !letter.blanks.contains(where: \.isReason)
    else { return [] }
    return [
      Rule.reasonBlankMissing.broken(
        at: letter.origin["blanks"]?.place ?? letter.origin.headPlace,
        "'\(right.id.text)' asks for a reason, but no blank takes it",
        help: "add a blank with the name 'reason'")
    ]
  }
}

extension Letter {
  /// The blanks that stand in the letter, in their order, each with the text that holds it.
  var usedBlanks: [(name: String, place: TextRange)] {
    body.nodes.flatMap { node -> [(name: String, place: TextRange)] in
      guard case .text(let literal) = node.kind else { return [] }
      return Letter.blanks(in: body.text(literal)).map { ($0.name, body.place(of: node)) }
    }
  }

  /// Where a text has `{name}`: the names, and the ranges with their braces.
  package static func blanks(in text: String) -> [(name: String, range: Range<String.Index>)] {
    var found: [(name: String, range: Range<String.Index>)] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      if isIdentifier(name) { found.append((name, open..<rest.index(after: close))) }
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}
