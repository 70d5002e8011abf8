package import Diagnostics
package import Model
import Parsing

/// Empty entries for texts that nobody has translated into a language, for somebody to fill.
package struct TranslationSkeletons: Sendable {
  /// The files that get entries, or are new.
  package private(set) var changes: [FileChange] = []

  /// How many texts each of these files gets.
  package private(set) var counts: [(path: String, texts: Int)] = []

  /// Side files that cannot be added to.
  package private(set) var refusals: [Refusal] = []

  /// Entries for the texts of the site's own data, in side files under the paths of the originals.
  ///
  /// They stand behind what a side file holds, in the order of the original; no byte of it changes.
  package init(of catalog: Catalog, in language: Language, files: [InputFile]) {
    let missing = catalog.translatableTexts.filter {
      $0.translation(in: language) == nil && $0.state(in: language) == .missing
    }
    let byFile = Dictionary(grouping: missing, by: \.place.path)
    for (path, texts) in byFile.sorted(by: { $0.key < $1.key }) {
      let file = sideFile(of: path, in: language, among: files)
      let side = file?.path ?? sidePath(of: path, in: language)
      let old = parse(file ?? InputFile(path: side, bytes: [])).value
      let new = texts.filter { old.data[$0.field] == nil }
      guard !new.isEmpty else { continue }
      guard let layout = SideFileLayout(of: old) else {
        refusals.append(
          Refusal(
            place: .start(of: old.path), message: "nothing can be added to '\(old.path)'",
            help:
              "mend what is wrong in it, and write its entries one below the other, without braces")
        )
        continue
      }
      let added = new.map { layout.entry(for: $0) }.joined()
      add(
        FileChange(
          path: side, before: file?.bytes,
          after: (file?.bytes ?? []) + Array((layout.separator + added).utf8)),
        texts: new.count)
    }
  }

  /// What is added, one line a file.
  package var lines: String {
    counts.map { "\($0.path): \($0.texts) to translate\n" }.joined()
  }

  /// The same for programs, one JSON object a line: `skeleton`.
  package var jsonLines: String {
    counts.map { path, texts in
      var json = JSONText()
      json.object { json in
        json.key("event")
        json.string("skeleton")
        json.key("file")
        json.string(path)
        json.key("texts")
        json.number(texts)
      }
      json.newline()
      return String(decoding: json.bytes, as: UTF8.self)
    }.joined()
  }

  mutating func add(_ change: FileChange, texts: Int) {
    changes.append(change)
    counts.append((change.path, texts))
  }
}
