package import Diagnostics

/// Other text in the place of some bytes of one file; everything else of the file stays as it is.
package struct TextEdit: Sendable, Hashable {
  /// The bytes that are replaced; an empty range is a place between two bytes.
  package let place: TextRange

  /// What stands there afterwards.
  package let text: String

  /// Puts a text at a place.
  package init(at place: TextRange, _ text: String) {
    self.place = place
    self.text = text
  }

  /// The edit that makes a value say `new` and keeps how it is written: plain, in quotation marks of
  /// either kind, or as a block.
  ///
  /// `place` is the value with its quotation marks. Nil where the letters of `old` do not stand there
  /// as they are, and no quotation marks tell what to replace.
  package static func replacing(
    _ old: String, by new: String, at place: TextRange, in file: InputFile
  ) -> TextEdit? {
    let written = file.bytes[place.bytes]
    let letters = Array(old.utf8)
    let starts = written.indices.filter { written[$0...].starts(with: letters) }
    if starts.count == 1 {
      let bytes = starts[0]..<starts[0] + letters.count
      return TextEdit(at: TextRange(path: place.path, bytes: bytes), new)
    }
    let mark = UInt8(ascii: "\"")
    guard written.count >= 2, written.first == mark, written.last == mark else { return nil }
    let inside = place.bytes.lowerBound + 1..<place.bytes.upperBound - 1
    return TextEdit(at: TextRange(path: place.path, bytes: inside), new)
  }
}

/// What a file held when it was read, and what it is to hold.
package struct FileChange: Sendable, Hashable {
  /// The file's path, as in ``InputFile/path``.
  package let path: String

  /// What was read; nil where no such file is there yet.
  package let before: [UInt8]?

  /// What the file is to hold.
  package let after: [UInt8]

  /// Puts both beside each other.
  package init(path: String, before: [UInt8]?, after: [UInt8]) {
    self.path = path
    self.before = before
    self.after = after
  }

  /// The changes that edits make to these files, in the order of the files.
  ///
  /// Equal edits count once; no two others may share a byte.
  package static func making(_ edits: [TextEdit], in files: [InputFile]) -> [FileChange] {
    let edits = Dictionary(grouping: Set(edits), by: \.place.path)
    return files.compactMap { file in
      guard let own = edits[file.path] else { return nil }
      var bytes = file.bytes
      for edit in own.sorted(by: { $0.place > $1.place }) {
        bytes.replaceSubrange(edit.place.bytes, with: Array(edit.text.utf8))
      }
      return FileChange(path: file.path, before: file.bytes, after: bytes)
    }
  }
}

/// How the lines of a text end: as its first one does; LF where there is none.
package func lineEnd(of bytes: [UInt8]) -> String {
  guard let end = bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }), bytes[end] == 0x0D else {
    return "\n"
  }
  return end + 1 < bytes.count && bytes[end + 1] == 0x0A ? "\r\n" : "\r"
}
