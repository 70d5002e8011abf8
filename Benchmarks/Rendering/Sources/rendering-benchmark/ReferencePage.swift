import Diagnostics
import Mustache
import Templating

/// One page of some 26 kB, for two template languages: a layout, a navigation of 20 entries, a text of
/// 6 kB, a table of 60 rows and 6 columns with conditions, and a list of 40 sources.
enum ReferencePage {
  private static let layout = """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>{{title}} – {{site}}</title>
    <meta name="description" content="{{summary}}">
    </head>
    <body>
    <nav>
    <ul>
    {{#navigation}}
    <li><a href="{{url}}"{{#current}} aria-current="page"{{/current}}>{{title}}</a></li>
    {{/navigation}}
    </ul>
    </nav>
    <main>
    {{$main}}{{/main}}
    </main>
    <footer><p>{{site}}</p></footer>
    </body>
    </html>

    """

  /// `body` is the tag that prints the text as it is.
  private static func page(body: String) -> String {
    """
    {{<layout}}
    {{$main}}
    <h1>{{title}}</h1>
    {{#summary}}
    <p class="summary">{{summary}}</p>
    {{/summary}}
    \(body)
    <table>
    <thead><tr>{{#columns}}<th scope="col">{{name}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr>{{#cells}}{{#first}}<th scope="row">{{name}}</th>{{/first}}{{^first}}<td class="cell-{{type}}">{{name}}</td>{{/first}}{{/cells}}</tr>
    {{/rows}}
    </tbody>
    </table>
    <ol>
    {{#sources}}
    <li id="{{id}}"><a href="{{url}}">{{title}}</a>{{#publisher}}, {{publisher}}{{/publisher}}{{#day}}, {{day}}{{/day}}</li>
    {{/sources}}
    </ol>
    {{/main}}
    {{/layout}}

    """
  }

  private static let text = String(
    repeating:
      "<p>What a platform says of <em>training</em>, and what people can do about it &amp; why.</p>\n",
    count: 68)

  /// What both pages are made of.
  private indirect enum Content {
    case text(String)
    case url(String)
    case html(String)
    case flag(Bool)
    case list([[(StaticString, Content)]])

    var forMustache: Any {
      switch self {
      case .text(let text), .url(let text), .html(let text): text
      case .flag(let flag): flag
      case .list(let items):
        items.map { item in
          Dictionary(uniqueKeysWithValues: item.map { ("\($0.0)", $0.1.forMustache) })
        }
      }
    }

    var forTemplate: TemplateValue {
      switch self {
      case .text(let text): .text(text)
      case .url(let url): .url(url)
      case .html(let html): .html(Array(html.utf8))
      case .flag(let flag): .flag(flag)
      case .list(let items): .list(items.map { .object(Content.object($0)) })
      }
    }

    static func object(_ named: [(StaticString, Content)]) -> TemplateObject {
      TemplateObject(named.map { (TemplateName(stringLiteral: $0.0), $0.1.forTemplate) })
    }
  }

  private static let content: [(StaticString, Content)] = [
    ("title", .text("What happens to what you post")), ("site", .text("A site of answers")),
    ("summary", .text("Questions & answers of one page, with numbers and sources")),
    ("body", .html(text)),
    (
      "navigation",
      .list(
        (0..<20).map { number in
          [
            ("url", .url("/en/part-\(number)/")), ("title", .text("Part \(number) of the site")),
            ("current", .flag(number == 3)),
          ]
        })
    ),
    ("columns", .list((0..<6).map { [("name", .text("Column \($0)"))] })),
    (
      "rows",
      .list(
        (0..<60).map { row in
          [
            (
              "cells",
              .list(
                (0..<6).map { column in
                  [
                    ("first", .flag(column == 0)), ("type", .text("integer")),
                    ("name", .text(column == 0 ? "Row \(row)" : "\(row * column)")),
                  ]
                })
            )
          ]
        })
    ),
    (
      "sources",
      .list(
        (0..<40).map { number in
          [
            ("id", .text("ref-\(number)")), ("url", .url("https://example.org/source/\(number)")),
            ("title", .text("What was said in part \(number)")),
            ("publisher", .text("Publisher \(number % 7)")),
            ("day", .text("\(number % 28 + 1) May 2025")),
          ]
        })
    ),
  ]

  /// The page by our templates, again and again.
  static func ours() -> () -> [UInt8] {
    let files = [("layout", layout), ("page", page(body: "{{body}}"))].map {
      (name: $0.0, file: InputFile(path: "\($0.0).html", bytes: Array($0.1.utf8)))
    }
    let library = TemplateLibrary.compiling(files, labelKeys: [])
    precondition(library.diagnostics.isEmpty, "\(library.diagnostics.map(\.message))")
    let labels = Labels.compiling(language: "en", entries: []).value
    let values = Content.object(content)
    return {
      var html: [UInt8] = []
      html.reserveCapacity(32_768)
      let findings = library.value.render("page", values, labels: labels, into: &html)
      precondition(findings.isEmpty, "\(findings.map(\.message))")
      return html
    }
  }

  /// The page by swift-mustache, again and again.
  static func mustache() throws -> () -> [UInt8] {
    let library = MustacheLibrary(templates: [
      "layout": try MustacheTemplate(string: layout),
      "page": try MustacheTemplate(string: page(body: "{{{body}}}")),
    ])
    let values = Dictionary(
      uniqueKeysWithValues: content.map { ("\($0.0)", $0.1.forMustache) })
    return { Array((library.render(values, withTemplate: "page") ?? "").utf8) }
  }
}
