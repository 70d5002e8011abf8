import Model
import Templating

/// The list of moved pages for hosts that read one: old path, new path and the status 301, a line each.
///
/// Netlify and Cloudflare Pages read this format; elsewhere the small pages at the old places serve.
package struct RedirectList: Export {
  private let lines: [String]

  package static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [RedirectList] {
    let lines = site.pages.compactMap { $0 as? MovedPage }.map { page in
      "\(site.addresses.path(of: page.route)) \(site.addresses.path(of: page.target)) 301"
    }
    return lines.isEmpty ? [] : [RedirectList(lines: lines)]
  }

  package var path: String { "_redirects" }

  package var bytes: [UInt8] { Array(lines.map { $0 + "\n" }.joined().utf8) }
}
