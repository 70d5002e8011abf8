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
    let from = box.resolved.answer?.region
    isWorldwide = from != nil && from == world?.id && box.resolved.value != .notChecked
    let isUsed = box.resolved.value == .used || box.resolved.value == .usedWithLimits
    state = isUsed && box.canRefuse ? "\(box.state)-unless-refused" : box.state
  }

  /// The name of a state.
  init(state: String) { self.state = state }

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

  /// The answer in a few words.
  func word(_ writing: inout Writing) -> String {
    let word =
      state.hasSuffix("-unless-refused")
      ? writing.label("headline.\(state)") : writing.label("answer.\(state)")
    return isWorldwide ? writing.label("figure-map.worldwide", ["answer": .text(word)]) : word
  }

  /// What a legend says of the sign.
  func values(_ writing: inout Writing) -> TemplateObject {
    ["state": .text(state), "word": .text(word(&writing))]
  }
}
