package import Diagnostics
package import Model
import Parsing

extension TranslationSkeletons {
  /// Adds drafts of the articles, explainers and pages that there are not in the language: the text of
  /// the original, to be translated in its place.
  package mutating func addArticles(
    of catalog: Catalog, in language: Language, files: [InputFile]
  ) {
    let taken = Set(files.map(\.path))
    for article in catalog.translatableArticles {
      let original = article.original
      let path = "Content/\(original.section.rawValue)/\(original.id).\(language.tag).md"
      guard original.language != language, article.version(in: language) == nil,
        !taken.contains(path), let file = files.first(where: { $0.path == original.body.path })
      else { continue }
      add(
        FileChange(path: path, before: nil, after: draft(of: original, file, in: language)),
        texts: 1)
    }
  }
}

/// The text of an article as a draft in another language that names its original.
private func draft(of original: Article, _ file: InputFile, in language: Language) -> [UInt8] {
  let lineEnd = Model.lineEnd(of: file.bytes)
  let first = original.origin.entries.first?.keyPlace.bytes.lowerBound ?? 0
  let column = file.bytes[..<first].reversed().prefix { $0 == 0x20 }.count
  let indentation = String(repeating: " ", count: column)
  var edits: [TextEdit] = []
  var added = ["translates: \(file.translationHash)"]
  for (key, text) in [("lang", language.tag), ("draft", "true")] {
    if let value = original.origin[key] {
      edits.append(TextEdit(at: value.place, text))
    } else if key == "draft" {
      added.append("draft: true")
    }
  }
  let end = TextRange(
    path: file.path, bytes: closingFence(after: original.origin.place, in: file.bytes))
  edits.append(TextEdit(at: end, added.map { indentation + $0 + lineEnd }.joined()))
  return FileChange.making(edits, in: [file]).first?.after ?? file.bytes
}

/// The place before the line that ends an article's data.
private func closingFence(after data: TextRange, in bytes: [UInt8]) -> Range<Int> {
  var start = data.bytes.upperBound
  while start < bytes.count {
    let isLineStart = bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
    if isLineStart, bytes[start...].starts(with: "---".utf8) { return start..<start }
    start += 1
  }
  return bytes.count..<bytes.count
}
