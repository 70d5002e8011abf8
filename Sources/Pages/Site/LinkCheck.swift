package import Diagnostics

/// Checks that every link and fragment within the built site leads somewhere.
///
/// Links of authors' texts are checked where they are resolved, with their own place. This is the
/// check of all pages as they are, which also sees what templates and our own code wrote.
package struct LinkCheck: Sendable {
  private let basePath: String
  private var targets: [String: Set<[UInt8]>] = [:]
  private var links: [(page: String, template: String, link: [UInt8])] = []

  /// Starts a check of a site published under `basePath`.
  package init(basePath: String) {
    self.basePath = basePath
  }

  /// Takes a file of the site; `template` printed it, if it is a page.
  package mutating func add(_ file: OutputFile, template: String?) {
    guard let template else {
      targets[file.path] = []
      return
    }
    var ids: Set<[UInt8]> = []
    var found: Set<[UInt8]> = []
    HTMLAttributes.forEach(in: file.bytes) { name, value in
      switch name {
      case "id": ids.insert(unescaped(value))
      case "href", "src": found.insert(unescaped(value))
      default: break
      }
    }
    targets[file.path] = ids
    for link in found.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      links.append((file.path, template, link))
    }
  }

  /// A finding for each link that leads nowhere, placed in the template that writes it as it is, or
  /// else at the start of the page's template.
  package func diagnostics(templates: [InputFile]) -> [Diagnostic] {
    links.compactMap { page, template, link in
      guard let fault = fault(of: link, on: page) else { return nil }
      let text = String(decoding: link, as: UTF8.self)
      let place =
        templates.lazy.compactMap { $0.range(of: "\"\(text)\"") }.first
        ?? .start(of: "Templates/\(template).html")
      return Rule.brokenLink.broken(
        at: place, "the page '\(page)' links to '\(text)', \(fault)",
        help: "link to a page that the site has, or take the link out")
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

  private func unescaped(_ value: ArraySlice<UInt8>) -> [UInt8] {
    guard value.contains(UInt8(ascii: "&")) else { return Array(value) }
    return Array(
      String(decoding: value, as: UTF8.self).replacing("&quot;", with: "\"")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&#39;", with: "'")
        .replacing("&amp;", with: "&").utf8)
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
