import Model
import Templating

/// How many items of a long list stand on one page.
let listPageLength = 50

/// One page of a list that is shown whole and by what its items share.
struct ListPart<Item: Faceted>: Sendable {
  /// What the list is narrowed to; nil for all of it.
  let facet: Facet?

  /// The number of the page, from 1.
  let number: Int

  /// How many pages this list has.
  let count: Int

  /// The items of this page.
  let items: [Item]

  /// The facets that have pages.
  let facets: [Facet]

  /// The folder that all pages of the list stand in.
  let folder: String

  /// All pages of a list, for items in the order in which they are shown.
  static func parts(of items: [Item], in folder: String, _ catalog: Catalog) -> [ListPart] {
    // With a single platform, region or the like there is nothing to narrow.
    let found = Dictionary(grouping: Set(items.flatMap(\.facets)), by: \.axis)
    let facets = Facet.Axis.allCases.flatMap { axis in
      (found[axis] ?? []).count > 1 ? (found[axis] ?? []).sorted() : []
    }
    return ([nil] + facets.map { $0 }).flatMap { facet -> [ListPart] in
      let shown =
        facet.map { facet in items.filter { $0.belongs(to: facet, in: catalog) } } ?? items
      let count = max(1, (shown.count + listPageLength - 1) / listPageLength)
      return (1...count).map { number in
        let first = (number - 1) * listPageLength
        return ListPart(
          facet: facet, number: number, count: count,
          items: Array(shown[first..<min(shown.count, first + listPageLength)]), facets: facets,
          folder: folder)
      }
    }
  }

  /// Where a page of the list stands.
  static func route(
    _ folder: String, _ language: Language, _ facet: Facet? = nil, page number: Int = 1
  ) -> Route {
    let page = number == 1 ? [] : ["page", String(number)]
    return Route(language, [folder] + (facet?.segments ?? []) + page)
  }

  /// Where this page stands.
  func route(in language: Language) -> Route {
    Self.route(folder, language, facet, page: number)
  }

  /// The page's title, made from the whole list's: "Timeline: Facebook, page 2".
  func title(_ whole: String, _ writing: inout Writing) -> String {
    let narrowed =
      facet.map { facet in
        writing.label(
          "list.narrowed", ["list": .text(whole), "facet": .text(facet.name(&writing))])
      } ?? whole
    guard number > 1 else { return narrowed }
    return writing.label("list.numbered", ["list": .text(narrowed), "page": .number(number)])
  }

  /// The pages above this one: the whole list, unless this is its beginning.
  func parents(_ whole: String, _ language: Language) -> [Crumb] {
    facet == nil && number == 1
      ? [] : [Crumb(title: whole, route: Self.route(folder, language))]
  }

  /// The links to the other pages of the list and to its facets, for the partial `list-pages`.
  func values(_ writing: inout Writing) -> TemplateObject {
    let folder = self.folder
    let language = writing.language
    let pages: [TemplateValue] =
      count == 1
      ? []
      : (1...count).map { number in
        link(
          String(number), Self.route(folder, language, facet, page: number), number == self.number,
          writing)
      }
    var groups: [TemplateValue] = []
    // The whole list leads to its parts; these lead back to it.
    let shown = facet == nil && number == 1 ? facets : []
    for axis in Facet.Axis.allCases where shown.contains(where: { $0.axis == axis }) {
      let named = shown.filter { $0.axis == axis }.map { facet in
        let name = facet.name(&writing)
        return (key: name.foldedForSorting, name: name, facet: facet)
      }.sorted { ($0.key, $0.facet) < ($1.key, $1.facet) }
      groups.append(
        .object([
          "title": .text(writing.label("list.by-\(axis.rawValue)")),
          "links": .list(
            named.map { link($0.name, Self.route(folder, language, $0.facet), false, writing) }),
        ]))
    }
    return [
      "pages": .list(pages), "facet_groups": .list(groups),
      "whole_url": facet == nil ? .absent : writing.url(Self.route(folder, language)),
    ]
  }

  private func link(_ name: String, _ route: Route, _ isCurrent: Bool, _ writing: Writing)
    -> TemplateValue
  {
    .object(["name": .text(name), "url": writing.url(route), "is_current": .flag(isCurrent)])
  }
}
