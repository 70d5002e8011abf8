import Diagnostics
package import Parsing

/// An author's text in one language: an article, a region's explainer or a plain page.
package struct Article: AuthoredText {
  package static let kind = "article"
  package static let about =
    "A text of the authors in Markdown: an article, a region's explainer or a plain page."
  package static let folders = Section.allCases.map(\.rawValue)
  package static let fields: [Field<Article>] = [
    .required("title", \.title, .text, "The title, in the text's language."),
    .optional(
      "lang", \.writtenLanguage, .language, default: "from the file's name",
      "The language of the text."),
    .optional("summary", \.summary, .text, "What it says, in one or two sentences."),
    .optional("published", \.published, .day, "The day of publication."),
    .optional("updated", \.updated, .day, "The day of the last change of content."),
    .optional("authors", \.authors, .list(of: .text), "Who wrote it."),
    .optional("reviewed_by", \.reviewedBy, .text, "Who reviewed it."),
    .optional("region", \.region, .reference(to: Region.self), "The region that it is about."),
    .optional(
      "platforms", \.platforms, .list(of: .reference(to: Platform.self)),
      "The platforms that it is about."),
    .optional(
      "questions", \.questions, .list(of: .reference(to: Question.self)),
      "The questions that it is about."),
    .optional("draft", \.isMarkedDraft, .truth, default: "false", "Whether it is unfinished."),
    .optional("expires", \.expires, .day, "The day from which it is no longer shown."),
    .optional(
      "translates", \.translates,
      .scalar(.digest) { Translation.isHash($0) ? $0 : nil },
      "Of a translation: the first twelve digits of the SHA-256 of the original file."),
  ]

  /// The folder that a text lies in.
  package enum Section: String, Sendable, CaseIterable {
    case articles, explainers, pages
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var section = Section.articles
  package var id = ""
  package var language = Language.english
  package var body = MarkdownTree(nodes: [], literals: [], path: "")
  package var isCurrent = true

  package var title = ""
  package var writtenLanguage: Language?
  package var summary: String?
  package var published: Day?
  package var updated: Day?
  package var authors: [String] = []
  package var reviewedBy: String?
  package var region: EntityID<Region>?
  package var platforms: [EntityID<Platform>] = []
  package var questions: [EntityID<Question>] = []
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
    guard let updated, let published, updated < published else { return }
    reading.report(
      Rule.badDate.broken(
        at: origin["updated"]?.place ?? origin.headPlace,
        "'updated' lies before 'published'", help: "correct one of the two days"))
  }
}
