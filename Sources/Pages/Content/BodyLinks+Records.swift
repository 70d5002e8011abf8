import Model
import Templating

/// Links to records and answers, by the schemes of ``LinkDestination``.
extension BodyLinks {
  /// A link to a record, or to an answer.
  static func record(
    _ destination: LinkDestination, _ link: MarkdownLink, _ writing: inout Writing
  ) -> LinkResolution {
    let catalog = writing.catalog
    switch destination {
    case .platform(let id):
      guard let platform = catalog[Platform.self][EntityID(id)] else {
        return broken(link, Platform.kind, id, among: catalog[Platform.self], &writing)
      }
      let route = PlatformPage.route(platform.id, writing.language)
      return address(of: route, name: writing.name(platform.name), link, &writing)
    case .region(let id):
      guard let region = catalog[Region.self][EntityID(id)] else {
        return broken(link, Region.kind, id, among: catalog[Region.self], &writing)
      }
      let route = RegionPage.route(region.id, writing.language)
      return address(of: route, name: writing.plain(region.name), link, &writing)
    case .source(let id):
      guard let source = catalog[Source.self][EntityID(id)] else {
        return broken(link, Source.kind, id, among: catalog[Source.self], &writing)
      }
      let route = SourcesPage.route(writing.language)
      return address(
        of: route, fragment: id, name: writing.name(source.name), link, &writing)
    case .article(let id):
      guard let text = writing.map.outline.text(id, in: .articles, writing.language) else {
        let isKnown = !catalog.texts(in: .articles)[id].isEmpty
        if !isKnown, catalog.mayHave(.articles, id) { return .unlinked }
        let known = catalog.texts(in: .articles).ids
        return broken(link, "no article has the id '\(id)'", among: known, id, &writing)
      }
      let route = ArticlePage.route(of: id, in: .articles, writing.language)
      return address(of: route, name: text.title, link, &writing)
    case .answer(let platform, let question, let region):
      return answer(platform, question, region, link, &writing, words: wordOfAnswer)
    case .since(let platform, let question, let region):
      return answer(platform, question, region, link, &writing, words: dateOfAnswer)
    default:
      return broken(
        link, "'\(link.destination)' names a kind of record that this site does not have",
        help: "link to a platform, region, source, article or answer", &writing)
    }
  }

  private static func wordOfAnswer(_ box: AnswerBox, _ writing: inout Writing) -> String {
    box.word(&writing)
  }

  private static func dateOfAnswer(_ box: AnswerBox, _ writing: inout Writing) -> String {
    box.resolved.answer.map { writing.words($0.since) } ?? writing.label("date.unknown")
  }

  /// A link to an answer; `words` is what stands for it where the author wrote nothing.
  private static func answer(
    _ platformID: String, _ questionID: String, _ regionID: String, _ link: MarkdownLink,
    _ writing: inout Writing, words: (AnswerBox, inout Writing) -> String
  ) -> LinkResolution {
    let catalog = writing.catalog
    guard let platform = catalog[Platform.self][EntityID(platformID)] else {
      return broken(link, Platform.kind, platformID, among: catalog[Platform.self], &writing)
    }
    guard let question = catalog[Question.self][EntityID(questionID)] else {
      return broken(link, Question.kind, questionID, among: catalog[Question.self], &writing)
    }
    guard let region = catalog[Region.self][EntityID(regionID)] else {
      return broken(link, Region.kind, regionID, among: catalog[Region.self], &writing)
    }
    let box = AnswerBox(platform, question, region, in: catalog)
    let route = AnswerPage.route(platform.id, region.id, writing.language)
    let name = words(box, &writing)
    return address(of: route, fragment: questionID, name: name, link, &writing)
  }
}
