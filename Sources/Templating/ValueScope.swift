import Diagnostics

/// The values that a place of a template can see: what the page handed over, and what the sections
/// around the place have added.
///
/// It points to values that others keep: nothing is counted for a lookup. An array never moves its
/// elements while it is not changed, and these are not.
struct ValueScope {
  typealias Entries = UnsafeBufferPointer<TemplateObject.Entry>

  private let object: TemplateObject
  /// The items of sections around, the innermost last.
  private var items: [UnsafePointer<TemplateValue>] = []
  /// The named values of the object and of each item.
  private var entries: [Entries]

  /// The scope outside of all sections.
  init(_ object: TemplateObject) {
    self.object = object
    entries = [object.entries.withUnsafeBufferPointer { $0 }]
  }

  /// Enters an item of a section, which must stay where it is until it is left.
  mutating func enter(_ item: UnsafePointer<TemplateValue>) {
    items.append(item)
    if case .object(let object) = item.pointee {
      entries.append(object.entries.withUnsafeBufferPointer { $0 })
    } else {
      entries.append(Entries(start: nil, count: 0))
    }
  }

  /// Leaves the item that was entered last.
  mutating func leave() {
    items.removeLast()
    entries.removeLast()
  }

  /// What `.` means.
  private var current: TemplateValue { items.last?.pointee ?? .object(object) }

  /// The value of a path, or nil if nothing in scope has it.
  func value(of path: ValuePath) -> TemplateValue? {
    guard let first = path.first else { return current }
    guard let found = entry(of: first)?.pointee.1 else { return nil }
    return path.rest.isEmpty ? found : value(of: path.rest, in: found)
  }

  /// Where the value of a name is, or nil if nothing in scope has it.
  @inline(__always)
  func entry(of name: TemplateName) -> UnsafePointer<TemplateObject.Entry>? {
    var index = entries.count
    while index > 0 {
      index -= 1
      let entries = entries[index]
      guard let start = entries.baseAddress else { continue }
      for position in 0..<entries.count where start[position].0 == name {
        return start + position
      }
    }
    return nil
  }

  /// Looks names up one in the other; what is absent has nothing but absent values.
  private func value(of names: [TemplateName], in outer: TemplateValue) -> TemplateValue? {
    var found = outer
    for name in names {
      switch found {
      case .object(let object):
        guard let inner = object[name] else { return nil }
        found = inner
      case .absent: return .absent
      default: return nil
      }
    }
    return found
  }

  /// What is told where nothing in scope has a value of this path.
  func unknown(_ path: ValuePath, at place: TextRange, related: [RelatedPlace] = []) -> Diagnostic {
    guard let first = path.first, var found = entry(of: first)?.pointee.1 else {
      let known = Set(entries.flatMap { $0.map { $0.0.text } })
      return Rule.unknownName.broken(
        at: place, "no value here is named '\(path.first?.text ?? ".")'",
        help: nearestName(to: path.first?.text ?? ".", among: known).map {
          "did you mean '\($0)'?"
        }, related: related)
    }
    var owner = first.text
    for name in path.rest {
      guard case .object(let object) = found else {
        return Rule.unknownName.broken(
          at: place, "'\(owner)' is \(found.kind) and has no '\(name.text)'",
          help: "only objects have values of their own", related: related)
      }
      guard let inner = object[name] else {
        return Rule.unknownName.broken(
          at: place, "'\(owner)' has no '\(name.text)'",
          help: nearestName(to: name.text, among: object.names).map {
            "did you mean '\(owner).\($0)'?"
          }, related: related)
      }
      (found, owner) = (inner, "\(owner).\(name.text)")
    }
    return Rule.unknownName.broken(at: place, "no value is named '\(owner)'", related: related)
  }
}
