package import Diagnostics

/// All templates of a site, checked and ready to print; the same library prints many pages at once.
package struct TemplateLibrary: Sendable {
  private let programs: [String: TemplateProgram]

  /// Where it is noted what printing takes, if somebody wants to know.
  private var metrics: TemplateMetrics?

  /// Whether every template could be read; pages that are printed without one would have holes.
  package let isComplete: Bool

  /// Reads templates, each under the name that pages and other templates call it by.
  ///
  /// Every template is checked on its own and in every template that takes it in. `labelKeys` are
  /// the keys of the site's own language; without them labels are checked only where they are
  /// printed. Templates with faults stay in the library and print what can be printed of them; where
  /// one could not be read at all, nothing is said of how the others fit to it.
  package static func compiling(
    _ files: [(name: String, file: InputFile)], labelKeys: Set<String>?
  ) -> Checked<TemplateLibrary> {
    var findings: [Diagnostic] = []
    var templates: [String: ParsedTemplate] = [:]
    var order: [ParsedTemplate] = []
    var isComplete = true
    for (name, file) in files {
      guard let template = TemplateParser.parsing(file, named: name).collecting(into: &findings)
      else {
        isComplete = false
        continue
      }
      if let first = templates[name] {
        findings.append(
          Rule.templateSyntax.broken(
            at: .start(of: file.path), "two templates are named '\(name)'",
            help: "rename or remove one of the files",
            related: [RelatedPlace("the other one", at: .start(of: first.path))]))
        continue
      }
      templates[name] = template
      order.append(template)
    }
    var programs: [String: TemplateProgram] = [:]
    for template in order where isComplete {
      programs[template.name] = TemplateCompiler.compiling(
        template, among: templates, labelKeys: labelKeys
      ).collecting(into: &findings)
    }
    return Checked(
      TemplateLibrary(programs: programs, isComplete: isComplete), findings.sortedAndUnique())
  }

  private init(programs: [String: TemplateProgram], isComplete: Bool) {
    self.programs = programs
    self.isComplete = isComplete
  }

  /// The same library, which notes what its printing takes.
  package func measured(by metrics: TemplateMetrics?) -> TemplateLibrary {
    var library = self
    library.metrics = metrics
    return library
  }

  /// The names of all templates, in alphabetical order.
  package var names: [String] { programs.keys.sorted() }

  /// Prints a template behind what `html` holds already.
  ///
  /// Returns what is wrong with the values for this template, each finding once; what can be printed
  /// is printed nevertheless.
  package func render(
    _ name: String, _ object: TemplateObject, labels: Labels, into html: inout [UInt8]
  ) -> [Diagnostic] {
    guard let program = programs[name] else {
      return [
        Rule.missingPartial.broken(
          at: .start(of: name), "no template is named '\(name)'",
          help: nearestName(to: name, among: programs.keys).map { "did you mean '\($0)'?" }
            ?? "write the file '\(name).html'")
      ]
    }
    var renderer = TemplateRenderer(program, object, labels, metrics)
    withExtendedLifetime(object) { renderer.run(into: &html) }
    return renderer.findings.isEmpty ? [] : renderer.findings.sortedAndUnique()
  }
}
