/// Named values, as a page hands them to its template.
///
/// Objects are small, so a name is found by looking at one entry after the other.
package struct TemplateObject: Sendable, ExpressibleByDictionaryLiteral {
  struct Entry: Sendable {
    let name: TemplateName
    let value: TemplateValue
  }

  let entries: [Entry]

  private init(entries: [Entry]) {
    self.entries = entries
  }

  /// Makes an object of names and values; each name stands once.
  package init(dictionaryLiteral elements: (TemplateName, TemplateValue)...) {
    assert(Set(elements.map(\.0)).count == elements.count, "a name stands twice in a literal")
    entries = elements.map { Entry(name: $0, value: $1) }
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
      for position in 0..<entries.count where entries[position].name == name {
        return entries[position].value
      }
      return nil
    }
  }

  /// This object with one more value; it replaces one of the same name.
  package func adding(_ name: TemplateName, _ value: TemplateValue) -> TemplateObject {
    var entries = entries
    entries.set(name, to: value)
    return TemplateObject(entries: entries)
  }

  /// This object with all values of another one, which replace those of the same name.
  package func merging(_ other: TemplateObject) -> TemplateObject {
    var entries = entries
    entries.reserveCapacity(entries.count + other.entries.count)
    for entry in other.entries { entries.set(entry.name, to: entry.value) }
    return TemplateObject(entries: entries)
  }

  /// The names, in the order that they were given.
  package var names: [String] { entries.map(\.name.text) }
}

extension [TemplateObject.Entry] {
  fileprivate mutating func set(_ name: TemplateName, to value: TemplateValue) {
    let entry = TemplateObject.Entry(name: name, value: value)
    let known = withUnsafeBufferPointer { entries in
      (0..<entries.count).first { entries[$0].name == name }
    }
    if let known { self[known] = entry } else { append(entry) }
  }
}
