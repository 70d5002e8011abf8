extension SiteMap {
  /// Every kind of page: a new one is a file in `Kinds/`, a template, and a line here.
  package static let pageKinds: [any Page.Type] = [
    AnswerPage.self, ArticleIndexPage.self, ArticlePage.self, ChangesPage.self, ClaimIndexPage.self,
    ClaimPage.self, ComparisonIndexPage.self, ComparisonPage.self, CorrectionsPage.self,
    DataPage.self, EmbedPage.self, GlossaryPage.self, GuidePage.self, HomePage.self,
    LanguageChoicePage.self,
    LetterPage.self, MatrixPage.self, MovedPage.self, NotFoundPage.self, PlainPage.self,
    PlatformPage.self, PrintPage.self, ReactionIndexPage.self, ReactionPage.self, RegionPage.self,
    RepliesPage.self, ReportIndexPage.self, ReportPage.self, SearchPage.self, SourcesPage.self,
    StalePage.self, TableIndexPage.self, TablePage.self, TimelinePage.self, TranslationsPage.self,
    WherePage.self,
  ]
}
