import Model
import Templating

/// What a host is to send beside the files: a rule for each part of the site.
///
/// Netlify and Cloudflare Pages read this format; elsewhere it says what to set. No address gets one
/// header from two rules, because hosts differ in what they make of that.
package struct HostHeaders: Export {
  private let basePath: String

  /// The parts of the site that have pages, as patterns of addresses, and whether a page there runs
  /// a script.
  private let parts: [(pattern: String, hasScript: Bool)]

  package static func canStand(at path: String) -> Bool { path == "_headers" }

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [HostHeaders] {
    [HostHeaders(of: site)]
  }

  private init(of site: SiteMap) {
    basePath = site.addresses.basePath
    var parts: [String: Bool] = [:]
    for page in site.pages where page.file == nil {
      let part = HostHeaders.part(of: page.route, in: site)
      parts[part] = type(of: page).script != nil || parts[part] == true
    }
    self.parts = parts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// All pages below the same first folder, in every language.
  private static func part(of route: Route, in site: SiteMap) -> String {
    let isInFolder = route.language != nil && site.outline.languages.count > 1
    let language = isInFolder ? ":language/" : ""
    return language + (route.segments.first.map { $0 + "/*" } ?? "")
  }

  package var path: String { "_headers" }

  package var bytes: [UInt8] {
    var lines = [
      "\(basePath)*", "  Referrer-Policy: same-origin", "  X-Content-Type-Options: nosniff",
      "\(basePath)assets/*", "  Cache-Control: public, max-age=31536000, immutable",
    ]
    for part in parts {
      let isEmbed = part.pattern.split(separator: "/").suffix(2).first == "embed"
      let policy = ContentSecurityPolicy.header(
        withScript: part.hasScript, framedByAnyone: isEmbed)
      lines += [basePath + part.pattern, "  Content-Security-Policy: \(policy)"]
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }
}
