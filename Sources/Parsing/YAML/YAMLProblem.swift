import Diagnostics

/// Where and why libyaml gave up, in its own words.
struct YAMLProblem {
  /// libyaml's name of the fault: `did not find expected key`.
  let problem: String

  /// The byte where it found the fault.
  let offset: Int

  /// The byte where what it was reading begins.
  let contextOffset: Int

  /// The same in words for authors.
  func diagnostic(in bytes: [UInt8], before end: Int, path: String) -> Diagnostic {
    let here = TextRange(path: path, bytes: character(at: offset, of: bytes, before: end))
    let begin = TextRange(path: path, bytes: character(at: contextOffset, of: bytes, before: end))
    let written = String(decoding: bytes[here.bytes], as: UTF8.self)
    if problem == "found undefined tag handle" {
      return Rule.yamlFeature.broken(
        at: begin, "tags are not read", help: "write the value alone")
    }
    if written == "\t" { return tabFault(at: here) }
    guard let words = words(written: written) else {
      return Rule.yamlSyntax.broken(
        at: here, "the YAML cannot be read from here: \(problem)",
        help: "check the indentation, and put texts with signs in quotation marks")
    }
    let isAtBeginning = words.place == .beginning
    return Rule.yamlSyntax.broken(
      at: isAtBeginning ? begin : here, words.message, help: words.help,
      related: words.place == .both ? [RelatedPlace("it begins here", at: begin)] : [])
  }

  private enum Place { case here, beginning, both }

  private func words(written: String) -> (message: String, help: String, place: Place)? {
    switch problem {
    case "mapping values are not allowed in this context":
      (
        "a ':' stands where no key can end",
        "put the value in quotation marks if the ':' belongs to it, or check the indentation", .here
      )
    case "could not find expected ':'":
      (
        "this line has no ':' behind its key",
        "write 'key: value', or indent the line to go on with the value above", .beginning
      )
    case "did not find expected key":
      (
        "this line fits none of the mappings above",
        "indent the keys of a mapping equally, and put texts with quotation marks inside in others",
        .both
      )
    case "did not find expected '-' indicator":
      (
        "an item of this list does not begin with '-'",
        "indent the items of a list equally, each with '- ' before it", .both
      )
    case "block sequence entries are not allowed in this context":
      ("a list cannot begin here", "begin the list on the next line", .here)
    case "mapping keys are not allowed in this context":
      ("a key cannot stand here", "begin the mapping on a line of its own", .here)
    case "did not find expected ',' or ']'":
      ("the list in brackets is not closed", "separate its items by ',' and end it with ']'", .both)
    case "did not find expected ',' or '}'":
      (
        "the mapping in braces is not closed", "separate its entries by ',' and end it with '}'",
        .both
      )
    case "found unexpected end of stream", "found unexpected document indicator":
      ("the quotation mark is never closed", "end the text with the same mark", .beginning)
    case "found character that cannot start any token":
      ("a value cannot begin with '\(written)'", "put the value in quotation marks", .here)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      (
        "this is not an escape that YAML knows",
        #"write '\\' for a backslash, or use single quotation marks"#, .here
      )
    case "did not find expected node content":
      (
        "a value is missing before this place", "write the value, or quotation marks around it",
        .here
      )
    case "did not find expected <document start>":
      (
        "this does not belong to what stands above it",
        "write 'key: value' on each line, equally indented", .here
      )
    default: nil
    }
  }
}

/// The bytes of the character at an offset; none at the end of a line or of the text.
private func character(at offset: Int, of bytes: [UInt8], before end: Int) -> Range<Int> {
  guard offset < end, bytes[offset] != 0x0A, bytes[offset] != 0x0D else { return offset..<offset }
  return offset..<offset + scalarAndLength(bytes, at: offset, before: end).1
}
