import Diagnostics
package import Parsing

/// An author's text in one language: an article, a region's explainer, a plain page or a report.
package struct Article: AuthoredText {
  package static let kind = "article"
  package static let about =
    "A text of the authors in Markdown: an article, a region's explainer or a plain page."
  package static let folders = Section.allCases.map(\.rawValue)
  package static let fields: [Field<Article>] = [
    .required("title", \.title, .plain, "The title, in the text's language."),
    .optional(
      "lang", \.writtenLanguage, .language, default: "from the file's name",
      "The language of the text."),
    .optional("summary", \.summary, .plain, "What it says, in one or two sentences."),
    .optional("published", \.published, .day, "The day of publication."),
    .optional(
      "as_of", \.asOf, .day, "Of a report, which needs it: the day that its facts are told for."),
    .optional("updated", \.updated, .day, "The day of the last change of content."),
    .optional("authors", \.authors, .list(of: .plain), "Who wrote it."),
    .optional("reviewed_by", \.reviewedBy, .plain, "Who reviewed it."),
    .optional("region", \.region, .reference(to: Region.self), "The region that it is about."),
    .optional(
      "platforms", \.platforms, .list(of: .reference(to: Platform.self)),
      "The platforms that it is about."),
    .optional(
      "questions", \.questions, .list(of: .reference(to: Question.self)),
      "The questions that it is about."),
    .optional(
      "topics", \.topics, .list(of: .reference(to: Term.self)),
      "What else it is about: words of the glossary."),
    .optional(
      "link_terms", \.linksTerms, .truth, default: "true",
      "Whether words of the glossary become links where an article or explainer first uses them."),
    .optional("draft", \.isMarkedDraft, .truth, default: "false", "Whether it is unfinished."),
    .optional("expires", \.expires, .day, "The day from which it is no longer shown."),
    .aliases,
    .optional(
      "translates", \.translates,
      .scalar(.digest) { Translation.isHash($0) ? $0 : nil },
      "Of a translation: the first twelve digits of the SHA-256 of the original file."),
  ]

  /// The folder that a text lies in.
  package enum Section: String, Sendable, CaseIterable {
    case articles, explainers, pages, reports

    /// What one text of the section is called: `article`.
    package var singular: String { String(rawValue.dropLast()) }
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var section = Section.articles
  package var id = ""
  package var language = Language.english
  package var body = MarkdownTree(nodes: [], literals: Literals(), path: "")
  package var isCurrent = true

  package var title = ""
  package var writtenLanguage: Language?
  package var summary: String?
  package var published: Day?
  package var asOf: Day?
  package var updated: Day?
  package var authors: [String] = []
  package var reviewedBy: String?
  package var region: EntityID<Region>?
  package var platforms: [EntityID<Platform>] = []
  package var questions: [EntityID<Question>] = []
  package var topics: [EntityID<Term>] = []
  package var linksTerms = true
  package var isMarkedDraft = false
  package var expires: Day?
  package var translates: String?

  package init() {}

  /// Whether the text is not meant for readers yet.
  package func isDraft(on today: Day) -> Bool {
    isMarkedDraft || (published.map { $0 > today } ?? false)
  }

  /// Whether the text is no longer meant for readers.
  package func isExpired(on today: Day) -> Bool { expires.map { $0 <= today } ?? false }

  package mutating func check(_ reading: inout Reading) {
    let hasHappened = isDraft(on: reading.days.today) ? nil : updated
    reading.checkHasHappened(
      [("as_of", asOf), ("updated", hasHappened)].map { ($0, $1.map { ApproximateDate($0) }) },
      of: origin)
    for (key, day) in [("updated", updated), ("as_of", asOf)] {
      guard let day, let published, key == "as_of" ? published < day : day < published else {
        continue
      }
      let order = key == "as_of" ? "after" : "before"
      reading.report(
        Rule.badDate.broken(
          at: origin[key]?.place ?? origin.headPlace,
          "'\(key)' lies \(order) 'published'", help: "correct one of the two days"))
    }
  }
}
