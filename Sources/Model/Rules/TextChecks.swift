package import Diagnostics
import Parsing

extension Rule {
  package static let linkTextVague = Rule(
    "link-text-vague", .warning,
    because: """
      People who hear a page or jump from link to link get the links' words alone: 'here' and 'read \
      more' tell them nothing (WCAG 2.4.9).
      """)
  package static let proseMayDrift = Rule(
    "prose-may-drift", .warning,
    because: """
      A text tells an answer in words of its own, and the answer has changed since the text was last \
      changed; the words may no longer be true.
      """)
}

extension Catalog {
  /// Links whose words say nothing, and words about answers that have changed since.
  func checkTexts() -> [Diagnostic] {
    Article.Section.allCases.flatMap { section in
      let texts = self.texts(in: section)
      return texts.ids.flatMap { id in texts[id].flatMap(checkLinks) }
    }
  }

  /// The same for one text.
  func checkLinks(of article: Article) -> [Diagnostic] {
    let vague = vagueWords[String(article.language.tag.prefix { $0 != "-" })] ?? []
    return article.body.nodes.indices.compactMap { index in
      guard case .link(let written, _) = article.body.nodes[index].kind else { return nil }
      let words = article.body.words(within: index)
      let place = article.body.place(of: article.body.nodes[index])
      if isVague(words, among: vague) {
        let words = String(decoding: words, as: UTF8.self)
        return Rule.linkTextVague.broken(
          at: place, "the words '\(words)' do not say where this link leads",
          help: "name what stands there")
      }
      guard !words.isEmpty, article.body.bytes(written).starts(with: answerScheme.utf8),
        let since = changed(
          article.body.text(written).dropFirst(answerScheme.count), after: article)
      else { return nil }
      return Rule.proseMayDrift.broken(
        at: place, "this answer has changed since the text was: on \(since.latest) at the latest",
        help: "read the sentence again, correct it, and set 'updated'; or leave the brackets empty")
    }
  }

  /// When the answer at an address, `facebook/posts/eea`, changed, if that was after the article's last change; what
  /// a report says is true of its own day.
  private func changed(_ address: Substring, after article: Article) -> ApproximateDate? {
    guard article.asOf == nil, let written = article.updated ?? article.published else {
      return nil
    }
    let parts = address.split(separator: "/").map(String.init)
    guard parts.count == 3 else { return nil }
    let answer = resolvedAnswer(
      of: EntityID(parts[0]), to: EntityID(parts[1]), in: EntityID(parts[2])
    ).answer
    guard let answer, let since = answer.writtenSince, since.form != .unknown,
      answer.since.latest > written
    else { return nil }
    return answer.since
  }
}

/// What links to answers begin with.
private let answerScheme = "answer:"

/// Whether words say nothing about where a link leads: whether they are among those of their language that do not.
private func isVague(_ words: [UInt8], among vague: Set<String>) -> Bool {
  guard words.count <= longestVagueWords, !vague.isEmpty else { return false }
  var plain = ""
  var isBehindSpace = false
  for scalar in String(decoding: words, as: UTF8.self).lowercased().unicodeScalars {
    switch scalar {
    case ".", "…", "!", "»", "«", "\"", "'", "→": continue
    case _ where !("a"..."z" ~= scalar) && scalar.properties.isWhitespace:
      isBehindSpace = !plain.isEmpty
    default:
      if isBehindSpace { plain += " " }
      isBehindSpace = false
      plain.unicodeScalars.append(scalar)
    }
  }
  return vague.contains(plain)
}

/// Longer words name something; the sentences below have at most half as many bytes.
private let longestVagueWords = 64

/// What links are called that say nothing, by language.
private let vagueWords: [String: Set<String>] = [
  "en": [
    "here", "click here", "this", "this page", "link", "more", "read more", "learn more",
    "see here", "details", "more information",
  ],
  "fr": [
    "ici", "cliquez ici", "cliquer ici", "ce lien", "lien", "cette page", "lire la suite",
    "en savoir plus", "plus", "voir ici", "détails",
  ],
  "de": [
    "hier", "hier klicken", "klicken sie hier", "dieser link", "link", "mehr", "weiterlesen",
  ],
  "es": [
    "aquí", "haga clic aquí", "este enlace", "enlace", "más", "leer más", "más información",
  ],
  "pt": ["aqui", "clique aqui", "este link", "link", "mais", "leia mais", "saiba mais"],
  "it": ["qui", "clicca qui", "questo link", "link", "altro", "leggi di più"],
]
