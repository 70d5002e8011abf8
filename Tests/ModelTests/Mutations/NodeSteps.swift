import Diagnostics
import Parsing

/// One step from a piece of data to a part of it.
enum Step: Hashable, CustomStringConvertible {
  case key(String)
  case item(Int)

  var description: String {
    switch self {
    case .key(let name): name
    case .item(let position): "\(position + 1)"
    }
  }
}

extension Node {
  /// Data without places, as tests write it.
  init(_ content: Content) { self.init(content, at: .start(of: "")) }

  /// A mapping from keys to values.
  static func mapping(_ pairs: [(String, Node)]) -> Node {
    Node(.mapping(pairs.map { Entry(key: $0.0, keyPlace: .start(of: ""), value: $0.1) }))
  }

  /// The part that steps lead to; nil where there is none.
  subscript(steps: [Step]) -> Node? {
    steps.reduce(self) { node, step in
      switch (step, node?.content) {
      case (.key(let name), _): node?[name]
      case (.item(let position), .list(let items)?):
        items.indices.contains(position) ? items[position] : nil
      default: nil
      }
    }
  }

  /// The same data with another part where steps lead; a last key that is not there is added.
  func replacing(_ steps: [Step], with part: Node?) -> Node {
    guard let step = steps.first else { return part ?? Node(.absent) }
    let rest = Array(steps.dropFirst())
    switch (step, content) {
    case (.key(let name), .mapping(let entries)):
      var entries = entries
      let index = entries.firstIndex { $0.key == name }
      guard rest.isEmpty, part == nil else {
        let value = (index.map { entries[$0].value } ?? Node(.absent)).replacing(rest, with: part)
        let entry = Entry(key: name, keyPlace: .start(of: ""), value: value)
        if let index { entries[index] = entry } else { entries.append(entry) }
        return Node(.mapping(entries))
      }
      if let index { entries.remove(at: index) }
      return Node(.mapping(entries))
    case (.item(let position), .list(let items)):
      var items = items
      guard rest.isEmpty, part == nil else {
        items[position] = items[position].replacing(rest, with: part)
        return Node(.list(items))
      }
      items.remove(at: position)
      return Node(.list(items))
    default: return self
    }
  }

  /// The place of a key in the mapping that steps lead to.
  func keyPlace(_ name: String, at steps: [Step]) -> TextRange? {
    self[steps]?.entries.first { $0.key == name }?.keyPlace
  }

  /// The data as YAML in one line, every scalar in quotation marks.
  var written: String {
    switch content {
    case .absent: "null"
    case .scalar(let text): text.quoted
    case .list(let items): "[" + items.map(\.written).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key.quoted): \($0.value.written)" }.joined(separator: ", ") + "}"
    }
  }
}

extension String {
  fileprivate var quoted: String {
    "\""
      + replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      .replacing("\t", with: "\\t") + "\""
  }
}
