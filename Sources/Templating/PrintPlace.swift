/// What a tag prints into; it decides which values pass and how.
enum PrintPlace: Sendable {
  /// The content of an element: words are escaped, HTML passes.
  case content
  /// Words without markup: an attribute in double quotation marks, or a title.
  case words
  /// The beginning of an address: only addresses pass.
  case address
}

/// Why a tag cannot stand where it stands.
struct UnsafePlace: Error {
  let message: String
  let help: String
}

extension HTMLContext {
  /// What a value that is printed here is printed into.
  func printPlace(of tag: String) throws(UnsafePlace) -> PrintPlace {
    try refuseForeignPlaces(of: tag)
    switch mode {
    case .content: return .content
    case .plainText: return .words
    case .doubleQuoted: return try placeInAddress(of: tag)
    case .singleQuoted:
      throw UnsafePlace(
        message: "'\(tag)' stands in the attribute '\(attributeName)' in single quotation marks",
        help: "put the attribute's value in double quotation marks")
    default:
      throw UnsafePlace(
        message: "'\(tag)' stands in the tag '<\(elementName)>' outside of an attribute's value",
        help: "print values in attributes in double quotation marks, or between tags")
    }
  }

  private func placeInAddress(of tag: String) throws(UnsafePlace) -> PrintPlace {
    switch address {
    case nil, .settled: return .words
    case .open(prefix: [], _): return .address
    case .open(let prefix, _):
      let text = String(decoding: prefix, as: UTF8.self)
      throw UnsafePlace(
        message: "'\(tag)' stands behind '\(text)', which does not settle what address it is",
        help: "make the whole address in one value, or put '/', '?' or '#' before the tag")
    case .refused(let scheme):
      throw UnsafePlace(
        message: "'\(tag)' stands in an address of the scheme '\(scheme)'",
        help: "write addresses of https, http or mailto, or within the site")
    }
  }

  /// Refuses a section where not even a choice between literal texts is sure.
  func allowSection(_ tag: String) throws(UnsafePlace) {
    try refuseForeignPlaces(of: tag)
  }

  /// Refuses a partial or a layout outside of the content of elements.
  func allowPartial(_ tag: String) throws(UnsafePlace) {
    try refuseForeignPlaces(of: tag)
    guard mode != .content, mode != .plainText else { return }
    throw UnsafePlace(
      message: "'\(tag)' stands in the tag '<\(elementName)>'",
      help: "partials and layouts stand between tags; print a value here")
  }

  private func refuseForeignPlaces(of tag: String) throws(UnsafePlace) {
    switch mode {
    case .foreignText:
      throw UnsafePlace(
        message: "'\(tag)' stands in '<\(elementName)>', whose text is no HTML",
        help: "hand the value over in a 'data-' attribute of an element")
    case .comment, .declaration:
      throw UnsafePlace(
        message: "'\(tag)' stands in a comment or a declaration",
        help: "write '{{! … }}' for what nobody should see")
    case .opening:
      throw UnsafePlace(
        message: "'\(tag)' stands in the place of a tag's name",
        help: "write the name out, in a section for each choice")
    case .beforeValue, .unquoted:
      throw UnsafePlace(
        message: "'\(tag)' stands in the attribute '\(attributeName)' without quotation marks",
        help: "put the attribute's value in double quotation marks")
    case .doubleQuoted, .singleQuoted:
      guard let language = languageOfAttribute else { return }
      throw UnsafePlace(
        message: "'\(tag)' stands in the attribute '\(attributeName)', which holds \(language)",
        help: "hand the value over in a 'data-' attribute or by a class")
    default: return
    }
  }

  /// What is read here, for messages.
  var summary: String {
    switch mode {
    case .content: "the content of an element"
    case .plainText: "the text of '<\(elementName)>'"
    case .foreignText: "'<\(elementName)>'"
    case .comment: "a comment"
    case .declaration: "a declaration"
    case .opening: "a tag's name"
    case .beforeValue, .doubleQuoted, .singleQuoted, .unquoted:
      "the value of '\(attributeName)'"
    case .elementName, .insideTag, .attributeName, .endOfName, .afterName:
      "the tag '<\(elementName)>'"
    }
  }
}
