/// A file of the site that is no page: a text or data for other programs.
///
/// A new kind is a file in `Exports/` and a line in `ExportKinds.swift`.
package protocol Export: Sendable {
  /// All files of this kind; `renderer` starts the writing in each language.
  static func exports(of site: SiteMap, _ renderer: PageRenderer) -> [Self]

  /// Whether files of this kind lie at such paths of the output folder; false for all where the kind
  /// has no file, so that a preview need not make what nobody asked for.
  static func canStand(at path: String) -> Bool

  /// Where the file lies within the output folder.
  var path: String { get }

  /// What is in it.
  var bytes: [UInt8] { get }
}
