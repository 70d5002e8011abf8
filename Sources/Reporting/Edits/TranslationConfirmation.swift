package import Diagnostics
package import Model
import Parsing

/// The outdated translations of a site into one language, which somebody may have looked through.
package struct TranslationConfirmation: Sendable {
  private let catalog: Catalog
  private let language: Language
  private let files: [InputFile]

  /// Looks for translations into `language` in the site's own files.
  package init(of catalog: Catalog, into language: Language, in files: [InputFile]) {
    self.catalog = catalog
    self.language = language
    self.files = files
  }

  /// New digits for everything that is outdated.
  package var ofEverything: EditPlan {
    var plan = EditPlan()
    for text in texts where text.translation.state == .outdated { confirm(text, in: &plan) }
    for article in articles where !article.version.isCurrent { confirm(article, in: &plan) }
    return plan.sorted()
  }

  /// New digits for what is outdated at these places: a side file, `file#field.path`, `articles/<id>`.
  ///
  /// The ends of paths are enough. Where an entry has a day, it becomes the day of the build.
  package func of(_ places: [String]) throws(WrongUse) -> EditPlan {
    var plan = EditPlan()
    for place in places {
      if let article = articles.first(where: { isNamed($0, place) }) {
        confirm(article, in: &plan)
        continue
      }
      let parts = place.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        .map(String.init)
      let inFile = texts.filter { isEnd(parts[0], of: $0.path) }
      guard !inFile.isEmpty else {
        throw WrongUse(
          "nothing that is translated into '\(language.tag)' has the name '\(place)'",
          wrote: place, known: texts.map(\.path) + articles.map(\.name),
          else: "nothing is translated into that language")
      }
      guard parts.count > 1 else {
        for text in inFile where text.translation.state == .outdated { confirm(text, in: &plan) }
        continue
      }
      let named = inFile.filter { $0.field == parts[1] }
      guard !named.isEmpty else {
        throw WrongUse(
          "'\(inFile[0].path)' translates nothing at '\(parts[1])'", wrote: parts[1],
          known: inFile.map(\.field), else: "")
      }
      for text in named { confirm(text, in: &plan) }
    }
    return plan.sorted()
  }

  private struct Text {
    let field: String
    let hash: String
    let translation: TextTranslation
    var path: String { translation.origin.place.path }
  }

  private struct Version {
    let name: String
    let hash: String
    let version: Article
  }

  private var texts: [Text] {
    catalog.translatableTexts.compactMap { text in
      text.translation(in: language).map {
        Text(field: text.field, hash: text.hash, translation: $0)
      }
    }
  }

  private var articles: [Version] {
    catalog.translatableArticles.compactMap { article in
      guard let version = article.version(in: language), version.translates != nil,
        let original = files.first(where: { $0.path == article.original.body.path })
      else { return nil }
      return Version(
        name: "\(version.section.rawValue)/\(version.id)", hash: original.translationHash,
        version: version)
    }
  }

  private func isNamed(_ article: Version, _ place: String) -> Bool {
    place == article.name || isEnd(place, of: article.version.body.path)
  }

  /// Whether a path, or the end of one, means a file of the site.
  private func isEnd(_ written: String, of path: String) -> Bool {
    written == path || path.hasSuffix("/" + written) || written.hasSuffix("/" + path)
  }

  private func confirm(_ text: Text, in plan: inout EditPlan) {
    guard text.translation.state != .missing else {
      plan.refusals.append(
        Refusal(
          place: text.translation.origin.place,
          message: "nobody has translated '\(text.field)' yet",
          help: "write the translation under 'text' first"))
      return
    }
    change(text.field, "of", of: text.translation.origin, to: text.hash, in: &plan)
    if text.translation.state == .outdated, text.translation.origin["on"] != nil {
      change(
        "\(text.field), on", "on", of: text.translation.origin, to: "\(catalog.days.today)",
        in: &plan)
    }
  }

  private func confirm(_ article: Version, in plan: inout EditPlan) {
    change(article.name, "translates", of: article.version.origin, to: article.hash, in: &plan)
  }

  private func change(
    _ name: String, _ key: String, of origin: Node, to text: String, in plan: inout EditPlan
  ) {
    guard let value = origin[key], case .scalar(let before) = value.content,
      let file = files.first(where: { $0.path == value.place.path })
    else { return }
    guard let edit = TextEdit.replacing(before, by: text, at: value.place, in: file) else {
      plan.refusals.append(
        Refusal(
          place: value.place, message: "'\(key)' of '\(name)' is not written out here",
          help: "write '\(key): \(text)' by hand"))
      return
    }
    let change = ValueChange(name: name, before: before, edit: edit)
    if before == text { plan.unchanged.append(change) } else { plan.changes.append(change) }
  }
}
