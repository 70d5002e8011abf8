package import Diagnostics

extension Rule {
  /// A link's address is not complete or not allowed.
  package static let badLink = Rule(
    "bad-link", .error,
    because: """
      A link that leads nowhere costs readers their trust. Addresses of records have to name all \
      parts, and links to other sites use https, so that nobody can change what readers get.
      """)

  /// A link's address begins with a word that is no scheme of ours.
  package static let unknownLinkScheme = Rule(
    "unknown-link-scheme", .error,
    because: """
      The word before the ':' says what a link leads to: a record of the site, a fact, another site \
      or a mail address. Other schemes can run programs in a reader's browser or depend on what is \
      installed.
      """)
}

/// What the address of a link in an article leads to.
package enum LinkDestination: Sendable, Hashable {
  /// A record or a fact of the site: `platform:facebook`, `answer:facebook/posts/fr`.
  case record(scheme: String, parts: [String])
  /// An address on the web, with `https:`.
  case web(String)
  /// A mail address, with `mailto:`.
  case mail(String)
  /// A file of the site, as a path from the author's file or from the site's root.
  case file(path: String, fragment: String?)
  /// A place in the same text, without the `#`.
  case fragment(String)

  /// Reads an address; `nil` where it was reported.
  package static func parsing(
    _ destination: String, at place: TextRange
  ) -> Checked<LinkDestination?> {
    guard !destination.isEmpty else {
      return bad("the link has no address", "write it in the round brackets", at: place)
    }
    if destination.hasPrefix("#") { return fragment(destination, at: place) }
    if destination.hasPrefix("//") {
      return bad("'\(destination)' has no scheme", "write 'https:\(destination)'", at: place)
    }
    guard let scheme = scheme(of: destination) else { return file(destination, at: place) }
    let rest = String(destination.dropFirst(scheme.count + 1))
    if let record = RecordLink.named(scheme) {
      return record.destination(rest, in: destination, at: place)
    }
    return ordinary(destination, scheme: scheme.lowercased(), rest: rest, at: place)
  }

  private static func ordinary(
    _ destination: String, scheme: String, rest: String, at place: TextRange
  ) -> Checked<LinkDestination?> {
    switch scheme {
    case "https":
      guard rest.hasPrefix("//"), let host = rest.dropFirst(2).first, !"/?#:".contains(host) else {
        return bad("'\(destination)' names no site", "write 'https://example.org/page'", at: place)
      }
      return Checked(.web(destination))
    case "http":
      guard rest.hasPrefix("//www.") else {
        return bad("'\(destination)' is not https", "write 'https:\(rest)'", at: place)
      }
      return bad(
        "'\(destination)' is not https",
        "write 'https:\(rest)'; 'www.' without a scheme is read as 'http:'", at: place)
    case "mailto":
      let parts = rest.prefix { $0 != "?" }.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
        return bad(
          "'\(destination)' is not a mail address", "write 'mailto:name@example.org'", at: place)
      }
      return Checked(.mail(destination))
    default: return unknown(scheme: scheme, at: place)
    }
  }

  private static func fragment(
    _ destination: String, at place: TextRange
  ) -> Checked<LinkDestination?> {
    guard destination.utf8.count > 1 else {
      return bad("'#' names no heading", "write '#' and the heading's id", at: place)
    }
    return Checked(.fragment(String(destination.dropFirst())))
  }

  private static func file(
    _ destination: String, at place: TextRange
  ) -> Checked<LinkDestination?> {
    guard let sign = destination.firstIndex(of: "#") else {
      return Checked(.file(path: destination, fragment: nil))
    }
    let fragment = String(destination[destination.index(after: sign)...])
    return Checked(
      .file(path: String(destination[..<sign]), fragment: fragment.isEmpty ? nil : fragment))
  }

  /// What stands before the first `:`, if it is written as a scheme is.
  private static func scheme(of destination: String) -> String? {
    guard let colon = destination.firstIndex(of: ":") else { return nil }
    let scheme = destination[..<colon]
    guard let first = scheme.utf8.first, 0x61...0x7A ~= first | 0x20 else { return nil }
    let isScheme = scheme.utf8.allSatisfy {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || "+-.".utf8.contains($0)
    }
    return isScheme ? String(scheme) : nil
  }

  private static func unknown(
    scheme: String, at place: TextRange
  ) -> Checked<LinkDestination?> {
    let known = RecordLink.all.map(\.scheme) + ["https", "mailto"]
    let nearest = nearestName(to: scheme, among: known).map { "did you mean '\($0):'?" }
    let finding = Rule.unknownLinkScheme.broken(
      at: place, "no link begins with '\(scheme):'",
      help: nearest ?? "links begin with 'https:', 'mailto:', a path, or a kind of record")
    return Checked(nil, [finding])
  }

  fileprivate static func bad(
    _ message: String, _ help: String, at place: TextRange
  ) -> Checked<LinkDestination?> {
    Checked(nil, [Rule.badLink.broken(at: place, message, help: help)])
  }
}

extension RecordLink {
  /// A link of this scheme, whose parts stand in `rest`; nil where they are not as many as they must
  /// be, which is reported.
  fileprivate func destination(
    _ rest: String, in destination: String, at place: TextRange
  ) -> Checked<LinkDestination?> {
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == form.split(separator: "/").count, parts.allSatisfy({ !$0.isEmpty }) else {
      return LinkDestination.bad(
        "'\(destination)' does not name what it leads to", "write it like '\(form)'", at: place)
    }
    return Checked(.record(scheme: scheme, parts: parts))
  }
}
