import Parsing
import Templating

extension MarkdownPrinter {
  /// Describes a link or an image to the resolver.
  func link(
    _ node: MarkdownNode, _ destination: Range<Int32>, isImage: Bool, isEmpty: Bool
  ) -> MarkdownLink {
    MarkdownLink(
      destination: tree.text(destination), isImage: isImage, isEmpty: isEmpty,
      place: tree.place(of: node))
  }

  /// Prints a link's opening tag, unless it is to be words alone.
  mutating func begin(_ link: MarkdownLink, _ title: Range<Int32>) -> Bool {
    let filling: String
    switch resolver.resolve(link) {
    case .unlinked, .picture: return false
    case .words(let text):
      if link.isEmpty { appendEscaped(text.utf8, to: &html) }
      return false
    case .address(let address):
      attribute("<a href=\"", address)
      filling = ""
    case .filled(let address, let text):
      attribute("<a href=\"", address)
      filling = link.isEmpty ? text : ""
    }
    self.title(title)
    write("\">")
    appendEscaped(filling.utf8, to: &html)
    return true
  }

  /// Prints an image, or its description alone.
  mutating func image(_ index: Int, _ image: MarkdownLink, _ title: Range<Int32>) {
    let description = tree.words(within: index)
    var size = ""
    switch resolver.resolve(image) {
    case .unlinked, .words:
      appendEscaped(description, to: &html)
      return
    case .address(let address):
      attribute("<img src=\"", address)
      write("\" alt=\"")
      appendEscaped(description, to: &html)
    case .filled(let address, let text):
      attribute("<img src=\"", address)
      write("\" alt=\"")
      appendEscaped(image.isEmpty ? Array(text.utf8) : description, to: &html)
    case .picture(let address, let width, let height):
      attribute("<img src=\"", address)
      write("\" alt=\"")
      appendEscaped(description, to: &html)
      size = "\" width=\"\(width)\" height=\"\(height)\" decoding=\"async"
      if hasPicture { size += "\" loading=\"lazy" }
      hasPicture = true
    }
    self.title(title)
    write(size + "\" />")
  }

  /// Prints a citation as the resolver says.
  mutating func citation(_ citation: MarkdownCitation) {
    switch resolver.resolve(citation) {
    case .numbered(let number, let address, let id):
      write("<sup class=\"citation\">")
      attribute("<a href=\"", address)
      if let id {
        write("\" id=\"")
        appendEscaped(id.utf8, to: &html)
      }
      write("\">[\(number)")
      locator(citation)
      write("]</a></sup>")
    case .link(let address, let words):
      attribute("<a href=\"", address)
      write("\">")
      appendEscaped(words.utf8, to: &html)
      write("</a>")
      if !citation.locator.isEmpty {
        write(" (")
        appendEscaped(citation.locator.utf8, to: &html)
        write(")")
      }
    case .asWritten:
      write("[@\(citation.key)")
      locator(citation)
      write("]")
    case .nothing: break
    }
  }

  private mutating func locator(_ citation: MarkdownCitation) {
    guard !citation.locator.isEmpty else { return }
    write(", ")
    appendEscaped(citation.locator.utf8, to: &html)
  }

  private mutating func attribute(_ start: String, _ address: String) {
    write(start)
    if !isDangerous(address.utf8) { appendAddress(address.utf8, to: &html) }
  }

  private mutating func title(_ title: Range<Int32>) {
    guard !title.isEmpty else { return }
    write("\" title=\"")
    appendEscaped(tree.bytes(title), to: &html)
  }
}
