import Model
import Parsing

/// The words of the glossary in one language, to be linked where a text first uses them.
struct TermLinks: Sendable {
  /// One way to write a term, in small letters, and what it is a word for.
  private struct Name: Sendable {
    let text: String
    let term: String
  }

  /// The names by their first word, the longest first.
  private let names: [String: [Name]]

  /// Takes the names of all terms and, in the base language, the other words for them.
  init(of catalog: Catalog, in language: Language) {
    var names: [String: [Name]] = [:]
    for term in catalog[Term.self] {
      let isBase = language == catalog.site.baseLanguage
      let name = isBase ? term.name.original : term.name.translations[language]?.text
      for written in (name.map { [$0] } ?? []) + (isBase ? term.also : []) {
        // "Opt-out (« refus »)" is found as "opt-out" too.
        let short = written.prefix { $0 != "(" }.split(separator: " ").joined(separator: " ")
        for text in Set([written, short].map { $0.lowercased() }) {
          guard let first = Self.words(of: text).first else { continue }
          names[String(text[first]), default: []].append(Name(text: text, term: term.id.text))
        }
      }
    }
    self.names = names.mapValues { names in
      names.sorted { ($1.text.count, $0.text, $0.term) < ($0.text.count, $1.text, $1.term) }
    }
  }

  /// A text in which the first use of each term that stands in a paragraph is a link to the term.
  ///
  /// Nothing is linked in headings, links, quotations, tables and code, nor a term that the author
  /// links anywhere in the text.
  func linking(_ tree: MarkdownTree) -> MarkdownTree {
    guard !names.isEmpty else { return tree }
    var linked = Set(
      tree.nodes.compactMap { node -> String? in
        guard case .link(let destination, _) = node.kind else { return nil }
        let address = tree.text(destination)
        return address.hasPrefix("term:") ? String(address.dropFirst(5)) : nil
      })
    var linkedTree = LinkedTree(tree)
    for index in tree.nodes.indices {
      let isRunning = linkedTree.enter(index)
      guard isRunning, case .text(let literal) = tree.nodes[index].kind else {
        linkedTree.keep(index)
        continue
      }
      linkedTree.replace(index, with: uses(in: tree.text(literal), &linked))
    }
    return linkedTree.tree
  }

  /// Where a text uses terms that are not linked yet, which then are.
  private func uses(in text: String, _ linked: inout Set<String>) -> [LinkedTree.Use] {
    var found: [LinkedTree.Use] = []
    var end = text.startIndex
    for word in Self.words(of: text) where word.lowerBound >= end {
      for name in names[text[word].lowercased()] ?? [] where !linked.contains(name.term) {
        guard let use = Self.range(of: name.text, in: text, at: word.lowerBound) else { continue }
        linked.insert(name.term)
        let start = text.utf8.distance(from: text.startIndex, to: use.lowerBound)
        let length = text.utf8.distance(from: use.lowerBound, to: use.upperBound)
        found.append(LinkedTree.Use(bytes: start..<(start + length), address: "term:\(name.term)"))
        end = use.upperBound
        break
      }
    }
    return found
  }

  /// Where a name stands at a place of a text, whatever the case of its letters, as whole words.
  private static func range(of name: String, in text: String, at start: String.Index)
    -> Range<String.Index>?
  {
    var position = start
    var rest = name[...]
    while !rest.isEmpty {
      guard position < text.endIndex else { return nil }
      let letter = text[position].lowercased()
      guard rest.hasPrefix(letter) else { return nil }
      rest = rest.dropFirst(letter.count)
      position = text.index(after: position)
    }
    guard position == text.endIndex || !isLetter(text[position]) else { return nil }
    return start..<position
  }

  /// The words of a text: runs of letters and digits.
  private static func words(of text: String) -> [Range<String.Index>] {
    var words: [Range<String.Index>] = []
    var start: String.Index?
    for index in text.indices {
      if isLetter(text[index]) {
        start = start ?? index
      } else if let first = start {
        words.append(first..<index)
        start = nil
      }
    }
    if let start { words.append(start..<text.endIndex) }
    return words
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
