/// Appends words as HTML; the only place that escapes HTML.
///
/// Escapes `&`, `<`, `>` and `"`, which is enough for the content of elements and for attribute
/// values in double quotation marks; nothing is ever put into other places.
package func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
  let isDone: Void? = text.withContiguousStorageIfAvailable { appendEscaped($0, to: &html) }
  guard isDone == nil else { return }
  Array(text).withUnsafeBufferPointer { appendEscaped($0, to: &html) }
}

/// Copies whole stretches between the bytes that need escaping.
private func appendEscaped(_ bytes: UnsafeBufferPointer<UInt8>, to html: inout [UInt8]) {
  var start = 0
  for index in 0..<bytes.count where needsEscaping(bytes[index]) {
    html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
    switch bytes[index] {
    case UInt8(ascii: "&"): html += "&amp;".utf8
    case UInt8(ascii: "<"): html += "&lt;".utf8
    case UInt8(ascii: ">"): html += "&gt;".utf8
    default: html += "&quot;".utf8
    }
    start = index + 1
  }
  html.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
}

/// Whether a byte is one of the four; they all lie below 64, so one word holds the table.
@inline(__always)
private func needsEscaping(_ byte: UInt8) -> Bool {
  let table: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E | 1 << 0x22
  return byte < 64 && table >> UInt64(byte) & 1 == 1
}
