import Model
package import Templating

/// What a figure shows: words, drawings, the same as a table, and where it comes from.
package struct FigureContent: Sendable {
  /// What the figure is called.
  var title: String

  /// The drawings.
  var parts: [Part] = []

  /// One drawing of a figure.
  struct Part: Sendable {
    /// What it shows, where there are several.
    var heading = ""

    /// What can be seen in it, for those who do not see it.
    let description: String

    let drawing: Drawing
  }

  /// What the signs mean.
  var legend: [AnswerMark] = []

  /// What a reader must know beside the title.
  var note = ""

  /// The same as a table; nil where the page has one beside the figure.
  var table: FigureTable?

  /// Whether the table is shown at once.
  var isTableOpen = false

  /// The evidence for everything shown.
  var citations: [Citation] = []

  /// The values of a part of a page that a text takes in, by the name that the template asks for.
  var inclusion: (name: TemplateName, value: TemplateValue)?

  /// Starts with a title.
  init(_ title: String) { self.title = title }

  /// The parts of pages that the template of figures knows.
  static let inclusions: [TemplateName] = [
    "answer", "ways", "letter", "claim", "reply", "quotation",
  ]

  /// Everything that the template of figures prints; `id` is unique on the page.
  func values(id: String, _ writing: inout Writing) -> TemplateObject {
    var values: TemplateObject = [
      "figure_id": .text(id),
      "figure_language": .text(writing.language.tag),
      "direction": .text(writing.language.isRightToLeft ? "rtl" : "ltr"),
      "figure_title": .text(title),
      "figure_note": .text(note),
      "drawings": .list(
        parts.enumerated().map { position, part in
          let name = part.heading.isEmpty ? title : "\(title): \(part.heading)"
          let svg = part.drawing.svg(
            id: "\(id)-\(position + 1)", title: name, description: part.description)
          return .object(["heading": .text(part.heading), "svg": .html(svg)])
        }),
      "legend": .list(legend.map { .object($0.values(&writing)) }),
      "figure_table": table.map { table -> TemplateValue in
        let caption =
          isTableOpen ? title : writing.label("figure.caption", ["title": .text(title)])
        return .object(
          table.values(id: id, caption: caption, &writing).adding("is_open", .flag(isTableOpen)))
      } ?? .absent,
      "figure_sources": .list(writing.shortLines(for: citations)),
    ]
    for name in Self.inclusions { values = values.adding(name, .absent) }
    return inclusion.map { values.adding($0.name, $0.value) } ?? values
  }
}

extension Writing {
  /// A figure for the template of figures; absent where it has nothing to show.
  package mutating func figure(_ figure: some Figure) -> TemplateValue {
    guard let content = shown(by: figure) else { return .absent }
    return .object(content.values(id: nextFigureID(), &self))
  }

  /// The drawings of a figure on a page that has its table and sources beside them.
  mutating func drawings(of figure: some Figure) -> TemplateValue {
    guard var content = shown(by: figure) else { return .absent }
    content.table = nil
    content.citations = []
    content.note = ""
    return .object(content.values(id: nextFigureID(), &self))
  }

  /// What a figure shows, under the author's title if there is one.
  mutating func shown(by figure: some Figure) -> FigureContent? {
    guard var content = figure.content(&self) else { return nil }
    if let title = figure.title { content.title = title }
    return content
  }

  /// The sources of several statements, each once, as links to their full entries.
  mutating func shortLines(for citations: [Citation]) -> [TemplateValue] {
    var seen: Set<EntityID<Source>> = []
    return citations.compactMap { catalog.source(of: $0) }.filter { seen.insert($0.id).inserted }
      .map { .object(shortLine(for: $0)) }
  }

  /// Who published a source and when, with the address of its full entry.
  mutating func shortLine(for source: Source) -> TemplateObject {
    let publisher = name(source.publisher ?? source.name)
    let dated = source.published.map { words($0) }
    return [
      "name": .text(listed([publisher, dated].compactMap(\.self))),
      "url": url(route(ofSource: source.id), fragment: source.id.text),
    ]
  }
}
