/// Tells which bytes of a text come from escapes and entities.
struct Escapes {
  /// What libcmark makes of entities that were met.
  private var entities: [[UInt8]: [UInt8]] = [:]

  /// Appends the pieces of a text that libcmark read from the start of `source` as `literal`.
  ///
  /// Where the text ends in `source`; `nil` if the two do not fit.
  mutating func append(
    _ literal: Range<Int32>, of source: ArraySlice<UInt8>, literals: Literals,
    to pieces: inout [InlinePiece]
  ) -> Int? {
    var rest = literals.bytes(literal)
    var plain = source.startIndex
    var offset = source.startIndex
    while !rest.isEmpty {
      guard offset < source.endIndex else { return nil }
      let plainCount = Self.plainCount(rest, source[offset...])
      if plainCount > 0 {
        rest = rest.dropFirst(plainCount)
        offset += plainCount
        continue
      }
      let (made, end) = made(at: offset, in: source)
      guard rest.starts(with: made) else { return nil }
      if end > offset + 1 {
        append(plain..<offset, before: rest.startIndex, to: &pieces)
        let text = Int32(rest.startIndex)..<Int32(rest.startIndex + made.count)
        pieces.append(InlinePiece(.text(text, isPlain: false), at: offset..<end))
        plain = end
      }
      rest = rest.dropFirst(made.count)
      offset = end
    }
    append(plain..<offset, before: rest.startIndex, to: &pieces)
    return offset
  }

  /// How many bytes stand in the text as they were written, without anything that could be an escape.
  private static func plainCount(_ text: ArraySlice<UInt8>, _ source: ArraySlice<UInt8>) -> Int {
    text.withUnsafeBufferPointer { text in
      source.withUnsafeBufferPointer { source in
        let count = min(text.count, source.count)
        var index = 0
        while index < count, text[index] == source[index], text[index] != UInt8(ascii: "\\"),
          text[index] != UInt8(ascii: "&")
        {
          index += 1
        }
        return index
      }
    }
  }

  private func append(_ place: Range<Int>, before end: Int, to pieces: inout [InlinePiece]) {
    guard !place.isEmpty else { return }
    let text = Int32(end - place.count)..<Int32(end)
    pieces.append(InlinePiece(.text(text, isPlain: true), at: place))
  }

  /// What libcmark makes of the byte, escape or entity at a place, and where that ends.
  private mutating func made(at offset: Int, in source: ArraySlice<UInt8>) -> ([UInt8], Int) {
    if source[offset] == UInt8(ascii: "\\"), offset + 1 < source.endIndex,
      Self.isPunctuation(source[offset + 1])
    {
      return ([source[offset + 1]], offset + 2)
    }
    if source[offset] == UInt8(ascii: "&"), let entity = Self.entity(source[offset...]),
      let made = made(of: entity)
    {
      return (made, entity.endIndex)
    }
    return ([source[offset]], offset + 1)
  }

  /// The bytes from a `&` to its `;`, if they could be an entity.
  private static func entity(_ source: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = source.dropFirst().prefix(40).prefix {
      $0 == UInt8(ascii: "#") || 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0
    }
    guard !name.isEmpty, name.endIndex < source.endIndex, source[name.endIndex] == UInt8(ascii: ";")
    else { return nil }
    return source[source.startIndex...name.endIndex]
  }

  /// What an entity stands for; `nil` if it is none.
  private mutating func made(of entity: ArraySlice<UInt8>) -> [UInt8]? {
    let key = Array(entity)
    if let known = entities[key] { return known == key ? nil : known }
    var made: [UInt8] = []
    CommonMarkTree.walk([UInt8(ascii: "x")] + key) { step in
      if case .enter(let node) = step, case .text(let text) = node.kind { made += text }
    }
    let result = Array(made.dropFirst())
    entities[key] = result
    return result == key ? nil : result
  }

  /// Whether a byte is one of ASCII's signs, which a backslash makes ordinary.
  static func isPunctuation(_ byte: UInt8) -> Bool {
    0x21...0x2F ~= byte || 0x3A...0x40 ~= byte || 0x5B...0x60 ~= byte || 0x7B...0x7E ~= byte
  }
}
