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

  /// All items of the whole list.
  let all: [Item]

  /// Where the items of this page stand in the whole list.
  private let positions: ArraySlice<Int>

  /// The facets that have pages.
  private let facets: [Facet]

  /// The folder that all pages of the list stand in.
  private let folder: String

  /// The items of this page.
  var items: [Item] { positions.map { all[$0] } }

  /// All pages of a list, for items in the order in which they are shown.
  static func parts(of items: [Item], in folder: String, _ catalog: Catalog) -> [ListPart] {
    let faceted = FacetedItems(items, catalog)
    return ([nil] + faceted.facets.map { $0 }).flatMap { facet -> [ListPart] in
      let shown = facet.map { faceted[$0] } ?? Array(items.indices)
      let count = max(1, (shown.count + listPageLength - 1) / listPageLength)
      return (1...count).map { number in
        let first = (number - 1) * listPageLength
        return ListPart(
          facet: facet, number: number, count: count, all: items,
          positions: shown[first..<min(shown.count, first + listPageLength)],
          facets: faceted.facets, folder: folder)
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
    [
      "pages": .list(pages(&writing)),
      // The whole list leads to its parts; these lead back to it.
      "facet_groups": facet == nil && number == 1 ? .list(facetGroups(&writing)) : .list([]),
      "whole_url": facet == nil
        ? .absent : writing.url(Self.route(folder, writing.language)),
    ]
  }

  /// The first and the last page and those around this one, with a gap in between.
  private func pages(_ writing: inout Writing) -> [TemplateValue] {
    guard count > 1 else { return [] }
    // A gap of one page would be no shorter than the page.
    let near =
      (number > 5 ? number - 2 : 1)...(number + 5 <= count ? number + 2 : count)
    let shown = (1...count).filter { $0 == 1 || $0 == count || near.contains($0) }
    return shown.flatMap { page -> [TemplateValue] in
      let route = Self.route(folder, writing.language, facet, page: page)
      let link = link(String(page), route, isCurrent: page == number, &writing)
      let isBehindGap = page > 1 && !shown.contains(page - 1)
      return isBehindGap
        ? [.object(["name": .text("…"), "url": .absent, "is_current": .flag(false)]), link]
        : [link]
    }
  }

  private func facetGroups(_ writing: inout Writing) -> [TemplateValue] {
    Facet.Axis.allCases.compactMap { axis in
      let named = facets.filter { $0.axis == axis }.map { facet in
        let name = facet.name(&writing)
        return (key: name.foldedForSorting, name: name, facet: facet)
      }.sorted { ($0.key, $0.facet) < ($1.key, $1.facet) }
      guard !named.isEmpty else { return nil }
      return .object([
        "title": .text(writing.label("list.by-\(axis.rawValue)")),
        "links": .list(
          named.map { facet in
            let route = Self.route(folder, writing.language, facet.facet)
            return link(facet.name, route, isCurrent: false, &writing)
          }),
      ])
    }
  }

  private func link(
    _ name: String, _ route: Route, isCurrent: Bool, _ writing: inout Writing
  ) -> TemplateValue {
    .object(["name": .text(name), "url": writing.url(route), "is_current": .flag(isCurrent)])
  }
}
