import Diagnostics
import Foundation
import Model
import Parsing

/// This repository's own content, read once, with a few records that write what no other one does;
/// and what the catalog says of it once some of its files have been changed.
struct MutatedContent: Sendable {
  static let today = day("2026-11-24")

  /// The parsed files, in the order of their paths.
  let documents: [Document]

  /// What is found before anything is changed.
  let findings: [Diagnostic]

  /// The content that all tests change.
  static let whole: MutatedContent = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: "Content")
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    let files = (paths ?? []).filter { path in
      ["yml", "md", "csv"].contains { path.hasSuffix(".\($0)") }
    }.compactMap { path in
      (try? Data(contentsOf: folder.appending(path: path))).map { bytes in
        let more = path == "site.yml" ? Array(SampleRecords.settings.utf8) : []
        return InputFile(path: "Content/\(path)", bytes: Array(bytes) + more)
      }
    }
    let samples = SampleRecords.files.map { InputFile(path: $0.key, bytes: Array($0.value.utf8)) }
    return MutatedContent(files + samples)
  }()

  private init(_ files: [InputFile]) {
    var found: [Diagnostic] = []
    documents = files.sorted { $0.path < $1.path }.map { parse($0).collecting(into: &found) }
    let days = Days(today: MutatedContent.today, asOf: MutatedContent.today)
    findings = found + Catalog.validating(documents, on: days).diagnostics
  }

  /// The same without translations: an edit of a text is then told in one place.
  static let untranslated = MutatedContent(
    whole.documents.map(\.file).filter { !$0.path.hasPrefix("Content/translations/") })

  /// What is found once these files say something else; the others are not parsed again.
  func validating(_ changed: [Int: Node]) -> (
    catalog: Catalog, documents: [Document], findings: [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    var documents = documents
    for (index, data) in changed.sorted(by: { $0.key < $1.key }) {
      documents[index] = parse(documents[index].saying(data)).collecting(into: &found)
    }
    let days = Days(today: MutatedContent.today, asOf: MutatedContent.today)
    let checked = Catalog.validating(documents, on: days)
    return (checked.value, documents, found + checked.diagnostics)
  }
}

extension Document {
  /// The file written anew so that it says something else; a text's words stay.
  func saying(_ data: Node) -> InputFile {
    guard path.hasSuffix(".md") else {
      return InputFile(path: path, bytes: Array("\(data.written)\n".utf8))
    }
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let fences = lines.indices.filter { Array(lines[$0]) == Array("---".utf8) }.prefix(2)
    let text = fences.count == 2 ? lines[(fences[1] + 1)...] : lines[...]
    return InputFile(
      path: path,
      bytes: Array("---\n\(data.written)\n---\n".utf8) + Array(text.joined(separator: [0x0A])))
  }
}
