package import Diagnostics

extension Rule {
  /// A file has bytes that are not UTF-8.
  package static let invalidUTF8 = Rule(
    "invalid-utf8", .error,
    because: """
      All files of a site are read as UTF-8, on every machine. Bytes in another encoding would be \
      shown as wrong letters or be lost.
      """)

  /// A file begins with a byte order mark.
  package static let byteOrderMark = Rule(
    "byte-order-mark", .error,
    because: """
      A byte order mark is invisible and becomes part of the first word of a file, so that a key or \
      a front matter fence is not recognised by every program that reads the file.
      """)

  /// A data file is larger than the parsers take.
  package static let fileTooLarge = Rule(
    "file-too-large", .error,
    because: """
      A YAML or JSON file may have 1 MiB. Larger data is hard to review and slow to read; it belongs \
      into several files, or into a table in CSV.
      """)
}

/// How many bytes a YAML or JSON file may have.
let largestDataFile = 1 << 20

/// Looks whether a file is text that parsers can take: the bytes to read, or `nil` for none.
///
/// A byte order mark is reported and left out; bytes that are not UTF-8 end the reading.
func textRange(of file: InputFile) -> Checked<Range<Int>?> {
  var found: [Diagnostic] = []
  var range = 0..<file.bytes.count
  if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    found.append(
      Rule.byteOrderMark.broken(
        at: TextRange(path: file.path, bytes: 0..<3), "the file begins with a byte order mark",
        help: "save the file as 'UTF-8', not as 'UTF-8 with BOM'"))
    range = 3..<range.upperBound
  }
  do throws(Unicode.UTF8.ValidationError) {
    _ = try UTF8Span(validating: file.bytes.span)
  } catch {
    let offset = min(error.byteOffsets.lowerBound, file.bytes.count - 1)
    let digits = String(file.bytes[offset], radix: 16, uppercase: true)
    found.append(
      Rule.invalidUTF8.broken(
        at: TextRange(path: file.path, bytes: offset..<offset + 1),
        "the byte 0x\(digits) is not UTF-8 here",
        help: "save the file in the encoding UTF-8"))
    return Checked(nil, found)
  }
  return Checked(range, found)
}

/// The same for data files, which have a largest size.
func dataRange(of file: InputFile) -> Checked<Range<Int>?> {
  guard file.bytes.count > largestDataFile else { return textRange(of: file) }
  let finding = Rule.fileTooLarge.broken(
    at: .start(of: file.path),
    "the file has \(file.bytes.count) bytes, more than \(largestDataFile)",
    help: "split it into several files")
  return Checked(nil, [finding])
}
