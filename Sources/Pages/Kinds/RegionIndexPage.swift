package import Model
import Templating

/// All regions that have pages, for people who look for theirs.
package struct RegionIndexPage: Page {
  package static let template = "regions"

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [RegionIndexPage] {
    site.regions.isEmpty ? [] : [RegionIndexPage(route: route(language))]
  }

  /// Where the list of regions stands.
  package static func route(_ language: Language) -> Route { Route(language, "regions") }

  package func content(_ writing: inout Writing) -> PageContent {
    let regions = writing.map.outline.regions
    let places = regions.filter(\.isPlace).map { entry(for: $0, &writing) }
      .sorted { ($0.key, $0.name) < ($1.key, $1.name) }
    let groups = regions.filter { !$0.isPlace }.map { entry(for: $0, &writing) }
      .sorted { ($0.key, $0.name) < ($1.key, $1.name) }
    return PageContent(
      title: writing.label("regions.title"), description: writing.label("regions.description"),
      values: [
        "groups": .list(groups.map(\.value)),
        "places": .list(places.map(\.value)),
      ])
  }

  private func entry(for region: Region, _ writing: inout Writing)
    -> (key: String, name: String, value: TemplateValue)
  {
    let name = writing.plain(region.name)
    let url = writing.url(RegionPage.route(region.id, writing.language))
    return (name.foldedForSorting, name, .object(["name": .text(name), "url": url]))
  }
}

extension String {
  /// The text in lower case and without diacritics, so that "Égypte" stands with the E.
  var foldedForSorting: String {
    String(
      String.UnicodeScalarView(
        lowercased().decomposed.filter { $0.properties.generalCategory != .nonspacingMark }))
  }

  private var decomposed: [Unicode.Scalar] {
    unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      guard let base = letters[scalar] else { return [scalar] }
      return Array(base.unicodeScalars)
    }
  }
}

/// Latin letters with diacritics and the plain letters that they are sorted with.
private let letters: [Unicode.Scalar: String] = {
  let groups: [(String, String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđð"), ("e", "èéêëēėęě"), ("g", "ğģ"),
    ("i", "ìíîïīįı"),
    ("k", "ķ"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøō"), ("r", "ŕř"), ("s", "śşšș"),
    ("t", "ťţț"), ("u", "ùúûüūůų"), ("y", "ýÿ"), ("z", "źżž"), ("ae", "æ"), ("oe", "œ"),
    ("ss", "ß"),
  ]
  var letters: [Unicode.Scalar: String] = [:]
  for (base, marked) in groups {
    for scalar in marked.unicodeScalars { letters[scalar] = base }
  }
  return letters
}()
