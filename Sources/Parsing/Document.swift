package import Diagnostics

/// What one file says, before anybody knows what it means.
package struct Document: Sendable {
  /// The file that was parsed.
  package let file: InputFile

  /// The file's path, as in ``InputFile/path``.
  package var path: String { file.path }

  /// The data of the file; of an article, its front matter.
  ///
  /// `absent` where there is none, or where the syntax was too broken to read any.
  package let data: Node

  /// The text of a Markdown file.
  package let body: MarkdownTree?

  /// Whether the syntax broke off somewhere, so that data may be missing: references to what the
  /// file may have defined are then not reported.
  package let isIncomplete: Bool

  /// Puts a document together.
  package init(file: InputFile, data: Node, body: MarkdownTree?, isIncomplete: Bool) {
    self.file = file
    self.data = data
    self.body = body
    self.isIncomplete = isIncomplete
  }
}
