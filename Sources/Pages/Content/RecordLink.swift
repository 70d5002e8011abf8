import Model

/// A scheme of links to what the site itself knows: `platform:facebook`, `answer:facebook/posts/fr`.
struct RecordLink: Sendable {
  /// An example: every link of the scheme has as many parts.
  let form: String

  /// The word before the `:`.
  let scheme: String

  /// Finds where a link with these parts leads, or reports why it leads nowhere.
  let resolve: @Sendable ([String], MarkdownLink, inout Writing) -> LinkResolution

  init(
    form: String,
    resolve: @escaping @Sendable ([String], MarkdownLink, inout Writing) -> LinkResolution
  ) {
    self.form = form
    scheme = String(form.prefix { $0 != ":" })
    self.resolve = resolve
  }

  /// The links of a scheme; nil where there is none of that name.
  static func named(_ scheme: String) -> RecordLink? { byScheme[scheme] }

  private static let byScheme = Dictionary(uniqueKeysWithValues: all.map { ($0.scheme, $0) })

  /// Every scheme: a kind of record that can be linked to is a line here.
  static let all: [RecordLink] = [
    to(Platform.self, like: "facebook"), to(Region.self, like: "fr"),
    to(Source.self, like: "meta-policy"), to(Reaction.self, like: "goodbye-meta-ai"),
    to(Claim.self, like: "i-can-refuse"), to(Law.self, like: "gdpr"),
    to(Authority.self, like: "dpc-ie"), to(Term.self, like: "right-to-object"),
    to(Table.self, like: "requests-2025"), to(Event.self, like: "dpc-request-2024"),
    to(Reply.self, like: "senate-2024-09-11"),
    text(in: .articles, like: "what-changed"), text(in: .reports, like: "autumn-2026"), letter,
    answer, since, finding, reach,
  ]

  /// Links to records of a kind.
  private static func to<Kind: LinkedRecord>(_ kind: Kind.Type, like example: String)
    -> RecordLink
  {
    RecordLink(form: "\(kind.kind):\(example)") { parts, link, writing in
      guard let record = BodyLinks.record(kind, parts[0], link, &writing) else { return .unlinked }
      let target = record.target(&writing)
      guard record.exists(in: writing.map.outline.catalog) else { return .words(target.name) }
      return BodyLinks.address(
        of: target.route, fragment: target.fragment, name: target.name, link, &writing)
    }
  }

  /// Links to authors' texts of a section.
  private static func text(in section: Article.Section, like example: String) -> RecordLink {
    RecordLink(form: "\(section.singular):\(example)") { parts, link, writing in
      let texts = writing.catalog.texts(in: section)
      guard let text = writing.map.outline.text(parts[0], in: section, writing.language) else {
        if texts[parts[0]].isEmpty, writing.catalog.mayHave(section, parts[0]) { return .unlinked }
        return BodyLinks.missing(
          link, section.singular, parts[0], of: section.rawValue, among: texts.ids, &writing)
      }
      let route = ArticlePage.route(of: text.id, in: section, writing.language)
      return BodyLinks.address(of: route, name: text.title, link, &writing)
    }
  }

  private static let letter = RecordLink(form: "letter:gdpr-objection") { parts, link, writing in
    guard let letter = writing.letter(parts[0]) else {
      if writing.catalog.mayHaveLetter(parts[0]) { return .unlinked }
      return BodyLinks.missing(
        link, "letter", parts[0], of: Letter.kind, among: writing.catalog.letters.ids, &writing)
    }
    let route = LetterPage.route(parts[0], writing.language)
    return BodyLinks.address(of: route, name: letter.title, link, &writing)
  }
}

extension BodyLinks {
  /// The record that a link means; where there is none, that is reported.
  static func record<Kind: Entity>(
    _ kind: Kind.Type, _ id: String, _ link: MarkdownLink, _ writing: inout Writing
  ) -> Kind? {
    if let record = writing.catalog[kind][EntityID(id)] { return record }
    // Nothing is reported of a record that has faults of its own.
    guard !writing.catalog.mayHave(kind, id) else { return nil }
    let known = writing.catalog[kind].map(\.id.text)
    _ = missing(link, kind.kind, id, of: kind.kind, among: known, &writing)
    return nil
  }

  /// A link to a record that is not there, or is called something else now.
  static func missing(
    _ link: MarkdownLink, _ name: String, _ id: String, of kind: String, among known: [String],
    _ writing: inout Writing
  ) -> LinkResolution {
    let help = writing.catalog.renamings.suggestion(for: id, of: [kind], among: known)
    return broken(
      link, "no \(name) has the id '\(id)'",
      help: help ?? "correct the address, or take the link out", &writing)
  }
}
