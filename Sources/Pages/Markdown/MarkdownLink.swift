package import Diagnostics

/// A link or an image in a text, before its address is known.
package struct MarkdownLink: Sendable, Hashable {
  /// The address as the author wrote it, escapes and entities resolved.
  package let destination: String

  /// Whether it is an image.
  package let isImage: Bool

  /// Whether nothing stands between the brackets.
  package let isEmpty: Bool

  /// Where the link or image stands, its brackets and address counted in.
  package let place: TextRange

  /// Describes a link.
  package init(destination: String, isImage: Bool, isEmpty: Bool, place: TextRange) {
    self.destination = destination
    self.isImage = isImage
    self.isEmpty = isEmpty
    self.place = place
  }
}

/// What to print for a ``MarkdownLink``.
package enum LinkResolution: Sendable, Hashable {
  /// A picture at this address, so many pixels wide and high. All but the first one of a text are
  /// loaded when readers come near them.
  case picture(address: String, width: Int, height: Int)
  /// A link to this address, around the author's words.
  case address(String)
  /// A link to this address around this text, for a link whose words are empty.
  case filled(address: String, text: String)
  /// No link: the author's words, else this text.
  case words(String)
  /// The words alone; whoever resolved the link has reported why.
  case unlinked
}
