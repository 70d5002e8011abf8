import Diagnostics
import Templating
import TestSupport
import Testing

/// Templates and labels for one test; each file may have marks where a finding is expected.
struct TestSite {
  var library: Checked<TemplateLibrary>
  var labels: Checked<Labels>
  let places: [TextRange]

  /// Reads templates by name; the paths are the names.
  init(_ templates: [(name: String, text: String)], labels: [(key: String, text: String)] = []) {
    let marked = templates.map { ($0.name, MarkedText($0.text, path: $0.name)) }
    places = marked.flatMap { $0.1.places }
    self.labels = Labels.compiling(
      language: "en", path: "en.yml",
      entries: labels.map { key, text in
        let place = TextRange(path: "en.yml", bytes: 0..<text.utf8.count)
        return LabelEntry(key: key, place: place, forms: [LabelForm(text: text, place: place)])
      })
    library = TemplateLibrary.compiling(
      marked.map { (name: $0.0, file: $0.1.file) }, labelKeys: self.labels.value.keys)
  }

  /// Reads one template named `page`, and those it takes in.
  init(page: String, _ others: [(name: String, text: String)] = []) {
    self.init([("page", page)] + others)
  }

  /// Prints `page`, with what was found on the way.
  func printed(_ object: TemplateObject = [:]) -> Checked<String> {
    var html: [UInt8] = []
    let findings = library.value.render("page", object, labels: labels.value, into: &html)
    return Checked(
      String(decoding: html, as: UTF8.self),
      (library.diagnostics + labels.diagnostics + findings).sortedAndUnique())
  }
}

/// A finding without its words.
struct Fault: Equatable, CustomStringConvertible {
  let rule: String
  let place: TextRange

  init(_ rule: String, _ place: TextRange) {
    (self.rule, self.place) = (rule, place)
  }

  init(_ finding: Diagnostic) {
    self.init(finding.rule.id, finding.place)
  }

  var description: String { "\(rule) \(place.path):\(place.bytes)" }
}

/// Expects that a template prints this, without findings.
func expectPrinted(
  _ template: String, _ object: TemplateObject, _ expected: String,
  with others: [(name: String, text: String)] = [],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let printed = TestSite(page: template, others).printed(object)
  #expect(printed.value == expected, sourceLocation: sourceLocation)
  #expect(printed.diagnostics == [], sourceLocation: sourceLocation)
}

/// Expects one finding of a rule at each mark, and no other.
func expectFaults(
  _ site: TestSite, _ rule: String, _ object: TemplateObject = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = site.printed(object).diagnostics
  #expect(
    found.map(Fault.init) == site.places.sorted().map { Fault(rule, $0) }, "\(found)",
    sourceLocation: sourceLocation)
}
