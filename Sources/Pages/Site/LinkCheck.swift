package import Diagnostics

/// Checks that every link and fragment within the built site leads somewhere.
///
/// Links of authors' texts are checked where they are resolved, with their own place. This is the
/// check of all pages as they are, which also sees what templates and our own code wrote.
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

  /// A finding for each link that leads nowhere, placed in the template that writes it as it is, or
  /// else at the start of the page's template.
  package func diagnostics(templates: [InputFile]) -> [Diagnostic] {
    var known: [[UInt8]: String?] = [:]
    return pages.flatMap { template, ends in
      ends.links.compactMap { link -> Diagnostic? in
        let isOfPage = link.first == UInt8(ascii: "#")
        let fault =
          isOfPage ? fault(of: link, on: ends.path) : known[link] ?? fault(of: link, on: "")
        if !isOfPage { known[link] = .some(fault) }
        guard let fault else { return nil }
        let text = String(decoding: link, as: UTF8.self)
        let place =
          templates.lazy.compactMap { $0.range(of: "\"\(text)\"") }.first
          ?? .start(of: "Templates/\(template).html")
        return Rule.brokenLink.broken(
          at: place, "the page '\(ends.path)' links to '\(text)', \(fault)",
          help: "link to a page that the site has, or take the link out")
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
    } else if address.hasPrefix("https:") || address.hasPrefix("mailto:") {
      return nil
    } else {
      return "which is no address within this site"
    }
    guard let ids = targets[decoded(target)] else { return "which is no page of this site" }
    guard parts.count == 2, !parts[1].isEmpty, !ids.contains(Array(parts[1])) else { return nil }
    return "but nothing there has that id"
  }

  private func decoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
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
