package import Diagnostics
package import Model
package import Templating

/// Turns pages into files: each alone, in any order, with the same bytes in build and preview.
package struct PageRenderer: Sendable {
  private let map: SiteMap
  private let library: TemplateLibrary
  private let labels: [Language: Labels]
  private let assets: PublishedAssets
  private let parts = SharedParts.OfSite()

  /// Takes what all pages share.
  package init(
    map: SiteMap, library: TemplateLibrary, labels: [Language: Labels], assets: PublishedAssets
  ) {
    self.map = map
    self.library = library
    self.labels = labels
    self.assets = assets
  }

  /// Starts the writing in a language; nil where it has no labels.
  package func writing(in language: Language) -> Writing? {
    labels[language].map {
      Writing(
        map: map, language: language, labels: $0, templates: library, parts: parts)
    }
  }

  /// Starts the writing in each language in which a page of a kind stands where that kind does, for
  /// files that belong to it.
  func writings<Kind: Page>(beside kind: Kind.Type, at route: (Language) -> Route) -> [Writing] {
    map.outline.languages.filter { map[route($0)] is Kind }.compactMap { writing(in: $0) }
  }

  /// Renders one page, and the files beside it that say the same to programs.
  package func render(_ page: any Page) -> Checked<RenderedPage> {
    let language = page.route.language ?? map.outline.catalog.site.baseLanguage
    guard var writing = writing(in: language) else {
      return Checked(
        RenderedPage(file: OutputFile(path: map.file(of: page), bytes: []), twins: []),
        [
          Rule.labelsMissing.broken(
            at: .start(of: "Templates/labels/\(language.tag).yml"),
            "the language '\(language.tag)' has no labels",
            help: "copy Templates/labels/en.yml to this name and translate it")
        ])
    }
    let content = page.content(&writing)
    let citation =
      type(of: page).isCitable ? PageCitation(of: page.route, content, &writing) : nil
    let feed = content.feed.map {
      PublishedFeed(feed: $0, route: page.route, title: content.title)
    }
    let values = content.values.merging(frame(of: page, content, citation, &writing))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32_768)
    writing.report(
      library.render(type(of: page).template, values, labels: writing.labels, into: &bytes))
    let twins =
      [
        citation.map { OutputFile(path: $0.file, bytes: $0.csl.bytes) },
        content.data.map { OutputFile(path: map.addresses.data(of: page.route), bytes: $0.bytes) },
      ].compactMap(\.self) + (feed?.files(&writing) ?? [])
    return Checked(
      RenderedPage(file: OutputFile(path: map.file(of: page), bytes: bytes), twins: twins),
      writing.diagnostics)
  }

  /// What every page hands to its template.
  private func frame(
    of page: any Page, _ content: PageContent, _ citation: PageCitation?, _ writing: inout Writing
  ) -> TemplateObject {
    let site = writing.catalog.site
    let siteName = writing.name(site.name)
    let isHome = page.route.folder.isEmpty
    let feed = feed(of: page, content, writing)
    // The navigation is another one only on the pages that it leads to.
    let isEntry =
      type(of: page).navigation?.route(writing.language) == page.route || page is PlainPage
    let entry = isEntry ? map.addresses.path(of: page.route) : ""
    let tabTitle =
      isHome && page.route.language != nil
      ? content.title
      : writing.label("tab-title", ["page": .text(content.title), "site": .text(siteName)])
    let values: TemplateObject = [
      "language": .text(writing.language.tag),
      "direction": .text(writing.language.isRightToLeft ? "rtl" : "ltr"),
      "tab_title": .text(tabTitle),
      "title": .text(content.title),
      "short_title": .text(content.shortTitle),
      "description": .text(content.description),
      "canonical_url": .url(map.addresses.absolute(page.route)),
      "canonical": .text(map.addresses.absolute(page.route)),
      "citation": citation.map { .object($0.values(&writing)) } ?? .absent,
      "data_url": content.data == nil
        ? .absent : .url(map.addresses.path(ofFile: map.addresses.data(of: page.route))),
      "search_description_url": searchDescription(writing.language),
      "linked_data": citation.map { .html($0.linkedData(for: content, &writing)) } ?? .absent,
      "alternates": .list(alternates(of: page.route)),
      "language_choices": .list(languageChoices(of: page.route, &writing)),
      "site_name": .text(siteName),
      "home_url": writing.url(HomePage.route(writing.language)),
      "is_home": .flag(isHome),
      "navigation": writing.shared(.navigation, .text(entry)) {
        .list(navigation(.main, on: page.route, &$0))
      },
      "further_navigation": writing.shared(.furtherNavigation, .text(entry)) {
        .list(navigation(.further, on: page.route, &$0) + plainPages(on: page.route, &$0))
      },
      "breadcrumb": .list(breadcrumb(content, &writing)),
      "asset": .object(assets.values),
      "script": script(of: type(of: page)),
      "content_security_policy": .text(
        ContentSecurityPolicy.text(withScript: type(of: page).script != nil)),
      "as_of": .text(writing.words(content.asOf ?? writing.catalog.days.asOf)),
      "publisher": .text(writing.name(site.publisher.name)),
      "legal": site.publisher.legal.map { writing.words($0) } ?? .absent,
      "funding": site.funding.map { writing.words($0) } ?? .absent,
      "licence": site.licence.map { .text(writing.name($0.content)) } ?? .absent,
      "licence_url": site.licence?.url.map { .url($0.text) } ?? .absent,
      "contact_url": site.contact.map { .url($0.link) } ?? .absent,
      "report_url": site.contact.map { .url($0.link(about: map.addresses.path(of: page.route))) }
        ?? .absent,
      "changed": writing.noted.lastChange.map { .text(writing.words($0)) } ?? .absent,
      "has_untranslated": .flag(writing.noted.hasUntranslated),
      "has_outdated": .flag(writing.noted.hasOutdated),
    ]
    return values.merging(feed)
  }

  /// Where programs learn what changed: on the page itself, else on the list that it names.
  private func feed(of page: any Page, _ content: PageContent, _ writing: Writing) -> TemplateObject
  {
    let own = content.feed.map { _ in Crumb(title: content.title, route: page.route) }
    let place = own ?? content.changes
    let url = { (file: (Route) -> String) -> TemplateValue in
      place.map { .url(map.addresses.path(ofFile: file($0.route))) } ?? .absent
    }
    return [
      "feed_title": place.map { .text($0.title) } ?? .absent,
      "feed_page_url": own == nil ? place.map { writing.url($0.route) } ?? .absent : .absent,
      "feed_atom_url": url(map.addresses.atom), "feed_json_url": url(map.addresses.jsonFeed),
    ]
  }

  /// The script of a kind of pages: a template of one's own may do without.
  private func script(of kind: any Page.Type) -> TemplateValue {
    kind.script.flatMap { assets.values[TemplateName(PublishedAssets.name(of: "assets/" + $0))] }
      ?? .absent
  }

  /// Where browsers read how to search the site.
  private func searchDescription(_ language: Language) -> TemplateValue {
    guard map[SearchPage.route(language)] is SearchPage else { return .absent }
    let file = OpenSearchDescription.file(language, map.addresses)
    return .url(map.addresses.path(ofFile: file))
  }

  private func alternates(of route: Route) -> [TemplateValue] {
    guard route.language != nil, map.outline.languages.count > 1 else { return [] }
    // The base language comes first, so it is what other readers are sent to, where it has the page.
    let languages = map.outline.languages.filter { map.contains(route.inLanguage($0)) }
    let named = languages.map { ($0.tag, $0) } + languages.prefix(1).map { ("x-default", $0) }
    return named.map { tag, language in
      .object([
        "tag": .text(tag), "url": .url(map.addresses.absolute(route.inLanguage(language))),
      ])
    }
  }

  private func languageChoices(of route: Route, _ writing: inout Writing) -> [TemplateValue] {
    guard map.outline.languages.count > 1, let current = route.language else { return [] }
    return map.outline.languages.filter { map.contains(route.inLanguage($0)) }.map { language in
      .object([
        "tag": .text(language.tag),
        "code": .text(language.tag.uppercased()),
        "name": .text(writing.label("language.\(language.tag)")),
        "url": writing.url(route.inLanguage(language)),
        "is_current": .flag(language == current),
      ])
    }
  }

  /// The way to the kinds of pages that stand in a place of the navigation.
  private func navigation(_ place: NavigationEntry.Place, on route: Route, _ writing: inout Writing)
    -> [TemplateValue]
  {
    let entries = SiteMap.pageKinds.compactMap { kind in
      kind.navigation.map { (entry: $0, kind: kind) }
    }
    return entries.filter { $0.entry.place == place }.sorted { $0.entry.order < $1.entry.order }
      .compactMap { entry, kind in
        let target = entry.route(writing.language)
        // An author's page may stand where the kind has none.
        guard let page = map[target], type(of: page) == kind else { return nil }
        return link(.text(writing.label(entry.label)), to: target, on: route, writing)
      }
  }

  /// The way to the authors' plain pages.
  private func plainPages(on route: Route, _ writing: inout Writing) -> [TemplateValue] {
    let listed = writing.catalog.site.pages
    let ids = listed.isEmpty ? writing.map.outline.ids(in: .pages) : listed
    return ids.filter { $0 != "index" }.compactMap { id in
      let target = PlainPage.route(id, writing.language)
      guard map[target] is PlainPage,
        let page = writing.map.outline.text(id, in: .pages, writing.language)
      else { return nil }
      return link(ArticleBody(page).title(&writing), to: target, on: route, writing)
    }
  }

  private func link(
    _ title: TemplateValue, to target: Route, on route: Route, _ writing: Writing
  ) -> TemplateValue {
    .object(["title": title, "url": writing.url(target), "is_current": .flag(target == route)])
  }

  private func breadcrumb(_ content: PageContent, _ writing: inout Writing) -> [TemplateValue] {
    content.parents.filter { map.contains($0.route) }.map { crumb in
      .object(["title": .text(crumb.title), "url": writing.url(crumb.route)])
    }
  }
}

extension Rule {
  package static let labelsMissing = Rule(
    "labels-missing", .error,
    because: "Every language of a site needs a file with the texts of its pages.")
}
