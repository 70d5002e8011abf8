import Diagnostics
import Model
import Pages
import Parsing
import Templating

/// How a site's pages look and which words they use: templates, labels and assets.
struct Theme: Sendable {
  /// The compiled templates.
  let library: TemplateLibrary

  /// The texts of pages, by language.
  let labels: [Language: Labels]

  /// Languages whose label files lack texts, or could not be read to the end: their pages would have
  /// holes.
  let unreadLanguages: Set<Language>

  /// Style sheets, scripts and other files that pages use.
  let assets: [OutputFile]

  /// The templates' own texts.
  let templates: [InputFile]

  /// Reads the files below `Templates/`; the first of `languages` is the one that others must match.
  static func compiling(_ files: [InputFile], languages: [Language]) -> Checked<Theme> {
    var findings: [Diagnostic] = []
    var templates: [InputFile] = []
    var assets: [OutputFile] = []
    var labelFiles: [InputFile] = []
    for file in files {
      let path = String(file.path.dropFirst("Templates/".count))
      if path.hasPrefix("assets/") {
        assets.append(OutputFile(path: path, bytes: file.bytes))
      } else if path.hasPrefix("labels/"), path.hasSuffix(".yml") {
        labelFiles.append(file)
      } else if path.hasSuffix(".html") {
        templates.append(file)
      } else {
        findings.append(misplaced(file.path))
      }
    }
    let (labels, unread) = labels(in: labelFiles, languages: languages)
      .collecting(into: &findings)
    let named = templates.map { file in
      (name: String(file.path.dropFirst("Templates/".count).dropLast(".html".count)), file: file)
    }
    let library = TemplateLibrary.compiling(
      named, labelKeys: languages.first.flatMap { unread.contains($0) ? nil : labels[$0]?.keys }
    ).collecting(into: &findings)
    return Checked(
      Theme(
        library: library, labels: labels, unreadLanguages: unread, assets: assets,
        templates: templates), findings)
  }

  private static func labels(in files: [InputFile], languages: [Language])
    -> Checked<([Language: Labels], unread: Set<Language>)>
  {
    var findings: [Diagnostic] = []
    var labels: [Language: Labels] = [:]
    var unread: Set<Language> = []
    for language in languages {
      guard let file = files.first(where: { $0.path == "Templates/labels/\(language.tag).yml" })
      else { continue }
      let document = parse(file).collecting(into: &findings)
      let entries = LabelFile.entries(of: document).collecting(into: &findings)
      labels[language] = Labels.compiling(
        language: language.tag, path: file.path, entries: entries
      ).collecting(into: &findings)
      if document.isIncomplete { unread.insert(language) }
      let compared = [languages.first, language].compactMap(\.self)
      if let base = languages.first.flatMap({ labels[$0] }), unread.isDisjoint(with: compared) {
        let differences = labels[language]?.missingKeys(comparedWith: base) ?? []
        if differences.contains(where: { $0.rule == .labelMissing }) { unread.insert(language) }
        findings += differences
      }
    }
    return Checked((labels, unread), findings)
  }

  private static func misplaced(_ path: String) -> Diagnostic {
    Rule.unknownFolder.broken(
      at: .start(of: path), "nothing is made of '\(path)'",
      help: "templates end with '.html', labels lie in labels/, other files in assets/")
  }
}
