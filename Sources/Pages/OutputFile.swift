/// A file of the built site.
package struct OutputFile: Sendable, Hashable {
  /// The path within the output folder, with `/` between names: `en/index.html`.
  package let path: String

  /// What is in it.
  package let bytes: [UInt8]

  /// Makes a file from its path and its bytes.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
