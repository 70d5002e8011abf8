package import Diagnostics
import Model
import Parsing
import Synchronization

/// Checks that every link and fragment within the built site leads somewhere.
///
/// Links of authors' texts are checked where they are resolved, with their own place. This is the
/// check of all pages as they are, which also sees what templates and our own code wrote. Whole
/// addresses are not followed, not even on the site's own host: other things may stand there too.
/// Files are added in any order, by several workers at once.
package final class LinkCheck: Sendable {
  /// The pages that have a link.
  private struct Use {
    /// The address without character references.
    let link: String

    /// The first page, by its position, and the template that printed it.
    var position: Int
    var path: String
    var template: String

    /// How many pages have it, and which of them was added last.
    var count: Int
    var last: Int
  }

  private struct Found {
    /// By path the ids of each file.
    var targets: [String: [UInt8]] = [:]
    /// By what tells a link from others in this process.
    var uses: [Int: Use] = [:]
    var repeatedIDs: [Diagnostic] = []
  }

  private let basePath: String
  private let found = Mutex(Found())

  /// Starts a check of a site published under `basePath`.
  package init(basePath: String) {
    self.basePath = basePath
  }

  /// Takes a page that `template` printed; `position` is its place among the pages.
  package func add(_ page: OutputFile, template: String, position: Int) {
    let ends = LinkEnds(of: page)
    let ids = ends.ids.withoutRoomToGrow
    let repeated = ends.repeatedIDs.map { id in
      Rule.repeatedID.broken(
        at: .start(of: "Templates/\(template).html"),
        "two parts of the page '\(page.path)' have the id '\(id)'",
        help: "change the heading or the id of one of them")
    }
    found.withLock { found in
      found.targets[page.path] = ids
      found.repeatedIDs += repeated
      for link in ends.links {
        guard let known = found.uses.index(forKey: link.hash) else {
          found.uses[link.hash] = Use(
            link: unescaped(page.bytes[link.place]), position: position, path: page.path,
            template: template, count: 1, last: position)
          continue
        }
        guard found.uses.values[known].last != position else { continue }
        found.uses.values[known].last = position
        found.uses.values[known].count += 1
        if position < found.uses.values[known].position {
          found.uses.values[known].position = position
          found.uses.values[known].path = page.path
          found.uses.values[known].template = template
        }
      }
    }
  }

  /// Takes a file that is no page.
  package func add(fileAt path: String) {
    found.withLock { $0.targets[path] = [] }
  }

  /// A finding for each link that leads nowhere and for each id that stands twice on a page.
  ///
  /// A link is placed in the template that writes it as it is, or else at the start of the template
  /// of the first page that has it.
  package func diagnostics(templates: [InputFile]) -> [Diagnostic] {
    found.withLock { found in
      let targets = found.targets
      let broken = mapInParallel(Array(found.uses.values)) { use -> Diagnostic? in
        guard let fault = fault(of: use.link, among: targets) else { return nil }
        let place =
          templates.lazy.compactMap { $0.range(of: "\"\(use.link)\"") }.first
          ?? .start(of: "Templates/\(use.template).html")
        let more = use.count > 1 ? " and \(use.count - 1) more" : ""
        return Rule.brokenLink.broken(
          at: place, "'\(use.link)' on the page '\(use.path)'\(more) leads nowhere: \(fault)",
          help: "link to a page that the site has, or take the link out")
      }.compactMap(\.self)
      return (broken + found.repeatedIDs).sortedAndUnique()
    }
  }

  private func fault(of link: String, among targets: [String: [UInt8]]) -> String? {
    let address = link.utf8.prefix { $0 != UInt8(ascii: "#") }
    // Of those on the page itself only broken ones were kept.
    if address.isEmpty { return "nothing there has that id" }
    guard address.starts(with: basePath.utf8), !address.starts(with: "//".utf8) else {
      return "it is no address within this site"
    }
    let path = address.dropFirst(basePath.utf8.count).prefix { $0 != UInt8(ascii: "?") }
    var target = percentDecoded(String(decoding: path, as: UTF8.self))
    if path.isEmpty || path.last == UInt8(ascii: "/") { target += "index.html" }
    guard let ids = targets[target] else { return "the site has no such page" }
    let fragment = percentDecoded(
      String(decoding: link.utf8[address.endIndex...].dropFirst(), as: UTF8.self))
    guard !fragment.isEmpty, !LinkEnds.has(fragment, among: ids) else { return nil }
    return "nothing there has that id"
  }
}

extension InputFile {
  fileprivate func range(of text: String) -> TextRange? {
    let wanted = Array(text.utf8)
    guard wanted.count <= bytes.count, let first = wanted.first else { return nil }
    for start in 0...(bytes.count - wanted.count)
    where bytes[start] == first && bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
      return TextRange(path: path, bytes: (start + 1)..<(start + wanted.count - 1))
    }
    return nil
  }
}
