package import Diagnostics

extension Rule {
  /// HTML stands in a Markdown text.
  package static let rawHTML = Rule(
    "raw-html", .error,
    because: """
      Pages have to be readable by everybody, in print and without third parties, and that is \
      checked in what Limpid writes itself. HTML within a text would go past all of these checks, \
      so it is neither published nor silently left out.
      """)
}

/// Collects what is to be told of the raw HTML of one text.
///
/// A closing tag is told of only where no opening one was: one fault, one finding.
struct RawHTMLFindings {
  private(set) var diagnostics: [Diagnostic] = []

  private let path: String
  private var openedNames: Set<String> = []

  init(path: String) {
    self.path = path
  }

  /// Reports a piece of HTML.
  mutating func take(_ html: some Collection<UInt8>, at source: Range<Int32>) {
    let isClosing = html.starts(with: "</".utf8)
    let name = Self.name(in: html)
    if isClosing, openedNames.contains(name) { return }
    if !isClosing { openedNames.insert(name) }
    let written = name.isEmpty ? "HTML" : isClosing ? "the tag '</\(name)>'" : "the tag '<\(name)>'"
    let message = html.starts(with: "<!--".utf8) ? "a comment in HTML" : written
    diagnostics.append(
      Rule.rawHTML.broken(
        at: TextRange(
          path: path, bytes: Int(source.lowerBound)..<Int(source.upperBound)),
        "\(message) stands in the text",
        help: html.starts(with: "<!--".utf8)
          ? #"delete it, or write '\<' to show it as text"# : Self.help(for: name)))
  }

  /// The name of the tag that some HTML begins with, in lowercase; empty if there is none.
  private static func name(in html: some Collection<UInt8>) -> String {
    let letters = html.dropFirst().drop { $0 == UInt8(ascii: "/") }
      .prefix { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 }
    return String(decoding: letters.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static func help(for name: String) -> String {
    let instead =
      switch name {
      case "b", "strong": "write '**words**'"
      case "i", "em": "write '*words*'"
      case "a": "write '[words](address)'"
      case "img": "write '![description](address)'"
      case "br": "end the line with a backslash"
      case "hr": "write '---' on a line of its own"
      case "code", "tt", "kbd": "write '`words`'"
      case "pre": "write '```' above and below the lines"
      case "p", "div", "span": "delete the tag and leave an empty line between paragraphs"
      case "blockquote": "write '> ' before each line"
      case "ul", "ol", "li": "write '- ' or '1. ' before each item"
      case "h1", "h2", "h3", "h4", "h5", "h6": "write '## words'"
      default: "write it in Markdown"
      }
    return instead + #", or write '\<' to show the sign as text"#
  }
}
