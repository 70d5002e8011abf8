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
    var resolver = Resolver(
      writing: writing, tree: tree, headings: tree.headingIDs)
    return html(of: tree, headingOffset, &resolver, &writing)
  }

  /// The same for a text that has a list of references: its citations are numbers that lead there.
  static func cited(_ tree: MarkdownTree, headingOffset: Int, _ writing: inout Writing)
    -> (html: [UInt8], references: References)
  {
    var resolver = Resolver(
      writing: writing, tree: tree, headings: tree.headingIDs, references: References())
    let html = html(of: tree, headingOffset, &resolver, &writing)
    return (html, resolver.references ?? References())
  }

  private static func html(
    of tree: MarkdownTree, _ headingOffset: Int, _ resolver: inout Resolver,
    _ writing: inout Writing
  ) -> [UInt8] {
    let printer = MarkdownHTML(
      headingOffset: headingOffset, labels: labels(for: tree, &resolver.writing))
    let html = printer.html(of: tree, resolving: &resolver)
    writing = resolver.writing
    return html
  }

  /// Resolves the links, citations and figures of one text.
  private struct Resolver: MarkdownResolver {
    var writing: Writing
    let tree: MarkdownTree
    let headings: Set<String>

    /// What the text cites, where it has a list of that.
    var references: References?

    mutating func resolve(_ link: MarkdownLink) -> LinkResolution {
      BodyLinks.resolve(link, headings: headings, &writing)
    }

    mutating func resolve(_ block: DataBlock) -> [UInt8]? { writing.html(of: block, in: tree) }

    mutating func resolve(_ citation: MarkdownCitation) -> CitationResolution {
      guard let source = BodyLinks.source(of: citation, &writing) else { return .nothing }
      guard let (number, mention) = references?.note(source) else {
        return BodyLinks.named(source, &writing)
      }
      return .numbered(
        number, address: "#" + References.id(of: number),
        id: References.id(of: number, mention: mention))
    }
  }

  /// The source that a citation means; where there is none, that is reported.
  private static func source(
    of citation: MarkdownCitation, _ writing: inout Writing
  ) -> EntityID<Source>? {
    let id = EntityID<Source>(citation.key)
    if writing.catalog.hasSource(id) { return id }
    guard !writing.catalog.mayHave(Source.self, citation.key) else { return nil }
    writing.report([
      Rule.unknownReference.broken(
        at: citation.place, "no source has the id '\(citation.key)'",
        help: writing.catalog.renamings.suggestion(
          for: citation.key, of: [Source.kind], among: writing.catalog[Source.self].map(\.id.text))
          ?? "correct the id, or add a source with it")
    ])
    return nil
  }

  /// A citation in a text without a list of references: who published the source.
  private static func named(
    _ id: EntityID<Source>, _ writing: inout Writing
  ) -> CitationResolution {
    guard let source = writing.catalog[Source.self][id] else { return .nothing }
    let name = writing.name(source.publisher ?? source.name)
    let place = writing.url(writing.route(ofSource: source.id), fragment: source.id.text)
    guard case .url(let address) = place else { return .nothing }
    return .link(address: address, words: "[\(name)]")
  }

  /// The words that a text needs beside its author's.
  private static func labels(
    for tree: MarkdownTree, _ writing: inout Writing
  ) -> MarkdownLabels {
    var alerts: [MarkdownNode.Alert: String] = [:]
    var hasFootnotes = false
    for node in tree.nodes {
      if case .alert(let alert) = node.kind, alerts[alert] == nil {
        alerts[alert] = writing.label("alert.\(alert.rawValue)")
      }
      if case .footnotes = node.kind { hasFootnotes = true }
    }
    return MarkdownLabels(
      backToText: hasFootnotes ? writing.label("footnotes.back") : "",
      footnotes: hasFootnotes ? writing.label("footnotes.title") : "", alerts: alerts)
  }

  fileprivate static func resolve(
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
    case .record(let scheme, let parts):
      return RecordLink.named(scheme)?.resolve(parts, link, &writing) ?? .unlinked
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
    guard let picture = writing.map.outline.pictures[file] else {
      let known = writing.map.outline.pictures.keys
      return broken(link, "no picture is at '\(file)'", among: known, file, &writing)
    }
    // A picture that could not be read was reported with its own file.
    guard let size = picture.size else { return .unlinked }
    return .picture(
      address: writing.map.addresses.path(ofFile: picture.file.path), width: size.width,
      height: size.height)
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
    let texts = writing.catalog.texts(in: section)[id]
    guard let text = texts.first(where: { $0.body.path == file }) else {
      let known = writing.catalog.texts(in: section).ids
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

  /// The resolution of a link to a page, filled with its name where the author wrote no words.
  static func address(
    of route: Route, fragment: String? = nil, name: String, _ link: MarkdownLink,
    _ writing: inout Writing
  ) -> LinkResolution {
    guard case .url(let address) = writing.url(route, fragment: fragment) else {
      // A region has its page for a record that may be one of those with faults of their own.
      guard writing.catalog.hasWhole(SiteOutline.kindsWithRegions) else { return .unlinked }
      let help = "it may be a draft, or a region that 'regions' in site.yml leaves out"
      return broken(
        link, "this site shows no page for '\(link.destination)'", help: help, &writing)
    }
    return link.isEmpty ? .filled(address: address, text: name) : .address(address)
  }

  /// A link that leads nowhere, with the nearest known name.
  static func broken(
    _ link: MarkdownLink, _ message: String, among known: some Sequence<String>, _ name: String,
    _ writing: inout Writing
  ) -> LinkResolution {
    let help =
      nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
      ?? "correct the address, or take the link out"
    return broken(link, message, help: help, &writing)
  }

  /// A link that leads nowhere: its words stay.
  static func broken(
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
