/// Named values, as a page hands them to its template.
///
/// Objects are small, so a name is found by looking at one entry after the other.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
  /// A name and its value; just what a literal is put together from, which then needs no copy.
  typealias Entry = (TemplateName, TemplateValue)

  private(set) var entries: [Entry]

  private init(entries: [Entry]) {
    self.entries = entries
  }

  /// Makes an object of names and values; each name stands once, which only debug builds check.
  package init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) {
    entries = elements
    assert(entries.hasEachNameOnce, "a name stands twice in a literal")
  }

  /// Makes an object of names and values; of equal names the last one holds.
  package init(_ elements: [(TemplateName, TemplateValue)]) {
    var entries: [Entry] = []
    entries.reserveCapacity(elements.count)
    for (name, value) in elements { entries.set(name, to: value) }
    self.init(entries: entries)
  }

  /// The value of a name, if the object has it.
  package subscript(name: TemplateName) -> TemplateValue? {
    entries.withUnsafeBufferPointer { entries in
      for position in 0..<entries.count where entries[position].0 == name {
        return entries[position].1
      }
      return nil
    }
  }

  /// This object with one more value; it replaces one of the same name.
  package consuming func adding(_ name: TemplateName, _ value: TemplateValue) -> TemplateObject {
    entries.set(name, to: value)
    return self
  }

  /// This object with all values of another one, which replace those of the same name.
  package consuming func merging(_ other: TemplateObject) -> TemplateObject {
    // What nobody else holds grows where it is.
    entries.reserveCapacity(entries.count + other.entries.count)
    for (name, value) in other.entries { entries.set(name, to: value) }
    return self
  }

  /// The names, in the order that they were given.
  package var names: [String] { entries.map { $0.0.text } }
}

extension [TemplateObject.Entry] {
  fileprivate var hasEachNameOnce: Bool {
    indices.allSatisfy { last in (0..<last).allSatisfy { self[$0].0 != self[last].0 } }
  }

  fileprivate mutating func set(_ name: TemplateName, to value: TemplateValue) {
    let known = withUnsafeBufferPointer { entries in
      (0..<entries.count).first { entries[$0].0 == name }
    }
    if let known { self[known].1 = value } else { append((name, value)) }
  }
}
