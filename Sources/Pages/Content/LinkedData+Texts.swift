import Diagnostics
import Model
import Templating

/// Texts, sources, replies and what happened in the words of schema.org.
extension Writing {
  /// An author's text; a report says for which day its facts are told.
  mutating func linkedData(of article: Article) -> JSONValue {
    .members([
      "@type": article.section == .reports ? "Report" : "Article",
      "headline": .string(article.title),
      "datePublished": article.published.map { .string($0.description) },
      "temporalCoverage": article.asOf.map { .string($0.description) },
      "creditText": article.authors.isEmpty ? nil : .string(joined(article.authors)),
    ])
  }

  /// What the site had said and what it says now.
  mutating func linkedData(of correction: Correction) -> JSONValue {
    [
      "@type": "CorrectionComment", "datePublished": .string(correction.on.description),
      "text": .string("\(plain(correction.was)) \(label("arrow")) \(plain(correction.now))"),
      "url": .string(
        map.addresses.absolute(CorrectionsPage.route(language)) + "#" + correction.anchor),
    ]
  }

  /// The terms of the glossary.
  mutating func linkedData(of terms: [Term]) -> JSONValue {
    let defined = terms.map { term -> JSONValue in
      [
        "@type": "DefinedTerm", "name": .string(plain(term.name)),
        "description": .string(plain(term.plain)),
      ]
    }
    return ["mainEntity": ["@type": "DefinedTermSet", "hasDefinedTerm": .array(defined)]]
  }

  /// The sources that a page lists.
  mutating func linkedData(of sources: [Source]) -> JSONValue {
    let works = sources.map { source -> JSONValue in
      .members([
        "@type": "CreativeWork", "name": .string(name(source.name)),
        "publisher": source.publisher.map {
          ["@type": "Organization", "name": .string(name($0))]
        },
        "url": source.url.map { .string($0.text) },
        "datePublished": source.published?.calendarForm.map { .string($0) },
      ])
    }
    return .members(["citation": .some(works)])
  }

  /// The replies that a page lists, as far as something was answered.
  mutating func linkedData(of replies: [ListedReply]) -> JSONValue {
    let answers = replies.compactMap { linkedData(of: $0.reply) }
    return .members(["hasPart": .some(answers)])
  }

  /// A quotation where the reply's own words stand on the page; else what it said, in ours.
  private mutating func linkedData(of reply: Reply) -> JSONValue? {
    guard let text = reply.quote ?? reply.answered.map({ plain($0) }) else { return nil }
    let person = reply.by?.person.flatMap { catalog[Person.self][$0] }.map { person -> JSONValue in
      ["@type": "Person", "name": .string(name(person.name))]
    }
    let addresses = reply.citations.compactMap { catalog.source(of: $0)?.url?.text }
    let question: JSONValue = [
      "@type": "Question", "text": .string(plain(reply.asked)),
      "author": ["@type": "Thing", "name": .string(plain(reply.to))],
    ]
    return .members([
      "@type": reply.quote == nil ? "Answer" : "Quotation", "text": .string(text),
      "creator": person, "creditText": reply.by.map { .string(plain($0.role)) },
      "datePublished": reply.on.calendarForm.map { .string($0) },
      "parentItem": reply.quote == nil ? question : nil,
      "citation": .some(addresses.map { .string($0) }),
      "url": linkedAddress(route(ofReply: reply.id), fragment: reply.anchor),
    ])
  }

  /// What happened, in the order of the page, each with the path of the page that tells more.
  mutating func linkedData(of entries: [(entry: TimelineEntry, url: TemplateValue?)]) -> JSONValue {
    let items = entries.map { entry, url -> (item: JSONValue, url: JSONValue?) in
      let platforms = entry.platforms.compactMap { name(of: $0) }
      let regions = entry.regions.compactMap { catalog[Region.self][$0] }
      let statement = entry.happening.statement(&self)
      let item: JSONValue = .members([
        "@type": "CreativeWork",
        "name": .string(titled(statement, with: platforms)),
        "temporalCoverage": entry.on.form == .unknown ? nil : .string(entry.on.edtf),
        "spatialCoverage": .some(regions.map { linkedData(of: $0) }),
      ])
      return (item, webAddress(url).map { .string($0) })
    }
    return ["mainEntity": linkedList(of: items)]
  }
}
