package import Diagnostics

/// A piece of structured data with its place, from YAML, JSON or CSV alike.
///
/// Scalars are text until the model's fields type them: `no` stays Norway and `1.10` keeps its zero.
package struct Node: Sendable, Hashable {
  /// What stands there.
  package let content: Content

  /// Where it stands: a scalar with its quotation marks, a list or mapping from its first to its
  /// last byte.
  package let place: TextRange

  /// Puts content at a place.
  package init(_ content: Content, at place: TextRange) {
    self.content = content
    self.place = place
  }

  /// The forms of data.
  package enum Content: Sendable, Hashable {
    /// No value: an empty one, or plain `null` or `~`.
    case absent
    /// Text, with escapes resolved.
    case scalar(String)
    /// Values in order.
    case list([Node])
    /// Named values in the order of the file; no name stands twice.
    case mapping([Entry])
  }

  /// A named value in a mapping.
  package struct Entry: Sendable, Hashable {
    /// The name.
    package let key: String

    /// What it names.
    package let value: Node

    private let keyBytes: Range<Int>

    /// Where the name stands.
    package var keyPlace: TextRange { TextRange(path: value.place.path, bytes: keyBytes) }

    /// Names a value of the same file.
    package init(key: String, keyPlace: TextRange, value: Node) {
      self.key = key
      self.value = value
      keyBytes = keyPlace.bytes
    }
  }

  /// The entries of a mapping; empty for everything else.
  package var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }

  /// The value with this name, if this is a mapping that has it.
  package subscript(name: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    // By position: asked for one part, an entry is not copied.
    for index in entries.indices where entries[index].key == name { return entries[index].value }
    return nil
  }
}
