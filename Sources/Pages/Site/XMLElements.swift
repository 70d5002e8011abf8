import Templating

/// Writes an element of XML with its text on a line.
func appendElement(_ name: String, _ text: String, to xml: inout [UInt8]) {
  xml += "<\(name)>".utf8
  appendEscaped(text.utf8, to: &xml)
  xml += "</\(name)>\n".utf8
}

/// Writes an element of XML with attributes and without content on a line.
func appendElement(
  _ name: String, attributes: KeyValuePairs<String, String>, to xml: inout [UInt8]
) {
  xml += "<\(name)".utf8
  for (attribute, value) in attributes {
    xml += " \(attribute)=\"".utf8
    appendEscaped(value.utf8, to: &xml)
    xml.append(UInt8(ascii: "\""))
  }
  xml += "/>\n".utf8
}
