/// What a page hands to its template.
///
/// The kind of a value decides where a template may put it: text is escaped everywhere, HTML passes
/// only between tags, and an attribute that takes an address accepts only an address.
package enum TemplateValue: Sendable {
  /// Words; escaped where they are printed.
  case text(String)
  /// A whole number; escaped like text, and what a label's plural form is chosen by.
  case number(Int)
  /// HTML that Swift has made; printed as it is, only in the content of an element.
  case html([UInt8])
  /// An address: `https`, `mailto`, or within the site. The only value that `href` and `src` take.
  case url(String)
  /// A condition for sections; cannot be printed.
  case flag(Bool)
  /// Values that a section repeats for.
  case list([TemplateValue])
  /// Named values.
  case object(TemplateObject)
  /// A value that the page knows of and does not have: a section is skipped, printing it is an
  /// error, because a forgotten condition would leave a hole in a sentence.
  case absent
}
