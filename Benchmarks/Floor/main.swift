import CCmark
import Diagnostics
import Foundation
import Templating

// The work that building a site of articles cannot save, in one straight loop on one processor: each text is read, its front
// matter by libyaml, its words by libcmark with an arena, printed by a template and written.
//
// build-floor SITE OUTPUT, where SITE is a site of Benchmarks/articles.py.

func build(_ site: String, _ output: String) throws {
  let shared = SharedValues(content: site + "/Content")
  let folder = site + "/Templates"
  let templates = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    .filter { $0.hasSuffix(".html") }
    .map {
      (String($0.dropLast(5)), InputFile(path: $0, bytes: Files.bytes(at: "\(folder)/\($0)")))
    }
  let library = TemplateLibrary.compiling(templates, labelKeys: []).value
  let labels = Labels.compiling(language: "en", entries: []).value
  let articles = site + "/Content/articles"
  let names = try FileManager.default.contentsOfDirectory(atPath: articles).sorted()
  try FileManager.default.createDirectory(
    atPath: output + "/articles", withIntermediateDirectories: true)
  var html: [UInt8] = []
  for name in names {
    let bytes = Files.bytes(at: "\(articles)/\(name)")
    let (front, start) = FrontMatter.reading(bytes)
    var body = markdown(bytes[start...])
    var findings = library.render("partials/figure", shared.table, labels: labels, into: &body)
    let id = String(name.dropLast(3))
    let values: TemplateObject = [
      "title": .text(front["title"] ?? ""), "site_name": .text("Articles"), "home_url": .url("/"),
      "description": .text(front["summary"] ?? ""),
      "canonical_url": .url("https://example.org/articles/\(id)/"),
      "further_navigation": shared.navigation, "article_title": .text(front["title"] ?? ""),
      "summary": .text(front["summary"] ?? ""), "body": .html(body), "references": shared.sources,
      "published": .text(front["published"] ?? ""), "authors": .text("Ann"),
    ]
    html.removeAll(keepingCapacity: true)
    findings += library.render("article", values, labels: labels, into: &html)
    precondition(findings.isEmpty, "\(findings.map(\.message))")
    Files.write(html, to: "\(output)/articles/\(id)", named: "index.html")
  }
}

/// The HTML of a text, by libcmark.
func markdown(_ text: ArraySlice<UInt8>) -> [UInt8] {
  defer { Arena.reset() }
  return withUnsafeMutablePointer(to: &Arena.memory) { memory in
    guard let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) else { return [] }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(
        parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let document = cmark_parser_finish(parser),
      let html = cmark_render_html(document, CMARK_OPT_DEFAULT)
    else { return [] }
    return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
  }
}

try build(CommandLine.arguments[1], CommandLine.arguments[2])
