package import Model
import Templating

/// The root of a site with several languages: readers choose, no script decides for them.
package struct LanguageChoicePage: Page {
  package static let template = "languages"
  package static let isCitable = false

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [LanguageChoicePage] {
    site.languages.count > 1 && language == site.catalog.site.baseLanguage
      ? [LanguageChoicePage(route: Route(nil, []))] : []
  }

  package func content(_ writing: inout Writing) -> PageContent {
    let site = writing.catalog.site
    return PageContent(
      title: site.languages.map { writing.label("language.\($0.tag)") }.joined(separator: " · "),
      description: site.tagline.map { writing.plain($0) } ?? writing.name(site.name),
      values: [
        "choices": .list(
          site.languages.map { language in
            .object([
              "language": .text(language.tag),
              "direction": .text(language.isRightToLeft ? "rtl" : "ltr"),
              "name": .text(writing.label("language.\(language.tag)")),
              "url": writing.url(HomePage.route(language)),
            ])
          })
      ])
  }
}
