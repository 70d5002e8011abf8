extension HTMLContext {
  /// Whether the element's text is no HTML.
  var holdsForeignText: Bool {
    ["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"].contains(elementName)
  }

  /// Whether the element's text is words without markup.
  var holdsPlainText: Bool { ["title", "textarea"].contains(elementName) }

  /// Whether the attribute takes an address, or several.
  var takesAddress: Bool {
    let names = [
      "href", "src", "action", "formaction", "cite", "poster", "data", "xlink:href", "manifest",
      "background", "longdesc", "codebase", "ping",
    ]
    return names.contains(attributeName) || takesAddresses
  }

  /// Whether the attribute takes addresses with a comma between them.
  var takesAddresses: Bool { ["srcset", "imagesrcset"].contains(attributeName) }

  /// What the attribute holds that is neither words nor an address, if so.
  var languageOfAttribute: String? {
    switch attributeName {
    case "style": "style rules"
    case "srcdoc": "a document"
    case let name where name.hasPrefix("on"): "script"
    default: nil
    }
  }

  /// The element's name as text.
  var elementName: String { String(decoding: element, as: UTF8.self) }

  /// The attribute's name as text.
  var attributeName: String { String(decoding: attribute, as: UTF8.self) }
}
