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

  /// A translation of one text.
  package struct Found: Sendable {
    let text: String
    let place: TextRange
    let isCurrent: Bool
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
      entries[field.key, default: []].append(
        Entry(language: language, keyPlace: field.keyPlace, record: record))
    }
  }

  /// The translations of the text at a field path, each with whether it is current.
  mutating func take(_ path: String, of original: String) -> [Language: Found] {
    guard let found = entries[path] else { return [:] }
    let hash = Translation.hash(of: original)
    entries[path] = found.map { entry in
      var entry = entry
      entry.isUsed = true
      entry.newHash = entry.record.of == hash ? nil : hash
      return entry
    }
    return Dictionary(
      found.map { entry in
        let place = entry.record.origin["text"]?.place ?? entry.keyPlace
        return (
          entry.language,
          Found(text: entry.record.text, place: place, isCurrent: entry.record.of == hash)
        )
      }, uniquingKeysWith: { first, _ in first })
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
