/// A text that Limpid reads: where it lies in the site, and what is in it.
package struct InputFile: Sendable, Hashable {
  /// The path from the site's folder, with `/` between names: `Content/site.yml`.
  package let path: String

  /// What the file holds, as it was read; not yet known to be UTF-8.
  package let bytes: [UInt8]

  /// Makes a file from its path and its bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
