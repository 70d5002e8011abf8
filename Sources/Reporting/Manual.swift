import Diagnostics
import Model
import Pages

/// The manual of all files, records and keys, as Markdown.
package func manual() -> String {
  let kinds = ContentKind.all
  let outer = kinds.map(\.record)
  let parts = outer.flatMap(recordsWithin).reduce(into: [String: any Record.Type]()) {
    $0[$1.kind] = $1
  }.filter { part in !outer.contains { $0 == part.value } }.map(\.value)
    .sorted { $0.kind < $1.kind }
  var text = opening
  text += "\n## Files\n\n| kind | where | what it is |\n|---|---|---|\n"
  for kind in kinds {
    let paths = kind.paths.map { "`\($0)`" }.joined(separator: ", ")
    text += "| \(link(to: kind.name)) | \(paths) | \(cell(kind.record.about)) |\n"
  }
  for kind in kinds { text += "\n" + section(kind.record, kind.place) }
  text += "\n## Parts of records\n\nThese stand inside other records.\n"
  for part in parts { text += "\n" + section(part) }
  text += """

    ## Figures

    A block in a text that begins with `figure` and one of these words holds these keys, and may have a `title`
    (`docs/markdown.md`).

    """
  for kind in figureKinds { text += "\n" + section(kind) }
  text += "\n## Forms of values\n"
  for (id, form) in forms(of: outer.flatMap(recordsWithin)) {
    text += "\n### \(id)\n\n\(form.name.prefix(1).uppercased())\(form.name.dropFirst())."
    if let longest = form.longest { text += " At most \(longest) characters." }
    if !form.examples.isEmpty {
      text += " Examples: \(form.examples.map { "`\($0)`" }.joined(separator: ", "))."
    }
    text += "\n"
  }
  return text + findings
}

/// Every rule with its weight and its reason.
private var findings: String {
  let rows = Rule.all.sorted { $0.id < $1.id }.map { rule in
    "| `\(rule.id)` | \(rule.severity.rawValue) | \(cell(rule.reason)) |\n"
  }
  return """

    ## Findings

    An error forbids writing the site. A warning does with `--strict`. A note never does, and is told with `--notes`.
    Warnings and notes can be accepted for a while, one by one, by an [acceptance](#acceptance) in the record that they are about.

    | id | weight | why |
    |---|---|---|

    """ + rows.joined()
}

private let opening = """
  # Reference

  All files, records and keys of a site. `limpid schema --manual` writes this page; change the declarations of the
  fields instead of the page.

  A file in a folder of records holds one record, which is named for the file, or a list of records, each with its `id`.
  A file beside the folders, such as `Content/people.yml`, holds a list. Data may also be JSON, and lists of
  records CSV (`docs/csv.md`). A key that is not listed here is an error; a key without a value counts as left out. Every record
  may have `accepts`, a list of [acceptance](#acceptance): findings about it that stay for a while. Every record with an `id` may
  have `aliases`: ids that it had before.

  """

extension ContentKind {
  /// Where such records stand, in sentences behind others.
  fileprivate var place: String {
    let files = paths.map { "`\($0)`" }.joined(separator: ", ")
    return switch layout {
    case .settings, .records: " In \(files)."
    case .frontMatter: " In \(files); these keys stand between two lines of `---` above the text."
    case .translations:
      " In \(files), under the path of the file that it translates: a mapping from the names that lead to a text, "
        + "with dots between (`answers.posts-eea.caveat`), to these keys."
    }
  }
}

/// A heading, what the record is, and its keys.
private func section(_ kind: any Record.Type, _ place: String = "") -> String {
  var text =
    "### \(kind.kind)\n\n\(kind.about)\(place)\n\n| key | needed | value | default | meaning |\n|---|---|---|---|---|\n"
  for key in kind.ownKeys {
    let cells = [
      "`\(key.name)`", key.isRequired ? "yes" : "", cell(key.shape.linked),
      cell(key.defaultText ?? ""), cell(key.meaning),
    ]
    text += "| " + cells.joined(separator: " | ") + " |\n"
  }
  return text
}

/// The forms that have names, by their names.
private func forms(of records: [any Record.Type]) -> [(id: String, form: ScalarForm)] {
  records.flatMap { $0.keys }.flatMap { $0.shape.forms }
    .reduce(into: [String: ScalarForm]()) { found, form in
      if let id = form.id { found[id] = form }
    }
    .map { (id: $0.key, form: $0.value) }.sorted { $0.id < $1.id }
}

private func link(to heading: String) -> String { "[\(heading)](#\(heading))" }

/// Text for a cell of a table, in which a bar would end it.
private func cell(_ text: String) -> String {
  text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}

extension Shape {
  /// The form of a value, with links to where it is described.
  fileprivate var linked: String {
    switch self {
    case .scalar(let form): form.id.map(link) ?? form.name
    case .choice(let values):
      (values.count > 1 ? "one of " : "")
        + values.map { "`\($0)`" }.joined(separator: ", ")
    case .reference(let kind): "\(link(to: "id")) of \(link(to: kind.kind))"
    case .record(let kind): link(to: kind.kind)
    case .contained(let kind):
      link(to: kind.kind) + (kind.idMadeFrom == nil ? " with its `id`" : "")
    case .list(let element): "list of \(element.linked)"
    case .oneOrMore(let element): "\(element.linked), or a list of them"
    case .either(let shapes): shapes.map(\.linked).joined(separator: ", or ")
    }
  }
}
