extension ScalarForm {
  /// Text that is not blank.
  static let text = ScalarForm(id: "text", "text", pattern: #"\S"#)

  /// Plain text for readers.
  static let words = ScalarForm(id: "words", "plain text", pattern: #"\S"#)

  /// What somebody or something is called, where an id could stand as well.
  static let name = ScalarForm(id: "name", "a name", pattern: #"\S"#)

  /// Plain text of up to so many words.
  static func words(atMost limit: Int) -> ScalarForm {
    ScalarForm(
      "plain text of up to \(limit) words", pattern: #"^\s*(\S+\s+){0,\#(limit - 1)}\S+\s*$"#)
  }

  /// Plain text of up to so many characters.
  static func words(upTo limit: Int) -> ScalarForm {
    ScalarForm("plain text of up to \(limit) characters", pattern: #"\S"#, upTo: limit)
  }

  /// Somebody else's words.
  static func quotation(upTo limit: Int) -> ScalarForm {
    ScalarForm("a quotation of up to \(limit) characters", pattern: #"\S"#, upTo: limit)
  }

  /// Markdown that data can hold.
  static let prose = ScalarForm(id: "prose", "Markdown of paragraphs, links and emphasis")

  /// An id.
  static let identifier = ScalarForm(
    id: "id", "an id of lowercase letters, digits and hyphens", pattern: identifierPattern,
    upTo: 64,
    examples: ["eea", "dpc-ie"])

  /// The id of a record of this kind.
  static func id(of kind: any Record.Type) -> ScalarForm {
    ScalarForm(
      id: identifier.id, "the id of \(oneOf(kind.kind))", pattern: identifierPattern, upTo: 64)
  }

  /// A whole number, 0 or more.
  static let wholeNumber = ScalarForm(
    id: "number", "a whole number", pattern: "^[0-9]{1,15}$", examples: ["0", "12000"],
    lookalikes: [.integer(0...999_999_999_999_999)])

  /// `true` or `false`.
  static let truth = ScalarForm(
    id: "truth", "true or false", pattern: "^(true|false)$", examples: ["true"],
    lookalikes: [.boolean])

  /// A day of the calendar.
  static let day = ScalarForm(
    id: "day", "a day such as 2024-09-26", pattern: "^\(dayPattern)$", examples: ["2024-09-26"],
    lookalikes: [])

  /// A date with bounds.
  static let date = ScalarForm(
    id: "date", "a date such as 2024-09-26, 2024-09, spring 2025 or by 2024-09-26",
    pattern: "^(unknown|\(plainDatePattern)|(by|after|about) \(plainDatePattern)"
      + "|between \(plainDatePattern) and \(plainDatePattern))$",
    examples: [
      "2024-09-26", "2024-09", "2024", "spring 2025", "mid 2025", "Q1 2025", "by 2024-09-26",
      "after 2024-09-26", "about 2024-09", "between 2024-12 and 2025-05-22", "unknown",
    ], lookalikes: [.integer(1000...9998)])

  /// A BCP 47 tag.
  static let language = ScalarForm(
    id: "language", "a language tag such as fr or pt-BR",
    pattern: "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$",
    examples: ["fr", "pt-BR"], lookalikes: [])

  /// A positive duration.
  static let period = ScalarForm(
    id: "duration", "a duration such as P90D or P3M", pattern: "^P0*[1-9][0-9]{0,3}[DWMY]$",
    examples: ["P90D", "P3M", "P1Y"], lookalikes: [])

  /// An absolute `https` address.
  static let address = ScalarForm(
    id: "url", "an https address", pattern: "^\(addressPattern)$",
    examples: ["https://example.org/privacy"],
    lookalikes: [])

  /// An absolute address of a source, which may be an old one.
  static let anyAddress = ScalarForm(
    id: "source-url", "an https address, or an http one with 'insecure: true'",
    pattern: "^[Hh][Tt][Tt][Pp][Ss]?:\(addressRest)$",
    examples: ["https://example.org/privacy"], lookalikes: [])

  /// Where readers can write to.
  static let mailbox = ScalarForm(
    id: "mailbox", "a mailbox such as name@example.org", pattern: "^\(mailboxPattern)$",
    examples: ["name@example.org"], lookalikes: [])

  /// Evidence in its short form.
  static let citation = ScalarForm(
    id: "url-or-source", "an https address or the id of a source",
    pattern: "^(\(addressPattern)|\(bareIDPattern))$",
    examples: ["https://example.org/privacy", "dpc-2024-06"])

  /// What a platform does with something.
  static let practice = ScalarForm(
    id: "practice", "a platform and a question such as facebook/posts",
    pattern: "^\(bareIDPattern)/\(bareIDPattern)$", examples: ["facebook/posts"], lookalikes: [])

  /// Where a record is found: a scheme of links, and ids.
  static let recordAddress = ScalarForm(
    id: "record-address",
    "the address of a record, such as platform:facebook or answer:facebook/posts/eea",
    pattern: "^[a-z]+:\(bareIDPattern)(/\(bareIDPattern))*$",
    examples: ["platform:facebook", "answer:facebook/posts/eea"], lookalikes: [])

  /// The beginning of a digest that tells whether a translated text has changed.
  static let digest = ScalarForm(
    id: "digest", "twelve hexadecimal digits", pattern: "^[0-9a-f]{12}$",
    examples: ["5642bdf8cbb9"],
    lookalikes: [.number])
}

private let bareIDPattern = "[a-z0-9]+(-[a-z0-9]+)*"
private let identifierPattern = "^\(bareIDPattern)$"

private let yearPattern = "([1-8][0-9]{3}|9[0-8][0-9]{2}|99[0-8][0-9]|999[0-8])"

/// Months and their lengths; whether a year has a 29 February is left to the calendar.
private let dayPattern =
  "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
  + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))"

private let plainDatePattern =
  "(\(dayPattern)|\(yearPattern)(-(0[1-9]|1[0-2]))?"
  + "|(spring|summer|autumn|winter|early|mid|late|Q[1-4]) +\(yearPattern))"

/// What may stand in an address, and in the parts of its host.
private let addressCharacter = #"[^\u0000-\u0020\u007F"<>\\^`{|}]"#
private let hostCharacter = #"[^\u0000-\u0020\u007F"<>\\^`{|}@/?#:.]"#
private let addressPattern = "[Hh][Tt][Tt][Pp][Ss]:\(addressRest)"
private let addressRest =
  "//\(hostCharacter)+(\\.\(hostCharacter)+)+(:[0-9]*)?"
  + "([/?#]\(addressCharacter)*)?"

private let mailboxCharacter = #"[^\u0000-\u0020\u007F@/:?#<>"']"#
private let mailboxPattern = "\(mailboxCharacter)+@\(mailboxCharacter)+\\.\(mailboxCharacter)+"
