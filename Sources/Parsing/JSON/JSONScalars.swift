extension JSONParser {
  /// Reads a text in quotation marks; the read position is at the first one.
  mutating func string() -> String {
    let start = offset
    offset += 1
    var text: [UInt8] = []
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): escape(into: &text)
      case 0x0A, 0x0D: return unclosed(start, text)
      case let byte:
        if byte < 0x20 {
          let code = String(byte, radix: 16, uppercase: true)
          let digits = (code.utf8.count == 1 ? "0" : "") + code
          report(
            "the control character U+00\(digits) stands in a text",
            byte == 0x09 ? #"write '\t'"# : "write '\\u00\(digits)'", at: offset..<offset + 1)
        }
        text.append(byte)
        offset += 1
      }
    }
    return unclosed(start, text)
  }

  private mutating func unclosed(_ start: Int, _ text: [UInt8]) -> String {
    giveUp(
      "the quotation mark is never closed", #"end the text with '"' on the same line"#,
      at: start..<start + 1)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape(into text: inout [UInt8]) {
    let start = offset
    offset += 1
    guard offset < end else { return }
    let byte = bytes[offset]
    offset += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): unicodeEscape(from: start, into: &text)
    default:
      offset -= 1
      offset = character().upperBound
      report(
        "this is not an escape that JSON knows", #"write '\\' for a backslash"#, at: start..<offset)
    }
  }

  private mutating func unicodeEscape(from start: Int, into text: inout [UInt8]) {
    guard let unit = fourDigits() else {
      report(#"'\u' needs four hexadecimal digits"#, #"write '\u00E9' for 'é'"#, at: start..<offset)
      return
    }
    var code = unit
    if 0xD800..<0xDC00 ~= unit, bytes[offset..<end].starts(with: #"\u"#.utf8) {
      let before = offset
      offset += 2
      if let low = fourDigits(), 0xDC00..<0xE000 ~= low {
        code = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      } else {
        offset = before
      }
    }
    guard let scalar = Unicode.Scalar(code) else {
      report(
        "this escape is half of a character", "write the character itself", at: start..<offset)
      return
    }
    text += String(scalar).utf8
  }

  private mutating func fourDigits() -> UInt32? {
    guard offset + 4 <= end else { return nil }
    var code: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      code = code << 4 | UInt32(digit)
    }
    offset += 4
    return code
  }

  /// Reads a number, `true`, `false` or `null`; another word is reported and read as text.
  mutating func word() -> Node {
    let start = offset
    while offset < end, isWordByte(bytes[offset]) { offset += 1 }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    if word == "null" { return Node(.absent, at: place(start..<offset)) }
    if word != "true", word != "false", !isNumber(bytes[start..<offset]) {
      let looksLikeNumber = (bytes[start] < 0x3A)
      report(
        "'\(word)' is not a JSON value",
        looksLikeNumber
          ? "write digits, without '+' and without a leading zero, or a text in quotation marks"
          : "write texts in double quotation marks", at: start..<offset)
    }
    return Node(.scalar(word), at: place(start..<offset))
  }

  /// Whether the bytes are a number as RFC 8259 writes them.
  private func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = takeDigits(&rest)
    guard whole.count == 1 || (whole.count > 1 && whole.first != UInt8(ascii: "0")) else {
      return false
    }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      guard !takeDigits(&rest).isEmpty else { return false }
    }
    if let exponent = rest.first, exponent | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, "+-".utf8.contains(sign) { rest.removeFirst() }
      guard !takeDigits(&rest).isEmpty else { return false }
    }
    return rest.isEmpty
  }

  private func takeDigits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix { 0x30...0x39 ~= $0 }
    rest = rest.dropFirst(digits.count)
    return digits
  }

  /// Whether a byte can be part of a number or of a word without quotation marks.
  func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }
}
