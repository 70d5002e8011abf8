/// Prints diagnostics for people: place, message, the author's line with a caret, and the fix.
package struct DiagnosticText: Sendable {
  private var texts: InputTexts
  private let colored: Bool

  /// Prints places of these texts; `colored` with terminal colours.
  package init(_ texts: InputTexts, colored: Bool) {
    self.texts = texts
    self.colored = colored
  }

  /// One finding, several lines, each with a line end.
  package mutating func text(of finding: Diagnostic) -> String {
    let lines = texts.lines(of: finding.place.path)
    let start = lines[finding.place.bytes.lowerBound]
    let end = lines[finding.place.bytes.upperBound]
    var text =
      "\(printable(finding.place.path)):\(start.line):\(start.column): "
      + paint(finding.severity.rawValue, as: finding.severity)
      + ": \(printable(finding.message)) [\(finding.rule.id)]\n"
    if lines.isText || !finding.place.bytes.isEmpty {
      text += excerpt(of: lines, from: start, to: end)
    }
    if let help = finding.help { text += "  help: \(printable(help))\n" }
    for related in finding.related {
      let place = texts.lines(of: related.place.path)[related.place.bytes.lowerBound]
      text +=
        "  \(printable(related.place.path)):\(place.line):\(place.column): \(printable(related.message))\n"
    }
    return text
  }

  /// All findings, a blank line between them.
  package mutating func text(of findings: [Diagnostic]) -> String {
    findings.map { text(of: $0) }.joined(separator: "\n")
  }

  private func excerpt(of lines: LineIndex, from start: LineColumn, to end: LineColumn) -> String {
    let full = Array(printable(lines.text(ofLine: start.line)).unicodeScalars)
    guard !full.isEmpty else { return "" }
    let widest = 96
    let first = start.column > widest - 16 ? start.column - 32 : 0
    let shown = full.dropFirst(first).prefix(widest)
    let lead = first > 0 ? "… " : ""
    let lastColumn = end.line == start.line ? end.column : full.count + 1
    let carets = max(1, min(lastColumn, first + widest + 1) - start.column)
    let margin = String(repeating: " ", count: String(start.line).count)
    let padding = lead.unicodeScalars.count + max(0, start.column - 1 - first)
    return "  \(start.line) | \(lead)\(text(shown))\n"
      + "  \(margin) | \(String(repeating: " ", count: padding))"
      + paint(String(repeating: "^", count: carets), as: .error) + "\n"
  }

  private func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    return text
  }

  /// The text with a visible sign for what is invisible, moves the terminal's cursor or turns the
  /// writing direction.
  private func printable(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: shown += " "
      case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
        shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  private func paint(_ text: String, as severity: Severity) -> String {
    guard colored else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }
}
