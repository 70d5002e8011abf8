package import Model

/// A picture of the site's data that is drawn when the site is built, or a part of a page that a text
/// takes in.
///
/// A new kind is a file in `Kinds/` and a line in `FigureKinds.swift`. Its fields are those of a record,
/// so that a wrong key, value or id in a text is told with its place.
package protocol Figure: Record {
  /// What authors call the kind behind the word `figure`: `timeline`.
  static var name: String { get }

  /// What the author calls the figure, if that is not made from the data.
  var title: String? { get set }

  /// What the figure shows on the day that facts are told for; nil where there is nothing to show.
  func content(_ writing: inout Writing) -> FigureContent?
}

extension Figure {
  /// What messages call the figure: `timeline figure`.
  package static var kind: String { "\(name) figure" }

  /// The kind's own keys and `title`.
  package static var allFields: [Field<Self>] {
    fields + [
      .optional(
        "title", \.title, .plain, default: "made from the data", "What the figure is called.")
    ]
  }
}
