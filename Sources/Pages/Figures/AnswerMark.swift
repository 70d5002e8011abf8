import Model
import Templating

/// An answer as a sign, a word and a form in drawings.
struct AnswerMark: Sendable, Hashable {
  /// The name of the state in style sheets; `used-unless-refused` and `overdue` are derived.
  let state: String

  /// Whether it is only known worldwide, and nothing of the place in particular.
  private(set) var isWorldwide = false

  /// What the answer is; in a box that says whether people can refuse, and for where it is known.
  init(_ box: AnswerBox, world: Region?) {
    let from = box.answer?.region
    isWorldwide = from != nil && from == world?.id && box.resolved.value != .notChecked
    let isUsed = box.resolved.value == .used || box.resolved.value == .usedWithLimits
    state = isUsed && box.canRefuse ? "\(box.state)-unless-refused" : box.state
  }

  /// The name of a state.
  init(state: String) { self.state = state }

  /// A name that no other mark has, to sort by.
  var name: String { isWorldwide ? "\(state) worldwide" : state }

  /// The sign, which needs no colour.
  var sign: String {
    switch state {
    case "used": "●"
    case "used-with-limits": "◐"
    case "used-unless-refused", "used-with-limits-unless-refused": "◎"
    case "announced", "overdue": "…"
    case "paused": "‖"
    case "disputed": "≠"
    case "not-used", "stopped", "not-offered": "○"
    default: "?"
    }
  }

  /// The tone and the form of its marks in drawings, as classes of the style sheet.
  var style: String {
    switch state {
    case "used": "yes solid"
    case "used-with-limits": "yes tint"
    case "used-unless-refused", "used-with-limits-unless-refused": "yes"
    case "announced", "overdue": "wait dashed"
    case "paused": "wait tint"
    case "disputed": "wait tint dashed"
    case "not-used", "stopped", "not-offered": "no"
    default: "unknown dotted"
    }
  }

  /// The same for a tile with words on it.
  var tileStyle: String { isWorldwide ? "faint" : style.replacing("solid", with: "tint") }

  /// The classes of the answer's word with its sign beside it.
  var status: String { isWorldwide ? "status-\(state) worldwide" : "status-\(state)" }

  /// The answer in a few words.
  func word(_ writing: inout Writing) -> String {
    let word =
      state.hasSuffix("-unless-refused")
      ? writing.label("headline.\(state)") : writing.label("answer.\(state)")
    return isWorldwide ? writing.label("figure-map.worldwide", ["answer": .text(word)]) : word
  }

  /// What a legend says of the sign.
  func values(_ writing: inout Writing) -> TemplateObject {
    ["status": .text(status), "word": .text(word(&writing))]
  }
}
