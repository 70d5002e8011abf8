/// A page as files.
package struct RenderedPage: Sendable {
  /// The page itself.
  package let file: OutputFile

  /// Files beside it that say the same to programs.
  package let twins: [OutputFile]
}
