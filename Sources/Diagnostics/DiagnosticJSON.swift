/// Prints diagnostics for programs: one JSON object a line.
package struct DiagnosticJSON: Sendable {
  private var texts: InputTexts

  /// Prints places of these texts.
  package init(_ texts: InputTexts) {
    self.texts = texts
  }

  /// One finding as a line, with its line end.
  ///
  /// Lines and columns count from 1, columns in Unicode scalars; `help` is null where there is none.
  package mutating func line(for finding: Diagnostic) -> String {
    let lines = texts.lines(of: finding.place.path)
    let start = lines[finding.place.bytes.lowerBound]
    let end = lines[finding.place.bytes.upperBound]
    var json = JSONText()
    json.object { json in
      json.key("event")
      json.string("diagnostic")
      json.key("id")
      json.string(finding.rule.id)
      json.key("severity")
      json.string(finding.severity.rawValue)
      json.key("file")
      json.string(finding.place.path)
      for (name, value) in [
        ("line", start.line), ("column", start.column), ("endLine", end.line),
        ("endColumn", end.column),
      ] {
        json.key(name)
        json.number(value)
      }
      json.key("message")
      json.string(finding.message)
      json.key("help")
      if let help = finding.help { json.string(help) } else { json.null() }
      json.key("related")
      json.array { json in
        for related in finding.related { write(related, to: &json) }
      }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private mutating func write(_ related: RelatedPlace, to json: inout JSONText) {
    let place = texts.lines(of: related.place.path)[related.place.bytes.lowerBound]
    json.object { json in
      json.key("file")
      json.string(related.place.path)
      json.key("line")
      json.number(place.line)
      json.key("column")
      json.number(place.column)
      json.key("message")
      json.string(related.message)
    }
  }
}
