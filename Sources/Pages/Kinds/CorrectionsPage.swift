package import Model
import Templating

/// What the site got wrong, what it says now, and who disagrees with it; the newest first.
package struct CorrectionsPage: Page {
  package static let template = "corrections"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .further, order: 6, label: "corrections.title", route: { route($0) })

  /// The id of the plain page whose text stands above the lists.
  static let introduction = "corrections"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [CorrectionsPage] {
    isNeeded(on: site) ? [CorrectionsPage(route: route(language))] : []
  }

  /// Whether there is something to list; a plain page may stand here until then.
  static func isNeeded(on site: SiteOutline) -> Bool {
    !site.catalog[Correction.self].isEmpty || !site.catalog[Dispute.self].isEmpty
  }

  /// Where the corrections stand.
  package static func route(_ language: Language) -> Route { Route(language, introduction) }

  package func content(_ writing: inout Writing) -> PageContent {
    let corrections = RecordNotes.corrections(in: writing.catalog).map { correction in
      TemplateValue.object(
        writing.summary(of: correction)
          .adding("affects", links(to: correction.affects, &writing)))
    }
    let disputes = RecordNotes.disputes(in: writing.catalog).map { dispute in
      TemplateValue.object(
        writing.summary(of: dispute).merging([
          "about": links(to: dispute.about, &writing),
          "their_view": writing.prose(dispute.theirView),
          "our_answer": writing.prose(dispute.ourAnswer),
        ]))
    }
    let text = writing.map.outline.text(Self.introduction, in: .pages, writing.language)
    return PageContent(
      title: writing.label("corrections.title"),
      description: writing.label("corrections.description"),
      values: [
        "introduction": text.map { .object(ArticleBody($0).values(&writing)) } ?? .absent,
        "all_corrections": .list(corrections),
        "all_disputes": .list(disputes),
      ])
  }

  private func links(to addresses: [RecordAddress], _ writing: inout Writing) -> TemplateValue {
    .list(addresses.compactMap { writing.link(to: $0) })
  }
}
