import Diagnostics
import Model
import Parsing
import Templating

/// Where the links of authors' texts lead.
enum BodyLinks {
  /// A text as HTML, its links resolved; `headingOffset` moves its headings under the page's own.
  static func html(of tree: MarkdownTree, headingOffset: Int = 0, _ writing: inout Writing)
    -> [UInt8]
  {
    let headings = Set(tree.headings.map(\.id))
    return MarkdownHTML(headingOffset: headingOffset).html(of: tree) { link in
      resolve(link, headings: headings, &writing)
    }
  }

  private static func resolve(
    _ link: MarkdownLink, headings: Set<String>, _ writing: inout Writing
  ) -> LinkResolution {
    let parsed = LinkDestination.parsing(link.destination, at: link.place)
    writing.report(parsed.diagnostics)
    guard let destination = parsed.value else { return .unlinked }
    if link.isImage { return picture(destination, link, &writing) }
    reportWordless(link, destination, &writing)
    switch destination {
    case .web(let address), .mail(let address):
      return .address(address)
    case .fragment(let written):
      let id = percentDecoded(written)
      guard headings.contains(id) else {
        return broken(link, "no heading here has the id '\(id)'", among: headings, id, &writing)
      }
      return .address("#" + id)
    case .file(let path, let fragment):
      return file(path, fragment: fragment, link, &writing)
    default:
      return record(destination, link, &writing)
    }
  }

  /// A link to another site cannot be filled in, so it needs words of its own.
  private static func reportWordless(
    _ link: MarkdownLink, _ destination: LinkDestination, _ writing: inout Writing
  ) {
    guard link.isEmpty else { return }
    switch destination {
    case .web, .mail, .fragment:
      writing.report([
        Rule.badLink.broken(
          at: link.place, "this link has no words",
          help: "write between the square brackets what it leads to")
      ])
    default: break
    }
  }

  /// A picture of the site's own, with words for those who do not see it.
  private static func picture(
    _ destination: LinkDestination, _ link: MarkdownLink, _ writing: inout Writing
  ) -> LinkResolution {
    if link.isEmpty {
      writing.report([
        Rule.altMissing.broken(
          at: link.place, "this picture has no words for those who do not see it",
          help: "say between the square brackets what it shows")
      ])
    }
    guard case .file(let path, nil) = destination else {
      let help = "copy the picture into Content/media, so that no other site learns who reads here"
      return broken(link, "'\(link.destination)' is no picture of this site", help: help, &writing)
    }
    let file = joined(link.place.path, percentDecoded(path)).joined(separator: "/")
    guard let output = writing.map.outline.pictures[file] else {
      let known = writing.map.outline.pictures.keys
      return broken(link, "no picture is at '\(file)'", among: known, file, &writing)
    }
    return .address(writing.map.addresses.path(ofFile: output))
  }

  /// A link to another Markdown file, as a path from the one that it stands in.
  private static func file(
    _ path: String, fragment: String?, _ link: MarkdownLink, _ writing: inout Writing
  ) -> LinkResolution {
    let parts = joined(link.place.path, percentDecoded(path))
    guard parts.count == 3, parts[0] == "Content",
      let section = Article.Section(rawValue: parts[1]), parts[2].hasSuffix(".md")
    else {
      let help = "link to a file in articles/, explainers/ or pages/, or to a record"
      return broken(link, "'\(path)' is no text of this site", help: help, &writing)
    }
    let file = parts.joined(separator: "/")
    let id = parts[2].split(separator: ".").first.map(String.init) ?? ""
    let texts = writing.catalog.articles.languages(of: id, in: section)
    guard let text = texts.values.first(where: { $0.body.path == file }) else {
      let known = writing.catalog.articles.ids(in: section)
      if texts.isEmpty, writing.catalog.mayHave(section, id) { return .unlinked }
      return broken(link, "no text is named '\(parts[2])'", among: known, id, &writing)
    }
    let wanted = text.language
    let fragment = fragment.map(percentDecoded)
    if let fragment, !text.body.headings.contains(where: { $0.id == fragment }) {
      let known = text.body.headings.map(\.id)
      return broken(
        link, "no heading there has the id '\(fragment)'", among: known, fragment, &writing)
    }
    let route = ArticlePage.route(of: id, in: section, wanted)
    return address(of: route, fragment: fragment, name: text.title, link, &writing)
  }

  /// A link to a record, or to an answer.
  private static func record(
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
        let isKnown = !catalog.articles.languages(of: id, in: .articles).isEmpty
        if !isKnown, catalog.mayHave(.articles, id) { return .unlinked }
        let known = catalog.articles.ids(in: .articles)
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

  private static func address(
    of route: Route, fragment: String? = nil, name: String, _ link: MarkdownLink,
    _ writing: inout Writing
  ) -> LinkResolution {
    guard case .url(let address) = writing.url(route, fragment: fragment) else {
      let help = "it may be a draft, or a region that 'regions' in site.yml leaves out"
      return broken(
        link, "this site shows no page for '\(link.destination)'", help: help, &writing)
    }
    return link.isEmpty ? .filled(address: address, text: name) : .address(address)
  }

  /// A link to a record that is not there; nothing is reported of one that has faults of its own.
  private static func broken<Kind: Entity>(
    _ link: MarkdownLink, _ kind: String, _ id: String, among table: EntityTable<Kind>,
    _ writing: inout Writing
  ) -> LinkResolution {
    if writing.catalog.mayHave(Kind.self, id) { return .unlinked }
    let known = table.map(\.id.text)
    return broken(link, "no \(kind) has the id '\(id)'", among: known, id, &writing)
  }

  private static func broken(
    _ link: MarkdownLink, _ message: String, among known: some Sequence<String>, _ name: String,
    _ writing: inout Writing
  ) -> LinkResolution {
    let help =
      nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "correct the address, or take the link out"
    return broken(link, message, help: help, &writing)
  }

  private static func broken(
    _ link: MarkdownLink, _ message: String, help: String?, _ writing: inout Writing
  ) -> LinkResolution {
    writing.report([Rule.brokenLink.broken(at: link.place, message, help: help)])
    return .unlinked
  }

  /// A path from the folder of a file, without `.` and `..`.
  private static func joined(_ file: String, _ path: String) -> [String] {
    var parts = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(String(part))
      }
    }
    return parts
  }
}
