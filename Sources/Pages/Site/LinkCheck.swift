package import Diagnostics

/// Checks that every link and fragment within the built site leads somewhere.
///
/// Links of authors' texts are checked where they are resolved, with their own place. This is the
/// check of all pages as they are, which also sees what templates and our own code wrote. Whole
/// addresses are not followed, not even on the site's own host: other things may stand there too.
package struct LinkCheck: Sendable {
  private let basePath: String
  private var targets: [String: Set<[UInt8]>] = [:]
  private var pages: [(template: String, ends: LinkEnds)] = []

  /// Starts a check of a site published under `basePath`.
  package init(basePath: String) {
    self.basePath = basePath
  }

  /// Takes a page that `template` printed.
  package mutating func add(_ ends: LinkEnds, template: String) {
    targets[ends.path] = ends.ids
    pages.append((template, ends))
  }

  /// Takes a file that is no page.
  package mutating func add(fileAt path: String) {
    targets[path] = []
  }

  /// A finding for each link that leads nowhere and for each id that stands twice on a page.
  ///
  /// A link is placed in the template that writes it as it is, or else at the start of the template
  /// of the first page that has it.
  package func diagnostics(templates: [InputFile]) -> [Diagnostic] {
    brokenLinks(templates) + repeatedIDs()
  }

  private func brokenLinks(_ templates: [InputFile]) -> [Diagnostic] {
    var order: [[UInt8]] = []
    var found: [[UInt8]: (fault: String, template: String, pages: [String])] = [:]
    var sound: Set<[UInt8]> = []
    for (template, ends) in pages {
      for link in ends.links where !sound.contains(link) {
        let isOfPage = link.first == UInt8(ascii: "#")
        guard let fault = fault(of: link, on: ends.path) else {
          if !isOfPage { sound.insert(link) }
          continue
        }
        if found[link] == nil { order.append(link) }
        found[link, default: (fault, template, [])].pages.append(ends.path)
      }
    }
    return order.compactMap { link in
      guard let (fault, template, pages) = found[link] else { return nil }
      let text = String(decoding: link, as: UTF8.self)
      let place =
        templates.lazy.compactMap { $0.range(of: "\"\(text)\"") }.first
        ?? .start(of: "Templates/\(template).html")
      let more = pages.count > 1 ? " and \(pages.count - 1) more" : ""
      return Rule.brokenLink.broken(
        at: place, "'\(text)' on the page '\(pages[0])'\(more) leads nowhere: \(fault)",
        help: "link to a page that the site has, or take the link out")
    }
  }

  private func repeatedIDs() -> [Diagnostic] {
    pages.flatMap { template, ends in
      ends.repeatedIDs.map { id in
        Rule.repeatedID.broken(
          at: .start(of: "Templates/\(template).html"),
          "two parts of the page '\(ends.path)' have the id '\(String(decoding: id, as: UTF8.self))'",
          help: "change the heading or the id of one of them")
      }
    }
  }

  private func fault(of link: [UInt8], on page: String) -> String? {
    let parts = link.split(
      separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
    let address = String(decoding: parts[0], as: UTF8.self)
    let target: String
    if address.isEmpty {
      target = page
    } else if address.hasPrefix(basePath), !address.hasPrefix("//") {
      let path = String(address.dropFirst(basePath.count).prefix { $0 != "?" })
      target = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    } else if ["https:", "http:", "mailto:"].contains(where: address.hasPrefix) {
      return nil
    } else {
      return "it is no address within this site"
    }
    guard let ids = targets[percentDecoded(target)] else { return "the site has no such page" }
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    let id = percentDecoded(String(decoding: parts[1], as: UTF8.self))
    return ids.contains(Array(id.utf8)) ? nil : "nothing there has that id"
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
