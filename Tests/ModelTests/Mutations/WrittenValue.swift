import Diagnostics
import Model
import Parsing

/// A single value where it stands in a file, with the shape that its field declares for it.
struct WrittenValue {
  let record: WrittenRecord
  let key: Key
  let steps: [Step]
  let text: String
  let shapes: [Shape]

  /// The kinds of records one of which the value names; empty where it names none.
  var referencedKinds: [String] {
    shapes.compactMap { shape in
      switch shape {
      case .reference(let kind): kind.kind
      case .scalar(let form) where form.id == "url-or-source" && isIdentifier(text): Source.kind
      default: nil
      }
    }
  }

  /// The ids of the forms that it may have: `day`, `date`.
  var forms: [String] {
    shapes.compactMap { shape in if case .scalar(let form) = shape { form.id } else { nil } }
  }

  /// Which field of which kind it is the value of.
  var name: String { "\(record.kind.kind).\(key.name)" }
}

extension WrittenRecord {
  /// The single values of the record's fields; those of records within it are not its own.
  var values: [WrittenValue] {
    keys.flatMap { key in
      node[key.name].map { WrittenRecord.values(of: $0, key.shape, at: steps(to: key)) }?.map {
        WrittenValue(record: self, key: key, steps: $0.steps, text: $0.text, shapes: $0.shapes)
      } ?? []
    }
  }

  private static func values(of node: Node, _ shape: Shape, at steps: [Step])
    -> [(steps: [Step], text: String, shapes: [Shape])]
  {
    switch (shape, node.content) {
    case (.either(let shapes), .scalar(let text)):
      [(steps, text, shapes.flatMap { $0.singles })]
    case (.either(let shapes), _): shapes.flatMap { values(of: node, $0, at: steps) }
    case (.list(let element), .list(let items)), (.oneOrMore(let element), .list(let items)):
      items.indices.flatMap { values(of: items[$0], element, at: steps + [.item($0)]) }
    case (.oneOrMore(let element), .scalar): values(of: node, element, at: steps)
    case (.scalar, .scalar(let text)), (.choice, .scalar(let text)),
      (.reference, .scalar(let text)):
      [(steps, text, [shape])]
    default: []
    }
  }
}

extension Shape {
  /// The shapes of single values among those that this one allows.
  fileprivate var singles: [Shape] {
    switch self {
    case .scalar, .choice, .reference: [self]
    case .oneOrMore(let element): element.singles
    case .either(let shapes): shapes.flatMap(\.singles)
    case .record, .contained, .list: []
    }
  }
}
