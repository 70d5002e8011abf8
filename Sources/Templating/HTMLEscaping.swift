/// The only place that escapes HTML.
///
/// Escapes `&`, `<`, `>` and `"`, which is enough for the content of elements and for attribute
/// values in double quotation marks; nothing is ever put into other places.
package func appendEscaped(_ text: some Sequence<UInt8>, to html: inout [UInt8]) {
  for byte in text {
    switch byte {
    case UInt8(ascii: "&"): html += "&amp;".utf8
    case UInt8(ascii: "<"): html += "&lt;".utf8
    case UInt8(ascii: ">"): html += "&gt;".utf8
    case UInt8(ascii: "\""): html += "&quot;".utf8
    default: html.append(byte)
    }
  }
}
