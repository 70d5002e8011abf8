package import Diagnostics
package import Parsing

/// Says what to print for the links, citations and blocks of data of a text, in its order.
package protocol MarkdownResolver {
  /// What to print for a link or an image.
  mutating func resolve(_ link: MarkdownLink) -> LinkResolution

  /// What to print for a citation.
  mutating func resolve(_ citation: MarkdownCitation) -> CitationResolution

  /// The HTML that stands for a block of data; nil for the block as code.
  mutating func resolve(_ block: DataBlock) -> [UInt8]?
}

extension MarkdownResolver {
  /// A citation of a text whose sources nobody knows stays as its author wrote it.
  package mutating func resolve(_ citation: MarkdownCitation) -> CitationResolution { .asWritten }

  /// Where nobody knows what data is for, it stays as its author wrote it.
  package mutating func resolve(_ block: DataBlock) -> [UInt8]? { nil }
}

/// Prints everything as it was written.
struct AsWritten: MarkdownResolver {
  mutating func resolve(_ link: MarkdownLink) -> LinkResolution { .address(link.destination) }
}

/// A citation in a text, `[@key]` or `[@key, locator]`, before it is known what it leads to.
package struct MarkdownCitation: Sendable, Hashable {
  /// The key of what is cited.
  package let key: String

  /// Where in it, in the author's words; empty if the author named no place.
  package let locator: String

  /// Where the citation stands, its brackets counted in.
  package let place: TextRange

  /// Describes a citation.
  package init(key: String, locator: String, place: TextRange) {
    self.key = key
    self.locator = locator
    self.place = place
  }
}

/// What to print for a ``MarkdownCitation``.
package enum CitationResolution: Sendable, Hashable {
  /// A raised number in brackets with the locator, which leads to this address; with an id if
  /// something is to lead back to it.
  case numbered(Int, address: String, id: String?)
  /// A link to this address around these words, the locator behind them in brackets.
  case link(address: String, words: String)
  /// The author's own signs.
  case asWritten
  /// Nothing; whoever resolved the citation has reported why.
  case nothing
}
