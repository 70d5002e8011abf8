import Diagnostics
import Model
import Parsing

/// What must be found about a value that has another form than its field declares.
///
/// It is read off the declared shape alone; which texts fit is asked of the form's own pattern.
struct Misfit {
  /// From the value to the part that is wrong.
  var steps: [Step] = []

  /// Rules one of which is broken there.
  let rules: Set<String>
}

extension Shape {
  /// What is wrong with data of this shape's field; empty where nothing is.
  func misfits(of node: Node) -> [Misfit] {
    switch (self, node.content) {
    case (.scalar(let form), .scalar(let text)):
      form.fits(text) ? [] : [Misfit(rules: ["bad-value", "bad-date"])]
    case (.choice(let values), .scalar(let text)):
      values.contains(text) ? [] : [Misfit(rules: ["bad-value"])]
    case (.reference, .scalar): [Misfit(rules: ["unknown-reference"])]
    case (.record, .mapping), (.contained, .mapping): [Misfit(rules: ["unknown-key"])]
    case (.list(let element), .list(let items)), (.oneOrMore(let element), .list(let items)):
      items.enumerated().flatMap { position, item in
        element.misfits(of: item).map {
          Misfit(steps: [.item(position)] + $0.steps, rules: $0.rules)
        }
      }
    case (.oneOrMore(let element), _): element.misfits(of: node)
    case (.either(let shapes), _): Shape.misfits(of: node, among: shapes)
    default: [Misfit(rules: ["bad-type"])]
    }
  }

  /// What fits one of several shapes is right; else it breaks the rule of one of them.
  private static func misfits(of node: Node, among shapes: [Shape]) -> [Misfit] {
    let all = shapes.map { $0.misfits(of: node) }
    guard all.allSatisfy({ !$0.isEmpty }) else { return [] }
    return [Misfit(rules: Set(all.flatMap { $0.flatMap(\.rules) }))]
  }
}

extension ScalarForm {
  /// Whether a text has this form as far as its pattern tells.
  fileprivate func fits(_ text: String) -> Bool {
    guard let pattern else { return true }
    guard let expression = try? Regex(pattern) else { return false }
    return text.contains(expression)
  }
}
