package import Diagnostics

/// Reads a stretch of a file, which must be UTF-8, as JSON by RFC 8259.
///
/// Numbers and `true` and `false` become their text, `null` becomes ``Node/Content/absent``, as in
/// YAML; places count from the file's start.
package func parseJSON(_ file: InputFile, in range: Range<Int>) -> Checked<ParsedData> {
  var parser = JSONParser(file, in: range)
  let data = parser.document()
  return Checked(ParsedData(data, isIncomplete: parser.isBroken), parser.diagnostics)
}

/// A read position in a JSON text; goes on behind faults that leave no doubt.
struct JSONParser {
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether the rest of the text was given up.
  private(set) var isBroken = false

  let path: String
  let bytes: [UInt8]
  let end: Int
  var offset: Int

  init(_ file: InputFile, in range: Range<Int>) {
    path = file.path
    bytes = file.bytes
    end = range.upperBound
    offset = range.lowerBound
  }

  mutating func document() -> Node {
    skipSpace()
    guard offset < end else {
      giveUp("the file has no value", "write at least '{}'", at: offset..<offset)
      return Node(.absent, at: place(offset..<offset))
    }
    let root = value(depth: 0)
    skipSpace()
    if !isBroken, offset < end {
      giveUp("text follows behind the value", "a file holds one value", at: character())
    }
    return root
  }

  private mutating func value(depth: Int) -> Node {
    let start = offset
    switch offset < end ? bytes[offset] : 0 {
    case UInt8(ascii: "{"): return container(depth: depth, isObject: true)
    case UInt8(ascii: "["): return container(depth: depth, isObject: false)
    case UInt8(ascii: "\""):
      let text = string()
      return Node(.scalar(text), at: place(start..<offset))
    case UInt8(ascii: "'"):
      giveUp("a text begins with '", "use double quotation marks", at: character())
    case let byte where isWordByte(byte): return word()
    default:
      giveUp("a value is missing here", "write a value, or null for none", at: character())
    }
    return Node(.absent, at: place(start..<start))
  }

  private mutating func container(depth: Int, isObject: Bool) -> Node {
    let start = offset
    let closing = isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    var items: [Node] = []
    var entries: [Node.Entry] = []
    var names: [String: TextRange] = [:]
    if depth == deepestNesting {
      diagnostics.append(nestedTooDeep(at: place(character())))
      isBroken = true
    }
    offset += 1
    skipSpace()
    while !isBroken, offset < end, bytes[offset] != closing {
      if isObject {
        member(depth: depth, into: &entries, &names)
      } else {
        items.append(value(depth: depth + 1))
      }
      if !isBroken { separator(before: closing) }
    }
    if !isBroken, offset >= end {
      let sign = isObject ? "{" : "["
      giveUp(
        "'\(sign)' is never closed", "end it with '\(isObject ? "}" : "]")'", at: start..<start + 1)
    }
    if !isBroken { offset += 1 }
    return Node(isObject ? .mapping(entries) : .list(items), at: place(start..<offset))
  }

  private mutating func member(
    depth: Int, into entries: inout [Node.Entry], _ names: inout [String: TextRange]
  ) {
    guard bytes[offset] == UInt8(ascii: "\"") else {
      giveUp("a name is missing here", "write names in double quotation marks", at: character())
      return
    }
    let start = offset
    let name = string()
    let namePlace = place(start..<offset)
    skipSpace()
    guard !isBroken else { return }
    guard offset < end, bytes[offset] == UInt8(ascii: ":") else {
      giveUp("':' is missing behind a name", "write \"name\": value", at: character())
      return
    }
    offset += 1
    skipSpace()
    let value = value(depth: depth + 1)
    if let first = names[name] {
      diagnostics.append(duplicateKey(name, at: namePlace, first: first))
    } else {
      names[name] = namePlace
      entries.append(Node.Entry(key: name, keyPlace: namePlace, value: value))
    }
  }

  /// Moves over the comma behind an element; a missing one is reported and thought there.
  private mutating func separator(before closing: UInt8) {
    skipSpace()
    guard offset < end, bytes[offset] != closing else { return }
    let comma = offset
    guard bytes[offset] == UInt8(ascii: ",") else {
      let startsValue = "\"{[".utf8.contains(bytes[offset]) || isWordByte(bytes[offset])
      guard startsValue else {
        giveUp("',' is missing here", "separate values by ','", at: character())
        return
      }
      report("',' is missing before this", "separate values by ','", at: character())
      return
    }
    offset += 1
    skipSpace()
    if offset < end, bytes[offset] == closing {
      report("a ',' stands before the end", "delete it", at: comma..<comma + 1)
    }
  }

  /// Moves over blanks; comments are reported and moved over.
  private mutating func skipSpace() {
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: "/"), UInt8(ascii: "#"):
        let start = offset
        guard skipComment() else { return }
        report("a comment stands in JSON", "delete the comment, or use YAML", at: start..<offset)
      default: return
      }
    }
  }

  private mutating func skipComment() -> Bool {
    let rest = bytes[offset..<end]
    if rest.starts(with: "/*".utf8) {
      var index = offset + 2
      while index + 1 < end, !bytes[index...].starts(with: "*/".utf8) { index += 1 }
      offset = min(index + 2, end)
      return true
    }
    guard rest.starts(with: "//".utf8) || bytes[offset] == UInt8(ascii: "#") else { return false }
    while offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    return true
  }

  // MARK: Findings

  mutating func report(_ message: String, _ help: String, at bytes: Range<Int>) {
    diagnostics.append(Rule.jsonSyntax.broken(at: place(bytes), message, help: help))
  }

  mutating func giveUp(_ message: String, _ help: String, at bytes: Range<Int>) {
    guard !isBroken else { return }
    report(message, help, at: bytes)
    isBroken = true
  }

  func place(_ bytes: Range<Int>) -> TextRange {
    TextRange(path: path, bytes: bytes)
  }

  /// The bytes of the character at the read position.
  func character() -> Range<Int> {
    guard offset < end else { return end..<end }
    return offset..<offset + scalarAndLength(bytes, at: offset, before: end).1
  }
}
