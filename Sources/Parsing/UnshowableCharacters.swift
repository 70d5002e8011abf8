package import Diagnostics

extension Rule {
  /// An invisible character turns the direction of the text around it.
  package static let directionOverride = Rule(
    "direction-override", .error,
    because: """
      Some invisible characters turn the letters behind them around, so that readers and reviewers \
      see other words than those that were written. No script needs them: letters have a direction \
      of their own, and pages say which one a language has.
      """)
}

extension Rule {
  /// A character that no page can show.
  package static let controlCharacter = Rule(
    "control-character", .error,
    because: "Control characters have no shape, are not allowed in HTML, and can steer a terminal.")
}

/// What is to be told of control characters in data, and of those that override the direction of
/// letters; the data was read from `bytes`.
func unshowableCharacters(in data: Node, readFrom bytes: ArraySlice<UInt8>) -> [Diagnostic] {
  bytes.contains { mayMakeUnshowable($0) == 1 } ? unshowableCharacters(in: data) : []
}

/// 1 for the bytes without which no text can hold such a character, neither as it is nor escaped; else 0.
@inline(__always)
private func mayMakeUnshowable(_ byte: UInt8) -> UInt8 {
  isControl(byte) | (byte == 0xE2 ? 1 : 0) | (byte == UInt8(ascii: "\\") ? 1 : 0)
}

/// 1 for a control character other than a tab or a line break; else 0.
@inline(__always)
private func isControl(_ byte: UInt8) -> UInt8 {
  let isBreak: UInt8 = (byte &- 0x09 < 2 ? 1 : 0) | (byte == 0x0D ? 1 : 0)
  return (byte < 0x20 ? 1 : 0) & ~isBreak | (byte == 0x7F ? 1 : 0)
}

private func unshowableCharacters(in node: Node) -> [Diagnostic] {
  switch node.content {
  case .absent: []
  case .scalar(let text): unshowableCharacter(in: text.utf8, at: node.place).map { [$0] } ?? []
  case .list(let items): items.flatMap { unshowableCharacters(in: $0) }
  case .mapping(let entries): entries.flatMap { unshowableCharacters(in: $0.value) }
  }
}

extension MarkdownTree {
  /// The same for a text, in its words and in the titles of its links.
  var unshowableCharacters: [Diagnostic] {
    // All words are looked at in one go first; hardly any text needs more.
    guard literals.mayHold(mayMakeUnshowable) else { return [] }
    return nodes.compactMap { node in
      switch node.kind {
      case .text(let text), .code(let text), .codeBlock(_, let text), .link(_, let text),
        .image(_, let text):
        unshowableCharacter(in: bytes(text), at: place(of: node))
      default: nil
      }
    }
  }
}

/// A finding where a control character stands, or one of U+202A to U+202E: `E2 80 AA` to `E2 80 AE`
/// in UTF-8.
private func unshowableCharacter(
  in text: some Collection<UInt8>, at place: TextRange
) -> Diagnostic? {
  if let control = text.first(where: { isControl($0) == 1 }) {
    let digits = String(control, radix: 16, uppercase: true)
    return Rule.controlCharacter.broken(
      at: place,
      "this text holds the control character U+00\(digits.count < 2 ? "0" : "")\(digits)",
      help: "delete it")
  }
  var rest = text[...]
  while let start = rest.firstIndex(of: 0xE2) {
    rest = rest[start...]
    if rest.starts(with: [0xE2, 0x80]), let last = rest.dropFirst(2).first, 0xAA...0xAE ~= last {
      let name = "U+20" + String(last - 0x80, radix: 16, uppercase: true)
      return Rule.directionOverride.broken(
        at: place, "the invisible character \(name) turns the direction of this text",
        help: "delete it: letters have a direction of their own")
    }
    rest = rest.dropFirst()
  }
  return nil
}
