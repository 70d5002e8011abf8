/// A built page as a small reader of tags sees it, which knows nothing of how it was made.
struct BuiltPage: Sendable {
  let path: String
  let html: String
  let tags: [Tag]

  /// The opening of an element.
  struct Tag: Sendable, Hashable {
    let name: String
    let attributes: [String: String]

    /// What stands between this tag and the next one.
    let text: String

    subscript(attribute: String) -> String? { attributes[attribute] }
  }

  init(path: String, html: String) {
    self.path = path
    self.html = html
    tags = html.split(separator: "<").compactMap { Self.tag($0) }
  }

  /// The values of an attribute on all elements.
  func values(of attribute: String) -> [String] { tags.compactMap { $0[attribute] } }

  /// All elements of one name.
  func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

  /// The language of the page.
  var language: String? { all("html").first?["lang"] }

  /// What the tab shows.
  var title: String { all("title").first?.text ?? "" }

  private static func tag(_ text: Substring) -> Tag? {
    guard text.first?.isLetter == true else { return nil }
    let parts = text.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
    let pieces = parts[0].split(separator: "\"", omittingEmptySubsequences: false)
    var attributes: [String: String] = [:]
    for index in stride(from: 0, to: pieces.count - 1, by: 2) {
      let name = pieces[index].split { $0 == " " || $0 == "\n" }.last?.dropLast() ?? ""
      attributes[String(name)] = unescaped(pieces[index + 1])
    }
    let name = parts[0].prefix { !$0.isWhitespace && $0 != "/" }
    return Tag(
      name: String(name), attributes: attributes,
      text: parts.count == 2 ? unescaped(parts[1]) : "")
  }

  private static func unescaped(_ text: Substring) -> String {
    guard text.contains("&") else { return String(text) }
    return String(text).replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
