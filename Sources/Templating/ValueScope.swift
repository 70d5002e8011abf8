import Diagnostics

/// The values that a place of a template can see: what the page handed over, and what the sections
/// around the place have added.
struct ValueScope: Sendable {
  /// The values around, the innermost last; the last one is what `.` means.
  private var values: [TemplateValue]

  /// The scope outside of all sections.
  init(_ object: TemplateObject) {
    values = [.object(object)]
  }

  /// Enters an item of a section.
  mutating func enter(_ item: TemplateValue) {
    values.append(item)
  }

  /// Leaves the item that was entered last.
  mutating func leave() {
    values.removeLast()
  }

  /// The value of a path, or nil if nothing in scope has it.
  func value(of path: ValuePath) -> TemplateValue? {
    guard let first = path.first else { return values.last }
    guard let found = value(of: first) else { return nil }
    return path.rest.isEmpty ? found : value(of: path.rest, in: found)
  }

  /// The value of a name, or nil if nothing in scope has it.
  @inline(__always)
  func value(of name: TemplateName) -> TemplateValue? {
    var index = values.count
    while index > 0 {
      index -= 1
      guard case .object(let object) = values[index] else { continue }
      if let found = object[name] { return found }
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
    guard let first = path.first, var found = value(of: first) else {
      let known = Set(values.flatMap(\.names))
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
