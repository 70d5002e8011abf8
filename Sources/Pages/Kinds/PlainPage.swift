package import Diagnostics
package import Model
import Parsing
import Templating

/// A page of text that belongs to no kind of record: about, method, contact.
package struct PlainPage: Page {
  package static let template = "page"

  private let article: Article
  package let route: Route

  package var source: TextRange? { .start(of: article.body.path) }

  package static func pages(of site: SiteOutline, in language: Language) -> [PlainPage] {
    let elsewhere = CorrectionsPage.isNeeded(on: site) ? CorrectionsPage.introduction : nil
    return site.ids(in: .pages).filter { $0 != elsewhere }.compactMap { id in
      site.text(id, in: .pages, language).map {
        PlainPage(article: $0, route: route(id, language))
      }
    }
  }

  package func showing(_ text: Article) -> PlainPage {
    text.isVersion(of: article) ? PlainPage(article: text, route: route) : self
  }

  /// Where a plain page stands; `index` is the home page's own text.
  package static func route(_ id: String, _ language: Language) -> Route {
    id == "index" ? HomePage.route(language) : Route(language, id)
  }

  package func content(_ writing: inout Writing) -> PageContent {
    PageContent(
      title: article.title, description: article.summary ?? article.title,
      linkedData: route == HomePage.route(writing.language) ? writing.linkedDataOfHome() : [:],
      values: ArticleBody(article).values(&writing))
  }
}
