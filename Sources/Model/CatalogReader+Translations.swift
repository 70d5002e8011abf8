package import Diagnostics
import Parsing

extension Rule {
  package static let translationAmbiguous = Rule(
    "translation-ambiguous", .error,
    because: """
      A side file has the name of the file whose texts it translates, without the ending. Where two \
      files have that name, nobody can tell whose texts are meant.
      """)
  package static let translationUnused = Rule(
    "translation-unused", .warning,
    because: """
      Nothing is shown of translations into a language that the site does not have, or into the one \
      that its data is written in. Somebody's work is lost without a word.
      """)
}

extension CatalogReader {
  /// Takes the side files with translations, before the texts that they translate are read.
  ///
  /// A site's own translation belongs to the site's file of that path; where there is none, it adds
  /// to what comes with Limpid.
  mutating func readTranslations(_ own: SortedDocuments, _ standard: SortedDocuments) {
    for (documents, isOwn) in [(own.translations, true), (standard.translations, false)] {
      for document in documents {
        guard let (language, original) = translated(by: document) else {
          diagnostics.append(
            Rule.unknownFolder.broken(
              at: .start(of: document.path),
              "'\(document.path)' is not in the folder of a language",
              help: "put it into Content/translations/<language>/, under the path of its original"))
          continue
        }
        let originals = isOwn ? own.dataFiles[original] ?? [] : []
        var reading = Reading(document, days: days)
        if originals.count > 1 {
          reading.report(ambiguous(document, among: originals))
        } else if !originals.isEmpty {
          ownTranslations[original, default: TranslationsOfFile()]
            .add(document, in: language, &reading)
        } else if standard.dataFiles[original] != nil {
          defaultTranslations[original, default: TranslationsOfFile()]
            .add(document, in: language, &reading)
        } else {
          reading.report(.nothingToTranslate(document.path, among: Set(own.dataFiles.keys)))
        }
        diagnostics += reading.diagnostics
        accept(reading.acceptances)
      }
    }
  }

  /// Reports languages of side files that the site does not show, each once.
  mutating func checkLanguages(of translations: [Document], on site: Site) {
    guard site.origin["languages"] != nil else { return }
    var told: Set<Language> = []
    for document in translations {
      guard let (language, _) = translated(by: document),
        !site.languages.dropFirst().contains(language), told.insert(language).inserted
      else { continue }
      let isBase = language == site.baseLanguage
      diagnostics.append(
        Rule.translationUnused.broken(
          at: .start(of: document.path),
          isBase
            ? "the data is written in '\(language.tag)', so nothing is translated into it"
            : "the site has no language '\(language.tag)'",
          help: isBase
            ? "delete Content/translations/\(language.tag)/, or correct its name"
            : "add it to 'languages' in site.yml, or correct the folder's name"))
    }
  }

  /// The language of a side file and the path of its original without the ending.
  private func translated(by document: Document) -> (Language, original: String)? {
    let parts = document.path.split(separator: "/", maxSplits: 3).map(String.init)
    guard parts.count == 4, let language = Language(parts[2]) else { return nil }
    return (language, stem(of: "Content/" + parts[3]))
  }

  private func ambiguous(_ document: Document, among originals: [String]) -> Diagnostic {
    Rule.translationAmbiguous.broken(
      at: .start(of: document.path), "this may translate \(originals.joined(separator: " or "))",
      help: "give one of the files another name",
      related: originals.map { RelatedPlace("one that it may translate", at: .start(of: $0)) })
  }
}
