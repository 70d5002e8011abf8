/// What a single value must look like, for messages, the manual and the schema.
///
/// A form without a pattern is any text.
package struct ScalarForm: Sendable {
  /// A short name for the manual and the schema; nil for a form that is described where it is used.
  package let id: String?

  /// What authors read: `a day such as 2024-09-26`.
  package let name: String

  /// A regular expression (ECMA-262) that every right text matches; nil where every text is right.
  ///
  /// A text that matches may still be wrong in ways that no expression can tell.
  package let pattern: String?

  /// The most Unicode scalars that the text may have; nil where it may have any number.
  package let longest: Int?

  /// Right texts that show the form.
  package let examples: [String]

  /// What other programs may take such a text for when it stands without quotation marks.
  package let lookalikes: [Lookalike]

  /// A type of data that YAML's core schema gives to some texts; to Limpid all of them are text.
  package enum Lookalike: Sendable, Hashable {
    /// `true`, `false`.
    case boolean
    /// A whole number between two others.
    case integer(ClosedRange<Int>)
    /// Any number: `2007`, `1.10`.
    case number
  }

  /// Describes a form.
  package init(
    id: String? = nil, _ name: String, pattern: String? = nil, upTo longest: Int? = nil,
    examples: [String] = [],
    lookalikes: [Lookalike] = [.number, .boolean]
  ) {
    self.id = id
    self.name = name
    self.pattern = pattern
    self.longest = longest
    self.examples = examples
    self.lookalikes = lookalikes
  }
}

extension ScalarForm: ExpressibleByStringInterpolation {
  /// The form of any text, by its name.
  package init(stringLiteral name: String) { self.init(name) }
}
