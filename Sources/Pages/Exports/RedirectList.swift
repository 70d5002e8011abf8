import Model
import Templating

/// The list of moved pages for hosts that read one: old path, new path and the status 301, a line each.
///
/// Netlify and Cloudflare Pages read this format; elsewhere the small pages at the old places serve.
package struct RedirectList: Export {
  private let lines: [String]

  package static func canStand(at path: String) -> Bool { path == "_redirects" }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [RedirectList] {
    let addresses = site.addresses
    let lines = site.pages.compactMap { $0 as? MovedPage }.flatMap { page -> [String] in
      let files = filesBeside(page.route, addresses).map { addresses.path(ofFile: $0) }
      let targets = filesBeside(page.target, addresses).map { addresses.path(ofFile: $0) }
      let moved = [(addresses.path(of: page.route), addresses.path(of: page.target))]
      return (moved + zip(files, targets)).map { "\($0) \($1) 301" }
    }
    return lines.isEmpty ? [] : [RedirectList(lines: lines)]
  }

  /// The files that others hold the addresses of: feeds of changes, and badges beside frames.
  private static func filesBeside(_ route: Route, _ addresses: Addresses) -> [String] {
    switch route.segments.first {
    case "changes": return [addresses.atom(of: route), addresses.jsonFeed(of: route)]
    case "embed":
      let badge = Route(route.language, ["badge"] + route.segments.dropFirst().dropLast())
      return [addresses.file((route.segments.last ?? "") + ".svg", in: badge)]
    default: return []
    }
  }

  package var path: String { "_redirects" }

  package var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
}
