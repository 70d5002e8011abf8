package import Model

/// A page's place within the site: its language, and the path behind it.
package struct Route: Sendable, Hashable, Comparable {
  /// The language of the page; nil for files that stand above all languages.
  package let language: Language?

  /// The path of the page's folder behind that, each name with a `/`: `platforms/facebook/fr/`.
  let folder: String

  /// Names a place.
  package init(_ language: Language?, _ segments: String...) {
    self.init(language, segments)
  }

  /// Names a place.
  package init(_ language: Language?, _ segments: [String]) {
    self.language = language
    var folder = ""
    folder.reserveCapacity(segments.reduce(0) { $0 + $1.utf8.count + 1 })
    for segment in segments {
      folder += segment
      folder += "/"
    }
    self.folder = folder
  }

  private init(_ language: Language?, folder: String) {
    self.language = language
    self.folder = folder
  }

  /// The names of the folders that lead to it: `platforms`, `facebook`, `fr`.
  package var segments: [String] {
    folder.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The same place in another language.
  package func inLanguage(_ language: Language) -> Route { Route(language, folder: folder) }

  // Names are compared one by one, so that what ends a name comes before all that a name may have.
  package static func < (left: Route, right: Route) -> Bool {
    let tags = (left.language?.tag ?? "", right.language?.tag ?? "")
    guard tags.0 == tags.1 else { return tags.0 < tags.1 }
    return left.folder.utf8.lexicographicallyPrecedes(right.folder.utf8) { first, second in
      let end = UInt8(ascii: "/")
      return second != end && (first == end || first < second)
    }
  }
}

/// How routes become addresses and files.
package struct Addresses: Sendable {
  /// The address that the site is published at, without the last `/`.
  package let origin: String

  /// The path of the site's folder on its host, with `/` at both ends: `/` or `/sub/`.
  package let basePath: String

  /// The languages of the site, the base one first.
  private let languages: [Language]

  /// Takes the published address of a site; with several languages each has a folder.
  package init(baseURL: String, languages: [Language]) {
    let afterScheme = baseURL.range(ofFirst: "://")?.upperBound ?? baseURL.startIndex
    let path = baseURL[afterScheme...].firstIndex(of: "/") ?? baseURL.endIndex
    origin = String(baseURL[..<path])
    let names = baseURL[path...].split(separator: "/")
    basePath = names.isEmpty ? "/" : "/\(names.joined(separator: "/"))/"
    self.languages = languages
  }

  /// The address of a page within its host: `/sub/en/platforms/facebook/`.
  package func path(of route: Route) -> String {
    basePath + folder(of: route)
  }

  /// The address of a page on the web.
  package func absolute(_ route: Route) -> String {
    origin + path(of: route)
  }

  /// The address of a file of the output folder, within its host.
  package func path(ofFile path: String) -> String { basePath + path }

  /// The address of a file of the output folder on the web.
  package func absolute(ofFile path: String) -> String { origin + self.path(ofFile: path) }

  /// The file that holds a page.
  package func file(of route: Route) -> String {
    folder(of: route) + "index.html"
  }

  /// The file that holds a page's content as data.
  package func data(of route: Route) -> String { folder(of: route) + "index.json" }

  /// The file that holds how a page is cited, in the form CSL-JSON.
  package func citation(of route: Route) -> String { folder(of: route) + "cite.json" }

  /// The file that holds what changed on a page, in the form Atom (RFC 4287).
  package func atom(of route: Route) -> String { folder(of: route) + "atom.xml" }

  /// The same in the form JSON Feed 1.1.
  package func jsonFeed(of route: Route) -> String { folder(of: route) + "feed.json" }

  /// A file in the folder of a route.
  package func file(_ name: String, in route: Route) -> String { folder(of: route) + name }

  /// The route of which this is the folder, given as the names that lead to it.
  package func route(ofFolder names: [String]) -> Route {
    guard languages.count > 1 else { return Route(languages.first, names) }
    guard let language = languages.first(where: { $0.tag == names.first }) else {
      return Route(nil, names)
    }
    return Route(language, Array(names.dropFirst()))
  }

  private func folder(of route: Route) -> String {
    guard languages.count > 1, let language = route.language else { return route.folder }
    return language.tag + "/" + route.folder
  }
}

extension String {
  fileprivate func range(ofFirst text: String) -> Range<Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
