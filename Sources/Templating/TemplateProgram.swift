import Diagnostics

/// How an instruction asks for a value.
enum ValueLookup: Sendable {
  /// A single name, as nearly always.
  case name(TemplateName)
  /// A longer path, by its index in the program.
  case path(Int32)
}

/// One step of printing a template; numbers are indices into the program's arrays.
///
/// Instructions hold nothing that is counted by reference, so that reading one costs nothing.
enum TemplateInstruction: Sendable {
  /// Print literal bytes from `start` up to `end`.
  case text(start: Int32, end: Int32)
  /// Print a value.
  case value(ValueLookup, PrintPlace, place: Int32)
  /// Print a label.
  case label(TemplateName, place: Int32)
  /// Run the steps up to `end` once or for each item, then go on at `end`.
  case section(ValueLookup, end: Int32, place: Int32)
  /// Run the steps up to `end` once if the value holds, then go on at `end`.
  case condition(ValueLookup, end: Int32, place: Int32)
  /// Run the steps up to `end` if the value does not hold, then go on at `end`.
  case inverted(ValueLookup, end: Int32, place: Int32)
  /// A template begins that is counted on its own.
  case enter(template: Int32)
  /// The template that began last ends.
  case leave
}

/// A template with its partials and layouts put in, ready to print.
struct TemplateProgram: Sendable {
  private(set) var instructions: [TemplateInstruction] = []
  private(set) var literals: [UInt8] = []
  private(set) var paths: [ValuePath] = []
  private(set) var places: [TextRange] = []
  /// The names of the templates that it is put together from.
  private(set) var templates: [String] = []

  /// The first instruction that further text may be joined with; those before it are jumped to or
  /// over.
  private var firstJoinable = 0

  /// Adds literal text, to the text before it if nothing jumps between them.
  mutating func add(_ text: ArraySlice<UInt8>) {
    guard !text.isEmpty else { return }
    let start = Int32(literals.count)
    literals += text
    let end = Int32(literals.count)
    if instructions.count > firstJoinable, case .text(let earlier, _)? = instructions.last {
      instructions[instructions.count - 1] = .text(start: earlier, end: end)
    } else {
      instructions.append(.text(start: start, end: end))
    }
  }

  /// Adds the printing of a value.
  mutating func add(_ tag: TemplateTag, at place: PrintPlace) {
    instructions.append(.value(lookup(of: tag), place, place: self.place(of: tag)))
  }

  /// Adds the printing of a label.
  mutating func addLabel(_ tag: TemplateTag) {
    instructions.append(.label(TemplateName(tag.name), place: place(of: tag)))
  }

  /// Begins a template.
  mutating func enter(_ name: String) {
    let known = templates.firstIndex(of: name)
    if known == nil { templates.append(name) }
    instructions.append(.enter(template: Int32(known ?? templates.count - 1)))
  }

  /// Ends the template that began last.
  mutating func leave() { instructions.append(.leave) }

  /// Begins a section; returns what ``end(_:of:)`` needs.
  mutating func begin() -> Int {
    instructions.append(.text(start: 0, end: 0))
    firstJoinable = instructions.count
    return instructions.count - 1
  }

  /// Ends a section.
  mutating func end(_ section: Int, of tag: TemplateTag) {
    let end = Int32(instructions.count)
    let (lookup, place) = (lookup(of: tag), place(of: tag))
    if tag.kind == .inverted {
      instructions[section] = .inverted(lookup, end: end, place: place)
    } else if tag.isCondition {
      instructions[section] = .condition(lookup, end: end, place: place)
    } else {
      instructions[section] = .section(lookup, end: end, place: place)
    }
    firstJoinable = instructions.count
  }

  /// The path of a lookup, for messages.
  func path(of lookup: ValueLookup) -> ValuePath {
    switch lookup {
    case .name(let name): ValuePath(name.text)
    case .path(let index): paths[Int(index)]
    }
  }

  private mutating func lookup(of tag: TemplateTag) -> ValueLookup {
    let path = ValuePath(tag.name)
    if let name = path.first, path.rest.isEmpty { return .name(name) }
    paths.append(path)
    return .path(Int32(paths.count - 1))
  }

  private mutating func place(of tag: TemplateTag) -> Int32 {
    places.append(tag.place)
    return Int32(places.count - 1)
  }
}
