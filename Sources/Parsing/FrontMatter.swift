package import Diagnostics

extension Rule {
  /// Front matter begins and does not end.
  package static let frontMatterUnclosed = Rule(
    "front-matter-unclosed", .error,
    because: """
      The data at the beginning of an article stands between two lines of three hyphens. Without \
      the second one nobody can tell where the data ends and the text begins.
      """)
}

/// A Markdown file taken apart: the bytes of its data, and those of its text.
struct FrontMatter {
  /// The bytes between the fences; `nil` where there is no front matter.
  let data: Range<Int>?

  /// The bytes behind the closing fence; all where there is no front matter.
  let body: Range<Int>

  /// Finds the fences: `---` as the whole first line, and the next line that is the same.
  ///
  /// Blanks may follow the hyphens. A fence begins in the first column, so that hyphens inside an
  /// indented text of the data are content.
  static func split(_ file: InputFile, in range: Range<Int>) -> Checked<FrontMatter> {
    let bytes = file.bytes
    let first = line(from: range.lowerBound, in: bytes, before: range.upperBound)
    guard isFence(bytes[first.text]) else { return Checked(FrontMatter(data: nil, body: range)) }
    var start = first.next
    while start < range.upperBound {
      let line = line(from: start, in: bytes, before: range.upperBound)
      if isFence(bytes[line.text]) {
        return Checked(
          FrontMatter(data: first.next..<start, body: line.next..<range.upperBound))
      }
      start = line.next
    }
    let fence = TextRange(path: file.path, bytes: range.lowerBound..<range.lowerBound + 3)
    let finding = Rule.frontMatterUnclosed.broken(
      at: fence, "the front matter that begins here is never closed",
      help: "write '---' on a line of its own below the data")
    return Checked(
      FrontMatter(data: nil, body: range.upperBound..<range.upperBound), [finding])
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// The line that begins at an offset, without its end, and where the next one begins.
  private static func line(
    from start: Int, in bytes: [UInt8], before limit: Int
  ) -> (text: Range<Int>, next: Int) {
    var end = start
    while end < limit, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = end
    if next < limit, bytes[next] == 0x0D { next += 1 }
    if next < limit, bytes[next] == 0x0A, next == end || bytes[next - 1] == 0x0D { next += 1 }
    return (start..<end, next)
  }
}
