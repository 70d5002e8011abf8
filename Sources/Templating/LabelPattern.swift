import Diagnostics

/// The words of a label with gaps for values.
struct LabelPattern: Sendable {
  private enum Piece: Sendable {
    case text([UInt8])
    case value(ValuePath, TextRange)
  }

  private let pieces: [Piece]

  /// The words as HTML, if there are no gaps.
  let constant: [UInt8]?

  /// The words themselves, if there are no gaps.
  let constantText: String?

  /// Words without gaps.
  init(_ text: String) {
    self.init([.text(Array(text.utf8))])
  }

  private init(_ pieces: [Piece]) {
    self.pieces = pieces
    var words: [UInt8] = []
    for piece in pieces {
      guard case .text(let text) = piece else {
        (constant, constantText) = (nil, nil)
        return
      }
      words += text
    }
    var html: [UInt8] = []
    appendEscaped(words, to: &html)
    (constant, constantText) = (html, String(decoding: words, as: UTF8.self))
  }

  /// Reads the text of a form.
  static func parsing(_ form: LabelForm) -> Checked<LabelPattern> {
    let source = TaggedText(form.text, at: form.place)
    let scanner = TemplateScanner(source)
    var findings = scanner.findings
    var pieces: [Piece] = []
    for token in scanner.tokens {
      switch token {
      case .text(let range): pieces.append(.text(Array(source.bytes[range])))
      case .tag(let tag) where tag.kind == .value:
        pieces.append(.value(ValuePath(tag.name), tag.place))
      case .tag(let tag):
        findings.append(
          Rule.templateSyntax.broken(
            at: tag.place, "'\(tag.spelling)' stands in a label",
            help: "labels hold words and values such as '{{name}}'"))
      }
    }
    return Checked(LabelPattern(pieces), findings)
  }

  /// Appends the words with their values, not escaped; returns what is wrong with the values.
  func append(
    to text: inout [UInt8], _ scope: ValueScope, related: [RelatedPlace]
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .value(let path, let place):
        switch scope.value(of: path) {
        case .text(let words)?, .url(let words)?: text += words.utf8
        case .number(let number)?: text += String(number).utf8
        case let value?:
          findings.append(
            Rule.unprintable(value, asked: path.text, at: place, related: related))
        case nil: findings.append(scope.unknown(path, at: place, related: related))
        }
      }
    }
    return findings
  }
}
