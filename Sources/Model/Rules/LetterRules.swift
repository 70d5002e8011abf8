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

extension Rule {
  package static let letterUnreviewed = Rule(
    "letter-unreviewed", .warning,
    because:
      "People send these words to a company under their own name; somebody should vouch for them.")
}

extension Catalog {
  /// Faults of letters: blanks, a missing place for a reason, markup that plain text cannot show, and
  /// rights that differ.
  func checkLetters() -> [Diagnostic] {
    letters.ids.flatMap { id -> [Diagnostic] in
      let versions = Array(letters[id])
      return versions.flatMap { letter in
        checkBlanks(of: letter) + checkReason(in: letter) + checkMarkup(of: letter)
          + checkReview(of: letter)
      } + checkRights(of: versions)
    } + checkRightsOfWays()
  }

  private func checkBlanks(of letter: Letter) -> [Diagnostic] {
    let used = letter.usedBlanks
    let known = letter.blanks.map(\.name)
    // A blank that has faults of its own is not told again where it stands.
    let areWhole = letter.origin["blanks"]?.items?.count == known.count
    let undeclared = used.filter { areWhole && !known.contains($0.name) }.map { blank in
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
        help: "add a blank with 'is_reason: true'")
    ]
  }

  private func checkReview(of letter: Letter) -> [Diagnostic] {
    guard letter.reviewedBy == nil else { return [] }
    return [
      Rule.letterUnreviewed.broken(
        at: letter.origin["title"]?.place ?? letter.origin.headPlace,
        "nobody has reviewed this letter",
        help: "have it read by somebody who knows the law, and name them under 'reviewed_by'")
    ]
  }

  /// A letter is also published as plain text, so it holds only what plain text can show.
  private func checkMarkup(of letter: Letter) -> [Diagnostic] {
    guard let (found, node) = letter.body.beyondPlainText else { return [] }
    return [
      Rule.markupInWords.broken(
        at: letter.body.place(of: node), "this letter holds \(found), which plain text cannot show",
        help: "write paragraphs, lists of one level and emphasis")
    ]
  }

  private func checkRights(of versions: [Letter]) -> [Diagnostic] {
    guard let first = versions.first else { return [] }
    return versions.dropFirst().filter { $0.right != first.right }.map { letter in
      Rule.badValue.broken(
        at: letter.origin["right"]?.place ?? letter.origin.headPlace,
        "this letter uses '\(letter.right.text)', but in another language '\(first.right.text)'",
        help: "give a letter for another right another id",
        related: [RelatedPlace("the other one", at: first.origin.headPlace)])
    }
  }

  private func checkRightsOfWays() -> [Diagnostic] {
    self[Platform.self].flatMap { platform in
      ([platform.ways] + platform.answers.map(\.refuse)).flatMap { checkRights(of: $0) }
    }
  }

  private func checkRights(of ways: [Way]) -> [Diagnostic] {
    ways.compactMap { way in
      guard let right = way.right, self[Right.self][right] != nil,
        let letter = way.letter.flatMap({ letters[$0].first }),
        letter.right != right, self[Right.self][letter.right] != nil
      else { return nil }
      return Rule.badValue.broken(
        at: way.origin["letter"]?.place ?? way.origin.headPlace,
        "this way uses '\(right.text)', but its letter '\(letter.right.text)'",
        help: "correct one of the two")
    }
  }
}

extension MarkdownTree {
  /// The first thing that plain text cannot show, in words, and its node; nil for paragraphs with
  /// emphasis and for lists of one level whose items are one paragraph each.
  fileprivate var beyondPlainText: (String, MarkdownNode)? {
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .document, .paragraph, .text, .softBreak, .lineBreak, .emphasis, .strong, .list: continue
      case .listItem:
        let isSimple = index + 1 == Int(node.end) || Int(nodes[index + 1].end) == Int(node.end)
        let isFlat = index + 1 == Int(node.end) || nodes[index + 1].kind == .paragraph
        if !isSimple || !isFlat { return ("a list with more than one paragraph an item", node) }
      case .heading: return ("a heading", node)
      case .link, .image: return ("a link or picture", node)
      case .code, .codeBlock: return ("code", node)
      default: return ("other markup", node)
      }
    }
    return nil
  }
}
