extension SiteMap {
  /// Every kind of page: a new one is a file in `Kinds/`, a template, and a line here.
  package static let pageKinds: [any Page.Type] = [
    AnswerPage.self, ArticleIndexPage.self, ArticlePage.self, HomePage.self,
    LanguageChoicePage.self, NotFoundPage.self, PlainPage.self, PlatformPage.self,
    RegionIndexPage.self, RegionPage.self, SourcesPage.self,
  ]
}
