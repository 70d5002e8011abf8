import Diagnostics

/// Runs a program.
///
/// All that changes is in this struct, which is passed `inout`: with the same state in a class,
/// printing was measured to take half as long again.
struct TemplateRenderer {
  private let program: TemplateProgram
  private let labels: Labels
  private var scope: ValueScope
  private var recording: TemplateRecording?
  private(set) var findings: [Diagnostic] = []

  /// Prepares to print `object`.
  init(
    _ program: TemplateProgram, _ object: TemplateObject, _ labels: Labels,
    _ metrics: TemplateMetrics?
  ) {
    self.program = program
    self.labels = labels
    recording = metrics.map(TemplateRecording.init)
    scope = ValueScope(object)
  }

  /// Prints the whole program.
  mutating func run(into html: inout [UInt8]) {
    run(0..<program.instructions.count, into: &html)
    recording?.finish(names: program.templates)
  }

  private mutating func run(_ range: Range<Int>, into html: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      switch program.instructions[index] {
      case .text(let start, let end):
        program.literals.withUnsafeBufferPointer { literals in
          html.append(contentsOf: UnsafeBufferPointer(rebasing: literals[Int(start)..<Int(end)]))
        }
        index += 1
      case .value(let lookup, let printPlace, let place):
        printValue(lookup, into: printPlace, place: Int(place), &html)
        index += 1
      case .label(let name, let place):
        printLabel(name, place: Int(place), &html)
        index += 1
      case .enter(let template):
        recording?.enter(template, at: html.count)
        index += 1
      case .leave:
        recording?.leave(at: html.count)
        index += 1
      case .section(let lookup, let end, let place):
        if let value = value(lookup, place: Int(place)) {
          repeatSection(index + 1..<Int(end), for: value, &html)
        }
        index = Int(end)
      case .condition(let lookup, let end, let place):
        if holds(lookup, place: Int(place)) == true { run(index + 1..<Int(end), into: &html) }
        index = Int(end)
      case .inverted(let lookup, let end, let place):
        if holds(lookup, place: Int(place)) == false { run(index + 1..<Int(end), into: &html) }
        index = Int(end)
      }
    }
  }

  private mutating func repeatSection(
    _ range: Range<Int>, for value: TemplateValue, _ html: inout [UInt8]
  ) {
    switch value {
    case .list(let items):
      items.withUnsafeBufferPointer { items in
        guard let first = items.baseAddress else { return }
        for index in 0..<items.count { runOnce(range, in: first + index, &html) }
      }
    case .flag(let isTaken):
      if isTaken { run(range, into: &html) }
    default:
      guard value.holds else { return }
      withUnsafePointer(to: value) { runOnce(range, in: $0, &html) }
    }
  }

  private mutating func runOnce(
    _ range: Range<Int>, in item: UnsafePointer<TemplateValue>, _ html: inout [UInt8]
  ) {
    scope.enter(item)
    run(range, into: &html)
    scope.leave()
  }

  /// Whether a section is taken for a value; nil where there is none, which is told.
  @inline(__always)
  private mutating func holds(_ lookup: ValueLookup, place: Int) -> Bool? {
    if case .name(let name) = lookup, let entry = scope.entry(of: name) {
      return entry.pointee.1.holds
    }
    return value(lookup, place: place)?.holds
  }

  @inline(__always)
  private mutating func value(_ lookup: ValueLookup, place: Int) -> TemplateValue? {
    let found =
      switch lookup {
      case .name(let name): scope.entry(of: name)?.pointee.1
      case .path(let index): scope.value(of: program.paths[Int(index)])
      }
    if let found { return found }
    findings.append(scope.unknown(program.path(of: lookup), at: program.places[place]))
    return nil
  }

  private mutating func printValue(
    _ lookup: ValueLookup, into printPlace: PrintPlace, place: Int, _ html: inout [UInt8]
  ) {
    guard let value = value(lookup, place: place) else { return }
    switch value {
    case .text(let text) where printPlace != .address: appendEscaped(text.utf8, to: &html)
    case .url(let url) where printPlace != .address: appendEscaped(url.utf8, to: &html)
    case .number(let number) where printPlace != .address: html += String(number).utf8
    case .html(let markup) where printPlace == .content: html += markup
    case .url(let url):
      if let fault = faultOfAddress(url) {
        refuseAddress("'\(url)' cannot be an address: \(fault)", place)
      } else {
        appendEscaped(url.utf8, to: &html)
      }
    case .html where printPlace == .words:
      findings.append(
        Rule.htmlInAttribute.broken(
          at: program.places[place],
          "'\(asked(lookup))' is HTML, where only words can stand",
          help: "print it in the content of an element"))
    case .text, .number, .html:
      refuseAddress("'\(asked(lookup))' is \(value.kind), no address", place)
    case .flag, .list, .object, .absent:
      findings.append(
        Rule.unprintable(
          value, asked: asked(lookup), at: program.places[place]))
    }
  }

  private func asked(_ lookup: ValueLookup) -> String { program.path(of: lookup).text }

  private mutating func refuseAddress(_ message: String, _ place: Int) {
    findings.append(
      Rule.notAnAddress.broken(
        at: program.places[place], message,
        help: "addresses are of https, http or mailto, or within the site"))
  }

  private mutating func printLabel(_ name: TemplateName, place: Int, _ html: inout [UInt8]) {
    if labels.appendConstant(name, to: &html) { return }
    guard let label = labels.label(name) else {
      findings.append(
        Rule.missingLabel(
          name.text, at: program.places[place], among: labels.keys, language: labels.language))
      return
    }
    var text: [UInt8] = []
    let place = RelatedPlace("printed here", at: program.places[place])
    findings += label.append(
      to: &text, scope, rules: labels.rules, related: [place])
    appendEscaped(text, to: &html)
  }
}
