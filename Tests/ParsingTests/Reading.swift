import Diagnostics
import Parsing
import TestSupport
import Testing

/// What reading a file gave, in a form that a table can hold.
struct Reading {
  let document: Document
  let findings: [Diagnostic]
  let places: [TextRange]

  /// Reads a marked text as the file at `path`.
  init(_ marked: String, path: String) {
    let text = MarkedText(marked, path: path)
    let checked = parse(text.file)
    document = checked.value
    findings = checked.diagnostics.sortedAndUnique()
    places = text.places
  }

  /// The ids of the rules that are broken, in the order of their places.
  var ids: [String] { findings.map(\.rule.id) }

  /// The data in one line: texts in `'`, absent values as `~`.
  var data: String { written(document.data) }
}

/// A node in one line.
func written(_ node: Node) -> String {
  switch node.content {
  case .absent: "~"
  case .scalar(let text): "'\(text)'"
  case .list(let items): "[\(items.map(written).joined(separator: ", "))]"
  case .mapping(let entries):
    "{\(entries.map { "\($0.key): \(written($0.value))" }.joined(separator: ", "))}"
  }
}

/// Expects exactly these findings, at the marks, and this data.
func expectReading(
  _ marked: String, path: String, _ ids: [String], _ data: String,
  at location: SourceLocation = #_sourceLocation
) {
  let reading = Reading(marked, path: path)
  #expect(reading.ids == ids, sourceLocation: location)
  #expect(reading.findings.map(\.place) == reading.places, sourceLocation: location)
  #expect(reading.data == data, sourceLocation: location)
  for finding in reading.findings {
    #expect(finding.help != nil, sourceLocation: location)
    #expect(finding.message.first?.isUppercase != true, sourceLocation: location)
    #expect(finding.message.last != ".", sourceLocation: location)
  }
}

/// The places of all nodes and keys, in the order of the text, as they stand in the file.
func stretches(of node: Node, in file: InputFile) -> [String] {
  let own = String(decoding: file.bytes[node.place.bytes], as: UTF8.self)
  switch node.content {
  case .absent, .scalar: return [own]
  case .list(let items): return [own] + items.flatMap { stretches(of: $0, in: file) }
  case .mapping(let entries):
    return [own]
      + entries.flatMap { entry in
        [String(decoding: file.bytes[entry.keyPlace.bytes], as: UTF8.self)]
          + stretches(of: entry.value, in: file)
      }
  }
}
