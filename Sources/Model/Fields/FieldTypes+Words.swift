import Diagnostics
import Parsing

extension FieldType where Value == Words {
  /// Plain text for readers, without markup.
  static var words: FieldType {
    FieldType(.scalar(.words)) { node, reading in reading.words(node) }
  }

  /// A name or title: words that are the same in every language unless somebody translates them.
  static var name: FieldType {
    FieldType(.scalar(.words)) { node, reading in reading.words(node, .possible) }
  }
}

extension FieldType where Value == Words {
  /// Plain text of up to so many words.
  static func words(atMost limit: Int) -> FieldType {
    let short = limited(.words(atMost: limit), to: limit, "words") {
      $0.split(whereSeparator: \.isWhitespace).count
    }
    return FieldType(short.shape) { node, reading in
      let words = short.read(node, &reading)
      if let words { reading.checkSentences(of: words.original, at: node.place) }
      return words
    }
  }

  /// Plain text of up to so many characters.
  static func words(upTo limit: Int) -> FieldType {
    limited(.words(upTo: limit), to: limit, "characters") {
      $0.unicodeScalars.count
    }
  }

  private static func limited(
    _ form: ScalarForm, to limit: Int, _ unit: String,
    counting count: @escaping @Sendable (String) -> Int
  ) -> FieldType {
    FieldType(.scalar(form)) { node, reading in
      reading.words(node) { text, place, reading in
        let number = count(text)
        guard number > limit else { return }
        reading.report(
          Rule.textTooLong.broken(
            at: place, "this text has \(number) \(unit), more than \(limit)",
            help: "say the most important part, and leave the rest to another field or text"))
      }
    }
  }
}

extension FieldType where Value == String {
  /// Plain text for readers in one language alone, without markup.
  package static var plain: FieldType {
    FieldType(.scalar(.words)) { node, reading in
      guard let text = reading.scalar(node, expecting: ScalarForm.words.name) else { return nil }
      reading.checkWords(text, at: node.place)
      return text
    }
  }

  /// Somebody else's words, in their language, up to 300 characters.
  static var quotation: FieldType {
    let limit = 300
    return FieldType(.scalar(.quotation(upTo: limit))) { node, reading in
      guard let text = FieldType<String>.text.read(node, &reading) else { return nil }
      let length = text.unicodeScalars.count
      if length > limit {
        reading.report(
          Rule.quoteTooLong.broken(
            at: node.place, "this quotation has \(length) characters, more than \(limit)",
            help: "quote the part that carries the fact"))
      }
      return text
    }
  }
}

/// What markup a text that is shown as it is seems to hold; nil for plain words.
private func markup(in text: String) -> String? {
  var previous: UInt8 = 0
  for byte in text.utf8 {
    switch (previous, byte) {
    case (UInt8(ascii: "]"), UInt8(ascii: "(")): return "a Markdown link"
    case (UInt8(ascii: "*"), UInt8(ascii: "*")): return "Markdown emphasis"
    case (_, UInt8(ascii: "`")): return "Markdown code"
    case (UInt8(ascii: "<"), UInt8(ascii: "/")): return "an HTML tag"
    case (UInt8(ascii: "{"), UInt8(ascii: "{")): return "a template tag"
    default: previous = byte
    }
  }
  return nil
}

extension FieldType where Value == Prose {
  /// Markdown of paragraphs, links, emphasis and code.
  static var prose: FieldType {
    FieldType(.scalar(.prose)) { node, reading in
      reading.prose(node)
    }
  }
}

extension Reading {
  /// Reads words, with their translations; `check` is asked for each of them.
  mutating func words(
    _ node: Node, _ need: TranslationNeed = .needed,
    checking check: (String, TextRange, inout Reading) -> Void = { _, _, _ in }
  ) -> Words? {
    guard let original = scalar(node, expecting: "plain text") else { return nil }
    checkWords(original, at: node.place)
    check(original, node.place, &self)
    let translated = translations(of: original, need, at: node.place).map { translation in
      checkWords(translation.text, at: translation.place)
      check(translation.text, translation.place, &self)
      let isCurrent = translation.state == .current
      return (translation.language, Translated(text: translation.text, isCurrent: isCurrent))
    }
    return Words(original, translations: Dictionary(uniqueKeysWithValues: translated))
  }

  /// Reads prose, with its translations.
  mutating func prose(_ node: Node) -> Prose? {
    guard let original = scalar(node, expecting: "Markdown") else { return nil }
    let tree = checkedProse(original, at: node.place)
    let translated = translations(of: original, .needed, at: node.place).map { translation in
      let tree = checkedProse(translation.text, at: translation.place)
      let isCurrent = translation.state == .current
      return (translation.language, Translated(text: tree, isCurrent: isCurrent))
    }
    return Prose(
      original: tree, translations: Dictionary(uniqueKeysWithValues: translated))
  }

  private mutating func checkedProse(_ text: String, at place: TextRange) -> MarkdownTree {
    let checked = MarkdownTree.prose(text, at: place)
    report(checked.diagnostics)
    let tree = checked.value
    noteSources(of: tree)
    for node in tree.nodes {
      let found: String? =
        switch node.kind {
        case .heading: "a heading"
        case .image: "an image"
        case .blockQuote, .alert: "a block quote"
        case .list: "a list"
        case .codeBlock: "a code block"
        case .thematicBreak: "a thematic break"
        case .table: "a table"
        case .footnotes: "a footnote"
        default: nil
        }
      guard let found else { continue }
      report(
        Rule.markupInWords.broken(
          at: place, "this text holds \(found), which prose in data cannot show",
          help: "write paragraphs, or move the text to an article"))
      break
    }
    return tree
  }

  /// Words are shown as they are, so markup in them would be seen as signs.
  fileprivate mutating func checkWords(_ text: String, at place: TextRange) {
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(
        Rule.badValue.broken(
          at: place, "this text is empty", help: "write words, or leave the key out"))
      return
    }
    if let found = markup(in: text) {
      report(
        Rule.markupInWords.broken(
          at: place, "this text holds \(found), but is shown to readers as it is",
          help: "write plain words"))
    }
    guard let loose = text.firstLooseScalars else { return }
    report(
      Rule.badValue.broken(
        at: place, "'\(loose.written)' is not written in its shortest form (NFC)",
        help: loose.composed.map { "write '\($0)', U+\($0.hexDigits), instead" }
          ?? "write it anew, or bring the text into the form NFC"))
  }
}
