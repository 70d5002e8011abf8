import Diagnostics
import Model
import Parsing

/// How entries are added to a side file.
struct SideFileLayout {
  let indentation: String
  let lineEnd: String
  /// What must stand before the first new entry.
  let separator: String

  /// The layout of a file that is a block mapping or holds nothing; nil for any other.
  init?(of document: Document) {
    let bytes = document.file.bytes
    guard !document.isIncomplete else { return nil }
    switch document.data.content {
    case .absent: indentation = ""
    case .mapping(let entries):
      let start = entries.first?.keyPlace.bytes.lowerBound ?? 0
      let before = bytes[..<start].reversed().prefix { $0 != 0x0A && $0 != 0x0D }
      guard document.data.place.bytes.lowerBound == start, before.allSatisfy({ $0 == 0x20 })
      else { return nil }
      indentation = String(repeating: " ", count: before.count)
    case .list, .scalar: return nil
    }
    lineEnd = Model.lineEnd(of: bytes)
    separator = bytes.isEmpty || bytes.last == 0x0A || bytes.last == 0x0D ? "" : lineEnd
  }

  /// The original as a comment, and below it the field path with an empty text.
  func entry(for text: TranslatableText) -> String {
    let comment = text.original.split(omittingEmptySubsequences: false) { $0.isNewline }
      .map { line in line.allSatisfy(\.isWhitespace) ? "#" : "# \(line)" }
    return (comment + ["\(key(text.field)):", "  text:", "  of: \(text.hash)"])
      .map { indentation + $0 + lineEnd }.joined()
  }

  /// A field path that every reader of YAML takes for this text: plain, or in quotation marks.
  private func key(_ path: String) -> String {
    let isPlain =
      path.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
          || byte == 0x2E || byte == 0x5F
      } && path.utf8.first.map { (0x61...0x7A).contains($0) } == true
      && !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(path)
    guard !isPlain else { return path }
    var json = JSONText()
    json.string(path)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}

/// The side file that there is for a file in a language; YAML, since entries are added as YAML.
func sideFile(of path: String, in language: Language, among files: [InputFile])
  -> InputFile?
{
  let wanted = sidePath(of: path, in: language).dropLast("yml".count)
  return files.first { $0.path == wanted + "yml" } ?? files.first { $0.path == wanted + "yaml" }
}

func sidePath(of path: String, in language: Language) -> String {
  let rest = path.dropFirst("Content/".count)
  let stem = rest.lastIndex(of: ".").map { rest[..<$0] } ?? rest
  return "Content/translations/\(language.tag)/\(stem).yml"
}
