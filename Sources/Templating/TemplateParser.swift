import Diagnostics

/// Reads the nesting of a template's tags.
struct TemplateParser {
  private let file: InputFile
  private var findings: [Diagnostic]

  /// The pairs that are open, the outermost first; the first one is the file itself.
  private var open: [(tag: TemplateTag?, nodes: [TemplateNode])] = [(nil, [])]

  /// How deep pairs may stand within each other.
  private static let deepest = 50

  /// Names whose end was taken for granted; their end tag, if it comes, is no second mistake.
  private var endedEarly: [String] = []

  /// What the file holds; of pairs that do not fit, the part that does; nil where nothing of it can
  /// be read.
  static func parsing(_ file: InputFile, named name: String) -> Checked<ParsedTemplate?> {
    if let fault = faultOfEncoding(of: file) { return Checked(nil, [fault]) }
    let conflicts = conflictMarkers(in: file)
    guard conflicts.isEmpty else { return Checked(nil, conflicts) }
    let scanner = TemplateScanner(TaggedText(file))
    var parser = TemplateParser(file: file, findings: scanner.findings)
    for token in scanner.tokens { parser.take(token) }
    parser.closeRest()
    let template = ParsedTemplate(name: name, path: file.path, nodes: parser.open[0].nodes)
    return Checked(template, parser.findings)
  }

  private init(file: InputFile, findings: [Diagnostic]) {
    self.file = file
    self.findings = findings
  }

  private static func faultOfEncoding(of file: InputFile) -> Diagnostic? {
    do {
      _ = try UTF8Span(validating: file.bytes.span)
      return nil
    } catch {
      return Rule.templateSyntax.broken(
        at: TextRange(path: file.path, bytes: error.byteOffsets), "this is not UTF-8",
        help: "save the file as UTF-8")
    }
  }

  private mutating func take(_ token: TemplateToken) {
    switch token {
    case .text(let range):
      add(.text(TemplateText(path: file.path, bytes: file.bytes[range])))
    case .tag(let tag):
      switch tag.kind {
      case .value: add(.value(tag))
      case .label: add(.label(tag))
      case .partial: add(.partial(tag))
      case .section, .inverted, .parent, .block: open.append((tag, []))
      case .close: close(tag)
      case .comment: break
      }
    }
  }

  private mutating func add(_ node: TemplateNode) {
    open[open.count - 1].nodes.append(node)
  }

  private mutating func close(_ tag: TemplateTag) {
    guard let depth = open.lastIndex(where: { $0.tag?.name == tag.name }) else {
      if let index = endedEarly.firstIndex(of: tag.name) {
        endedEarly.remove(at: index)
        return
      }
      let names = open.compactMap { $0.tag?.name }
      findings.append(
        Rule.templateSyntax.broken(
          at: tag.place, "'\(tag.spelling)' ends nothing that is open",
          help: nearestName(to: tag.name, among: names).map { "did you mean '{{/\($0)}}'?" }))
      // A misspelt end is an end: without it the pairs around would seem to cross.
      if let innermost = open.last?.tag?.name, nearestName(to: tag.name, among: [innermost]) != nil
      {
        endedEarly.append(innermost)
        closeInnermost()
      }
      return
    }
    if let crossed = open.last?.tag, open.count - 1 > depth {
      findings.append(
        Rule.templateSyntax.broken(
          at: tag.place, "'\(tag.spelling)' ends before '\(crossed.spelling)' has ended",
          help: "write '{{/\(crossed.name)}}' first",
          related: [RelatedPlace("opened here", at: crossed.place)]))
    }
    while open.count - 1 > depth {
      if let name = open.last?.tag?.name { endedEarly.append(name) }
      closeInnermost()
    }
    closeInnermost()
  }

  private mutating func closeRest() {
    while open.count > 1 {
      if let tag = open.last?.tag {
        findings.append(
          Rule.templateSyntax.broken(
            at: tag.place, "'\(tag.spelling)' is never ended",
            help: "write '{{/\(tag.name)}}' where it ends"))
      }
      closeInnermost()
    }
  }

  private mutating func closeInnermost() {
    guard let (tag, nodes) = open.popLast(), let tag else { return }
    guard open.count <= Self.deepest else {
      if open.count == Self.deepest + 1 {
        findings.append(
          Rule.templateSyntax.broken(
            at: tag.place, "'\(tag.spelling)' stands within \(Self.deepest) other pairs",
            help: "put the inner part into a partial of its own"))
      }
      return
    }
    switch tag.kind {
    case .block: add(.block(TemplateBlock(tag: tag, nodes: nodes)))
    case .parent: add(.parent(tag, blocks(among: nodes, of: tag)))
    default: add(.section(tag, nodes))
    }
  }

  /// The blocks that fill a layout; nothing else may stand between them.
  private mutating func blocks(
    among nodes: [TemplateNode], of layout: TemplateTag
  ) -> [TemplateBlock] {
    var blocks: [TemplateBlock] = []
    for node in nodes {
      switch node {
      case .text(let text) where text.isBlank: continue
      case .block(let block):
        if let first = blocks.first(where: { $0.tag.name == block.tag.name }) {
          findings.append(
            Rule.templateSyntax.broken(
              at: block.tag.place, "the block '\(block.tag.name)' is filled twice",
              help: "keep one of them",
              related: [RelatedPlace("first filled here", at: first.tag.place)]))
        } else {
          blocks.append(block)
        }
      default:
        findings.append(
          Rule.templateSyntax.broken(
            at: node.place, "this stands in no block of '\(layout.spelling)' and is never printed",
            help: "put it into a block: '{{$name}}…{{/name}}'"))
      }
    }
    return blocks
  }
}
