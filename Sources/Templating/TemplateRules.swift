package import Diagnostics

extension Rule {
  /// A tag or a nesting of tags that cannot be read.
  package static let templateSyntax = Rule(
    "template-syntax", .error,
    because: """
      A template is words and tags in pairs of braces. A tag that is not closed, a section that \
      ends within another, or a sign that the language does not have would print something that \
      nobody meant.
      """)

  /// A partial or a layout that no file defines.
  package static let missingPartial = Rule(
    "missing-partial", .error,
    because:
      "A partial or a layout is named by its file; without the file a part of the page is missing.")

  /// A partial or a layout that contains itself.
  package static let circularPartial = Rule(
    "circular-partial", .error,
    because:
      "A template that contains itself would never end; repeat with a section over a list instead.")

  /// A block that the layout does not have.
  package static let unknownBlock = Rule(
    "unknown-block", .error,
    because: "What is written for a block that the layout does not have would never be printed.")

  /// A name that nothing in scope has.
  package static let unknownName = Rule(
    "unknown-name", .error,
    because: """
      A name that the page does not hand over is a spelling mistake; printing nothing in its place \
      would leave a hole that nobody notices.
      """)

  /// A value that has no words, put where words are printed.
  package static let unprintableValue = Rule(
    "unprintable-value", .error,
    because: """
      Conditions, lists, objects and values that are absent have no words. A section asks for them; \
      printing one is a forgotten section.
      """)

  /// A tag in a place that escaping cannot make safe.
  package static let unsafePlace = Rule(
    "unsafe-place", .error,
    because: """
      Escaping is right for the content of elements and for attribute values in double quotation \
      marks. Anywhere else a value could become script or markup.
      """)

  /// Something that is no address, where an address is expected.
  package static let notAnAddress = Rule(
    "not-an-address", .error,
    because: """
      An attribute that takes an address runs script when the address begins with 'javascript:'. So \
      it takes only values made as addresses: https, http, mailto, or within the site.
      """)

  /// Markup where only words can stand.
  package static let htmlInAttribute = Rule(
    "html-in-attribute", .error,
    because: "Markup in an attribute or a title is shown as signs or breaks the tag around it.")
}
