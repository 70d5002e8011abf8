import Diagnostics
import Parsing

/// The translations of one data file's texts, by field path.
///
/// They stand in `translations/<language>/` under the path of the file that they translate.
package struct TranslationsOfFile: Sendable {
  private var entries: [String: [Entry]] = [:]

  private struct Entry: Sendable {
    let language: Language
    let keyPlace: TextRange
    let record: Translation
    var isUsed = false
    var newHash: String?
  }

  /// No translations.
  package init() {}

  /// Adds what a side file in one language says.
  mutating func add(_ document: Document, in language: Language, _ reading: inout Reading) {
    guard case .mapping(let fields) = document.data.content else {
      if document.data.content != .absent {
        reading.report(
          wrongType(document.data, expecting: "a mapping from field paths to translations"))
      }
      return
    }
    for field in fields {
      guard let record = reading.record(Translation.self, from: field.value) else { continue }
      if let first = entries[field.key]?.first(where: { $0.language == language }) {
        reading.report(
          Rule.duplicateKey.broken(
            at: field.keyPlace, "'\(field.key)' is translated in another file already",
            help: "keep one of the two",
            related: [RelatedPlace("the first one", at: first.keyPlace)])
        )
        continue
      }
      entries[field.key, default: []].append(
        Entry(language: language, keyPlace: field.keyPlace, record: record))
    }
  }

  /// The translations of the text at a field path, one for each language, each with its state.
  mutating func take(_ path: String, of original: String) -> [TextTranslation] {
    guard let found = entries[path] else { return [] }
    let hash = Translation.hash(of: original)
    var translations: [TextTranslation] = []
    entries[path] = found.map { entry in
      var entry = entry
      let text = entry.record.text ?? ""
      let isWritten = text.contains { !$0.isWhitespace }
      let isCurrent = entry.record.of == hash
      entry.isUsed = true
      entry.newHash = isCurrent || !isWritten ? nil : hash
      translations.append(
        TextTranslation(
          language: entry.language,
          state: !isWritten ? .missing : isCurrent ? .current : .outdated,
          text: text, origin: entry.record.origin))
      return entry
    }
    return translations
  }

  /// Misses no text at a field path or below it: what should stand there could not be read, which is
  /// told there.
  mutating func pass(over path: String) {
    for key in entries.keys where path.isEmpty || key == path || key.hasPrefix("\(path).") {
      entries[key] = entries[key]?.map { entry in
        var entry = entry
        entry.isUsed = true
        return entry
      }
    }
  }

  /// A finding for each outdated translation, and for each whose field path leads nowhere.
  func leftOver() -> [Diagnostic] {
    let known = entries.filter { $0.value.contains { $0.isUsed } }.keys.sorted()
    return entries.sorted { $0.key < $1.key }.flatMap { path, entries in
      entries.compactMap { entry in
        if let hash = entry.newHash {
          return Rule.translationOutdated.broken(
            at: entry.record.origin["of"]?.place ?? entry.keyPlace,
            "the original has changed since this was translated",
            help: "translate the change, then write 'of: \(hash)'")
        }
        guard !entry.isUsed else { return nil }
        return Rule.unknownKey.broken(
          at: entry.keyPlace, "no text stands at '\(path)' in the file that this one translates",
          help: nearestName(to: path, among: known).map { "did you mean '\($0)'?" }
            ?? "delete it, or write the names that lead to the text, with dots between")
      }
    }
  }
}
