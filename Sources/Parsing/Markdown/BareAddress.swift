/// Addresses in a text without any brackets, by the rules of GitHub's autolinks.
enum BareAddress {
  /// The end of an address that begins with `www.` at `start`.
  static func end(ofHostAt start: Int, in source: ArraySlice<UInt8>) -> Int? {
    if start > source.startIndex {
      let previous = source[start - 1]
      guard "*_~(".utf8.contains(previous) || isSpace(previous) else { return nil }
    }
    let rest = source[start...]
    guard rest.starts(with: "www.".utf8), let domain = domain(rest), domain.hasDot else {
      return nil
    }
    let end = trimmed(source[start..<wordEnd(source, from: domain.end)])
    return end > start ? end : nil
  }

  /// The bytes of an address whose `://` is at `colon`.
  static func range(aroundColonAt colon: Int, in source: ArraySlice<UInt8>) -> Range<Int>? {
    let rest = source[colon...]
    guard rest.starts(with: "://".utf8) else { return nil }
    let scheme = source[..<colon].suffix(6).reversed().prefix(while: isAlphabetic).count
    let name = source[colon - scheme..<colon].map { $0 | 0x20 }
    guard ["http", "https", "ftp"].contains(where: { name.elementsEqual($0.utf8) }) else {
      return nil
    }
    let host = rest.dropFirst(3)
    guard isHostCharacter(host), let domain = domain(host) else { return nil }
    let end = trimmed(source[colon..<wordEnd(source, from: domain.end)])
    return end > colon ? colon - scheme..<end : nil
  }

  /// The end of the domain that begins here; `nil` where one of its last two names has an underscore.
  private static func domain(_ rest: ArraySlice<UInt8>) -> (end: Int, hasDot: Bool)? {
    var dots = 0
    var underscores = (earlier: 0, last: 0)
    var offset = rest.startIndex + 1
    while offset < rest.endIndex - 1 {
      if rest[offset] == UInt8(ascii: "\\"), offset < rest.endIndex - 2 { offset += 1 }
      switch rest[offset] {
      case UInt8(ascii: "_"): underscores.last += 1
      case UInt8(ascii: "."):
        underscores = (underscores.last, 0)
        dots += 1
      case UInt8(ascii: "-"): break
      default:
        guard isHostCharacter(rest[offset...]) else {
          return found(end: offset, dots, underscores)
        }
      }
      offset += 1
    }
    return found(end: offset, dots, underscores)
  }

  private static func found(
    end: Int, _ dots: Int, _ underscores: (earlier: Int, last: Int)
  ) -> (end: Int, hasDot: Bool)? {
    if underscores.earlier + underscores.last > 0, dots <= 10 { return nil }
    return (end, dots > 0)
  }

  private static func wordEnd(_ source: ArraySlice<UInt8>, from start: Int) -> Int {
    let start = min(start, source.endIndex)
    return source[start...].firstIndex { isSpace($0) || $0 == UInt8(ascii: "<") } ?? source.endIndex
  }

  /// The end of an address without what belongs to the sentence around it.
  static func trimmed(_ address: ArraySlice<UInt8>) -> Int {
    let address = address.prefix { $0 != UInt8(ascii: "<") }
    var end = address.endIndex
    let opening = address.count { $0 == UInt8(ascii: "(") }
    var closing = address.count { $0 == UInt8(ascii: ")") }
    while end > address.startIndex {
      switch address[end - 1] {
      case UInt8(ascii: ")"):
        if closing <= opening { return end }
        closing -= 1
        end -= 1
      case _ where "?!.,:*_~'\"".utf8.contains(address[end - 1]): end -= 1
      case UInt8(ascii: ";"):
        var start = end - 2
        while start > address.startIndex, isAlphabetic(address[start]) { start -= 1 }
        let isEntity =
          start >= address.startIndex && start < end - 2 && address[start] == UInt8(ascii: "&")
        end = isEntity ? start : end - 1
      default: return end
      }
    }
    return end
  }

  private static func isHostCharacter(_ rest: ArraySlice<UInt8>) -> Bool {
    guard let scalar = firstScalar(rest) else { return false }
    return !Flanking.isSpace(scalar) && !Flanking.isPunctuation(scalar)
  }

  private static func firstScalar(_ rest: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = rest.first else { return nil }
    if first < 0x80 { return Unicode.Scalar(first) }
    return String(decoding: rest.prefix(4), as: UTF8.self).unicodeScalars.first.flatMap {
      $0 == "\u{FFFD}" && !rest.starts(with: [0xEF, 0xBF, 0xBD]) ? nil : $0
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

  static func isAlphabetic(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
