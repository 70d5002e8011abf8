import CYAML
package import Diagnostics

/// Reads a stretch of a file, which must be UTF-8, as YAML by the strict rules of the data model.
///
/// Every scalar is text; an empty or plain `null` or `~` value is ``Node/Content/absent``. Places
/// count from the file's start.
package func parseYAML(_ file: InputFile, in range: Range<Int>) -> Checked<ParsedData> {
  var screening = YAMLScreening(file, in: range)
  var reading = read(screening.text, of: file, in: range, noting: !screening.tabs.isEmpty)
  if !screening.tabs.isEmpty, screening.restoreTabs(in: reading.blocks) {
    reading = read(screening.text, of: file, in: range, noting: false)
  }
  let screened = (screening.diagnostics + screening.tabFaults).sorted { $0.place < $1.place }
  var found = screened + reading.builder.diagnostics
  let data = reading.builder.finish(isBroken: reading.problem != nil)
  if let problem = reading.problem {
    let finding = problem.diagnostic(in: file.bytes, before: range.upperBound, path: file.path)
    let isConsequence = screened.contains { $0.place.bytes.lowerBound <= problem.offset }
    if !isConsequence { found.append(finding) }
  }
  return Checked(ParsedData(data, isIncomplete: reading.builder.isIncomplete), found)
}

/// What one walk of libyaml through a text gave.
private struct YAMLReading {
  var builder: YAMLNodeBuilder
  let problem: YAMLProblem?
  /// The literal and folded scalars, each with the column at which its content begins.
  let blocks: [(bytes: Range<Int>, column: Int)]
}

/// Walks through a text; the block scalars are noted only where somebody asks for them.
private func read(
  _ text: [UInt8], of file: InputFile, in range: Range<Int>, noting wantsBlocks: Bool
) -> YAMLReading {
  text.withUnsafeBufferPointer { buffer in
    var cursor = CodePointCursor(file.bytes, in: range)
    var builder = YAMLNodeBuilder(path: file.path, bytes: file.bytes, start: range.lowerBound)
    var blocks: [(bytes: Range<Int>, column: Int)] = []
    let parser = YAMLEventParser(buffer)
    while true {
      switch parser.next(&cursor, in: file.bytes) {
      case .end: return YAMLReading(builder: builder, problem: nil, blocks: blocks)
      case .problem(let problem):
        return YAMLReading(builder: builder, problem: problem, blocks: blocks)
      case .event(let event):
        if wantsBlocks, case .scalar(let value, _, true) = event.kind {
          blocks.append((event.bytes, contentColumn(value, event.bytes, in: file.bytes)))
        }
        guard builder.take(event) else {
          return YAMLReading(builder: builder, problem: nil, blocks: blocks)
        }
      }
    }
  }
}

/// The column at which the content of a block scalar begins: what its first line with text is
/// indented by, less the spaces of that line that belong to the value.
private func contentColumn(_ value: String, _ place: Range<Int>, in bytes: [UInt8]) -> Int {
  let lines = bytes[place].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).dropFirst()
  let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
  guard let first = lines.first(where: { !$0.allSatisfy(isBlank) }),
    let content = value.utf8.split(separator: 0x0A).first(where: { !$0.allSatisfy(isBlank) })
  else { return .max }
  return first.prefix(while: isBlank).count - content.prefix(while: isBlank).count
}

/// The one owner of a libyaml parser; freed when it goes out of scope.
private struct YAMLEventParser: ~Copyable {
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

  enum Step {
    case event(YAMLEvent)
    case problem(YAMLProblem)
    case end
  }

  /// Reads from a buffer that outlives the parser.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    precondition(yaml_parser_initialize(parser) == 1, "libyaml got no memory")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next step, with places of the file that `cursor` counts in.
  func next(_ cursor: inout CodePointCursor, in bytes: [UInt8]) -> Step {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { return .problem(problem(&cursor)) }
    defer { yaml_event_delete(&event) }
    guard event.type != YAML_STREAM_END_EVENT else { return .end }
    let start = cursor.offset(of: event.start_mark.index)
    var end = max(start, cursor.offset(of: event.end_mark.index))
    let data = event.data
    var anchor: UnsafeMutablePointer<yaml_char_t>?
    var tag: UnsafeMutablePointer<yaml_char_t>?
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_SCALAR_EVENT:
      (anchor, tag) = (data.scalar.anchor, data.scalar.tag)
      let style = data.scalar.style
      let isBlock = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE
      if isBlock { end = endOfText(in: bytes, start..<end) }
      let value = UnsafeBufferPointer(start: data.scalar.value, count: data.scalar.length)
      kind = .scalar(
        String(decoding: value, as: UTF8.self), isPlain: style == YAML_PLAIN_SCALAR_STYLE,
        isBlock: isBlock)
    case YAML_ALIAS_EVENT: kind = .alias(text(data.alias.anchor) ?? "")
    case YAML_SEQUENCE_START_EVENT:
      (anchor, tag) = (data.sequence_start.anchor, data.sequence_start.tag)
      kind = .listStart(isFlow: data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      (anchor, tag) = (data.mapping_start.anchor, data.mapping_start.tag)
      kind = .mappingStart(isFlow: data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_SEQUENCE_END_EVENT: kind = .listEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_DOCUMENT_START_EVENT:
      let tags = data.document_start.tag_directives
      kind = .documentStart(
        hasDirectives: data.document_start.version_directive != nil || tags.start != tags.end)
    default: kind = .other
    }
    return .event(
      YAMLEvent(kind: kind, anchor: text(anchor), hasTag: tag != nil, bytes: start..<end))
  }

  private func problem(_ cursor: inout CodePointCursor) -> YAMLProblem {
    let parsed = parser.pointee
    let index =
      parsed.error == YAML_READER_ERROR ? parsed.problem_offset : parsed.problem_mark.index
    let offset = cursor.offset(of: index)
    return YAMLProblem(
      problem: parsed.problem.map { String(cString: $0) } ?? "libyaml got no memory",
      offset: offset,
      contextOffset: parsed.context == nil
        ? offset : cursor.offset(of: parsed.context_mark.index))
  }

  private func text(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    name.map { String(decodingCString: $0, as: UTF8.self) }
  }

  private func endOfText(in bytes: [UInt8], _ place: Range<Int>) -> Int {
    var end = place.upperBound
    while end > place.lowerBound + 1, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
