import Diagnostics
import Publishing

/// What a page of a site that is being worked on is told: how it looks now, and what is wrong.
struct PageEvent {
  /// The page as it is now; nil where there is no such page any more.
  let version: PageVersion?

  /// What must be mended before the site can be built.
  let faults: [Fault]

  /// Something that is wrong.
  struct Fault {
    /// The fault as the terminal shows it: place, words, the line with a caret, help.
    let text: String

    /// An address that opens the place in an editor.
    let editorURL: String
  }

  /// So many faults are told; the others wait for these to be mended.
  static let mostFaults = 20

  /// The event as it is sent (HTML, section 9.2.5): one line of JSON as its data.
  var bytes: [UInt8] {
    var json = JSONText()
    json.object { json in
      json.key("page")
      if let version { json.string(version.content) } else { json.null() }
      json.key("sheets")
      json.array { json in for sheet in version?.sheets ?? [] { json.string(sheet) } }
      json.key("count")
      json.number(faults.count)
      json.key("faults")
      json.array { json in
        for fault in faults.prefix(PageEvent.mostFaults) {
          json.object { json in
            json.key("text")
            json.string(fault.text)
            json.key("editor")
            json.string(fault.editorURL)
          }
        }
      }
    }
    return Array("data: ".utf8) + json.bytes + Array("\n\n".utf8)
  }
}

extension LiveState {
  /// The errors among some findings, and what could not be read.
  func faults(_ findings: [Diagnostic], editor: EditorLink) -> [PageEvent.Fault] {
    let errors = findings.filter { $0.severity == .error }
    guard unreadable != nil || !errors.isEmpty else { return [] }
    var texts = texts
    var printer = DiagnosticText(texts, colored: false)
    let unread = (unreadable?.faults ?? []).map { fault in
      PageEvent.Fault(
        text: "\(fault.path): error: \(fault.message)\n  help: \(fault.help)\n",
        editorURL: editor.url(of: fault.path, line: 1, column: 1))
    }
    return unread
      + errors.map { finding in
        let place = texts.lines(of: finding.place.path)[finding.place.bytes.lowerBound]
        return PageEvent.Fault(
          text: printer.text(of: finding),
          editorURL: editor.url(of: finding.place.path, line: place.line, column: place.column))
      }
  }
}
