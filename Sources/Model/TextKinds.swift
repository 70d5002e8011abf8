extension Catalog {
  /// Every kind of author's text in Markdown: a new one is a file in `Entities/` and a line here.
  package static let textKinds: [any AuthoredText.Type] = [Article.self, Letter.self]
}
