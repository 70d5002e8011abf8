package import Diagnostics
import Model

/// Tells of a plan of edits: lines for people, or objects for programs.
package struct EditText: Sendable {
  private var texts: InputTexts

  /// Tells places of these texts, as they were before the edits.
  package init(_ texts: InputTexts) {
    self.texts = texts
  }

  /// What changes and what stays, one line each: `file:line: name: before → after`.
  package mutating func lines(of plan: EditPlan) -> String {
    let changed = plan.changes.map { "\(start(of: $0)): \($0.before) → \($0.after)\n" }
    let unchanged = plan.unchanged.map { "\(start(of: $0)): \($0.before), unchanged\n" }
    return (changed + unchanged).joined()
  }

  /// What is refused, as findings are told.
  package mutating func lines(of refusals: [Refusal]) -> String {
    refusals.map { refusal in
      let place = texts.lines(of: refusal.place.path)[refusal.place.bytes.lowerBound]
      return "\(refusal.place.path):\(place.line):\(place.column): error: \(refusal.message)\n"
        + "  help: \(refusal.help)\n"
    }.joined()
  }

  /// What changes and what stays as JSON, one object a line: `change`, `unchanged`.
  package mutating func json(of plan: EditPlan) -> String {
    let changed = plan.changes.map { change in
      line(
        "change", at: change.edit.place,
        [("name", change.name), ("before", change.before), ("after", change.after)])
    }
    let unchanged = plan.unchanged.map { value in
      line("unchanged", at: value.edit.place, [("name", value.name), ("before", value.before)])
    }
    return (changed + unchanged).joined()
  }

  /// What is refused as JSON, one object a line: `refused`.
  package mutating func json(of refusals: [Refusal]) -> String {
    refusals.map { refusal in
      line(
        "refused", at: refusal.place, [("message", refusal.message), ("help", refusal.help)])
    }.joined()
  }

  private mutating func start(of change: ValueChange) -> String {
    let place = change.edit.place
    return
      "\(place.path):\(texts.lines(of: place.path)[place.bytes.lowerBound].line): \(change.name)"
  }

  private mutating func line(
    _ event: String, at place: TextRange, _ values: [(String, String)]
  ) -> String {
    let start = texts.lines(of: place.path)[place.bytes.lowerBound]
    var json = JSONText()
    json.object { json in
      for (key, value) in [("event", event), ("file", place.path)] {
        json.key(key)
        json.string(value)
      }
      for (key, number) in [("line", start.line), ("column", start.column)] {
        json.key(key)
        json.number(number)
      }
      for (key, value) in values {
        json.key(key)
        json.string(value)
      }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
