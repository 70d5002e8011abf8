import Diagnostics
import Parsing

extension CatalogReader {
  /// The texts of a kind, each once for each language; `settle` completes what a file says.
  mutating func readTexts<Text: AuthoredText>(
    _ kind: Text.Type, _ documents: [Document], declaredAs name: String = Text.kind, of site: Site,
    settle: (inout Text, Document) -> Void = { _, _ in }
  ) -> [Text] {
    var texts: [Text] = []
    var places: [String: TextRange] = [:]
    for document in documents {
      declared[name, default: []].insert(textID(of: document))
      guard var text = readText(kind, document, base: site.baseLanguage) else { continue }
      let place = TextRange.start(of: document.path)
      if let earlier = places.updateValue(place, forKey: "\(text.id).\(text.language.tag)") {
        diagnostics.append(
          Rule.idReused.broken(
            at: place,
            "two texts have the id '\(text.id)' and the language '\(text.language.tag)'",
            help: "rename one of the files", related: [RelatedPlace("the first one", at: earlier)]))
        continue
      }
      settle(&text, document)
      texts.append(text)
    }
    return texts
  }

  /// The id in the name of a text's file.
  func textID(of document: Document) -> String {
    let name = document.path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  private mutating func readText<Text: AuthoredText>(
    _ kind: Text.Type, _ document: Document, base: Language
  ) -> Text? {
    guard let body = document.body else { return nil }
    if document.data.content == .absent, document.isIncomplete { return nil }
    let name = stem(of: document.path).split(separator: "/").last.map(String.init) ?? ""
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var reading = Reading(document, days: days, among: ownTranslations)
    let mapping =
      document.data.content == .absent
      ? Node(.mapping([]), at: .start(of: document.path)) : document.data
    var text = reading.record(kind, from: mapping)
    let written = text?.writtenLanguage
    let language = parts.count == 2 ? Language(String(parts[1])) : written ?? base
    if !isIdentifier(String(parts[0])) || language == nil
      || (written != nil && written != language)
    {
      reading.report(
        Rule.fileNameMisleads.broken(
          at: text?.origin["lang"]?.place ?? .start(of: document.path),
          "'\(name).md' is not named for its text",
          help: "name it <id>.<language>.md, the language as under 'lang'"))
      text = nil
    }
    body.addNamedSources(to: &namedSources)
    finish(&reading)
    text?.id = String(parts[0])
    text?.language = language ?? base
    text?.body = body
    return text
  }
}
