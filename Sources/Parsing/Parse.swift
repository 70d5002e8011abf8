package import Diagnostics

extension Rule {
  /// A file is of a kind that is not read.
  package static let unknownFileKind = Rule(
    "unknown-file-kind", .error,
    because: """
      Data is written in YAML, JSON or CSV and texts in Markdown, told apart by the ends of their \
      names. A file with another name would silently be left out.
      """)
}

/// Reads a file by the end of its name: `.yml`, `.yaml`, `.json`, `.csv` or `.md`.
///
/// Never fails: what could be read comes back beside what is wrong with the rest. Of a file in which
/// git left two versions nothing is read.
package func parse(_ file: InputFile) -> Checked<Document> {
  let conflicts = conflictMarkers(in: file)
  guard conflicts.isEmpty else { return Checked(unread(file), conflicts) }
  let name = file.path.split(separator: "/").last ?? ""
  guard let dot = name.lastIndex(of: ".") else { return unknownKind(file) }
  switch name[dot...] {
  case ".yml", ".yaml": return document(file, dataRange(of: file), reading: parseYAML)
  case ".json": return document(file, dataRange(of: file), reading: parseJSON)
  case ".csv": return document(file, textRange(of: file), reading: parseCSV)
  case ".md": return text(file)
  default: return unknownKind(file)
  }
}

private func document(
  _ file: InputFile, _ range: Checked<Range<Int>?>,
  reading parser: (InputFile, Range<Int>) -> Checked<ParsedData>
) -> Checked<Document> {
  guard let bytes = range.value else { return Checked(unread(file), range.diagnostics) }
  let parsed = parser(file, bytes)
  return Checked(
    Document(
      file: file, data: parsed.value.data, body: nil, isIncomplete: parsed.value.isIncomplete),
    range.diagnostics + parsed.diagnostics
      + unshowableCharacters(in: parsed.value.data, readFrom: file.bytes[bytes]))
}

private func text(_ file: InputFile) -> Checked<Document> {
  var found: [Diagnostic] = []
  guard let range = textRange(of: file).collecting(into: &found) else {
    return Checked(unread(file), found)
  }
  let parts = FrontMatter.split(file, in: range)
  found += parts.diagnostics
  var data = ParsedData(
    Node(.absent, at: .start(of: file.path)), isIncomplete: !parts.diagnostics.isEmpty)
  if let front = parts.value.data {
    data = parseYAML(file, in: front).collecting(into: &found)
    found += unshowableCharacters(in: data.data, readFrom: file.bytes[front])
  }
  let body = MarkdownTree.parsing(file, in: parts.value.body).collecting(into: &found)
  return Checked(
    Document(file: file, data: data.data, body: body, isIncomplete: data.isIncomplete), found)
}

private func unread(_ file: InputFile) -> Document {
  Document(
    file: file, data: Node(.absent, at: .start(of: file.path)), body: nil, isIncomplete: true)
}

private func unknownKind(_ file: InputFile) -> Checked<Document> {
  let finding = Rule.unknownFileKind.broken(
    at: .start(of: file.path), "files with this name are not read",
    help: "end the name with '.yml', '.json', '.csv' or '.md'")
  return Checked(unread(file), [finding])
}
