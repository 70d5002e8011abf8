package import Diagnostics

/// A fenced block of a text that holds data: its info string begins with the word `figure`.
///
/// The word behind it says what the data is for, and YAML stands between the fences.
package struct DataBlock: Sendable, Hashable {
  /// What the data is for: the second word of the info string; empty if there is none.
  package let name: String

  /// Where that word stands; the whole first line where there is none.
  package let namePlace: TextRange

  /// The lines between the fences.
  package let text: String

  /// What stands between the fences; a mapping without entries where nothing does.
  package let data: Node

  /// Whether something between the fences could not be read.
  package let isIncomplete: Bool

  /// Whether a block of code with this info string holds data.
  static func isNamed(by info: some Collection<UInt8>) -> Bool {
    words(of: info).first.map { $0.elementsEqual("figure".utf8) } ?? false
  }

  /// Reads a block that stands at `source` in its file and holds these lines; places count from the
  /// file's start.
  static func reading(
    _ file: InputFile, at source: Range<Int>, info: some Collection<UInt8>, text: [UInt8]
  ) -> Checked<DataBlock> {
    let layout = Layout(file.bytes, source, lines: text)
    let parsed = parseYAML(
      InputFile(path: file.path, bytes: layout.bytes), in: layout.content)
    let fence = TextRange(path: file.path, bytes: layout.fence)
    let words = words(of: info)
    let name = words.count > 1 ? Array(words[1]) : []
    let isEmpty = parsed.value.data.content == .absent
    let block = DataBlock(
      name: String(decoding: name, as: UTF8.self),
      namePlace: name.isEmpty ? fence : layout.place(of: name, in: fence),
      text: String(decoding: text, as: UTF8.self),
      data: isEmpty ? Node(.mapping([]), at: fence) : parsed.value.data,
      isIncomplete: parsed.value.isIncomplete)
    return Checked(block, parsed.diagnostics)
  }

  private static func words<Info: Collection<UInt8>>(of info: Info) -> [Info.SubSequence] {
    info.split { $0 == 0x20 || 0x09...0x0D ~= $0 }
  }
}

/// Where the lines of a block stand in its file.
private struct Layout {
  /// The file's bytes, with blanks for what belongs to the lists and quotations around the block, so
  /// that every byte of the data keeps its place.
  private(set) var bytes: [UInt8]

  /// The line with the fence and the info string, without what ends it.
  let fence: Range<Int>

  /// The lines between the fences.
  private(set) var content: Range<Int>

  init(_ file: [UInt8], _ source: Range<Int>, lines text: [UInt8]) {
    bytes = file
    let line = Layout.line(from: source.lowerBound, in: file)
    fence = line.text
    content = line.next..<line.next
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    for wanted in lines {
      let line = Layout.line(from: content.upperBound, in: file)
      content = content.lowerBound..<line.next
      guard line.text.count >= wanted.count,
        file[line.text].suffix(wanted.count).elementsEqual(wanted)
      else { continue }
      for index in line.text.dropLast(wanted.count) { bytes[index] = 0x20 }
    }
  }

  /// The last place of a word in a line that has it.
  func place(of word: [UInt8], in line: TextRange) -> TextRange {
    let starts = line.bytes.dropLast(word.count - 1)
    guard let start = starts.last(where: { bytes[$0...].starts(with: word) }) else { return line }
    return TextRange(path: line.path, bytes: start..<start + word.count)
  }

  /// The line that holds an offset from there on, without its end, and where the next one begins.
  private static func line(from start: Int, in bytes: [UInt8]) -> (text: Range<Int>, next: Int) {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    var next = end
    if next < bytes.count, bytes[next] == 0x0D { next += 1 }
    if next < bytes.count, bytes[next] == 0x0A, next == end || bytes[next - 1] == 0x0D { next += 1 }
    return (start..<end, next)
  }
}
