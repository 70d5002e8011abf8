/// A stretch of one input file.
///
/// Places are kept as bytes, because that is what parsers count; lines and columns are worked out
/// when a diagnostic is printed.
package struct TextRange: Sendable, Hashable {
  /// The file's path, as in ``InputFile/path``.
  package let path: String

  /// The bytes meant, counted from the file's start; an empty range is a point between two bytes.
  package let bytes: Range<Int>

  /// Makes the range of these bytes in the file at `path`.
  package init(path: String, bytes: Range<Int>) {
    self.path = path
    self.bytes = bytes
  }

  /// The file as a whole: what is wrong has no narrower place.
  package static func start(of path: String) -> TextRange {
    TextRange(path: path, bytes: 0..<0)
  }
}

extension TextRange: Comparable {
  /// Orders by path, then by where the range begins, then by where it ends.
  package static func < (left: TextRange, right: TextRange) -> Bool {
    if left.path != right.path { return left.path < right.path }
    if left.bytes.lowerBound != right.bytes.lowerBound {
      return left.bytes.lowerBound < right.bytes.lowerBound
    }
    return left.bytes.upperBound < right.bytes.upperBound
  }
}
