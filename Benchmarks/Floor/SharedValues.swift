import Templating

/// What stands on all pages of the site of `Benchmarks/articles.py`, read once.
struct SharedValues {
  let navigation: TemplateValue
  let sources: TemplateValue
  let table: TemplateObject

  init(content: String) {
    let pages =
      Files.text(at: content + "/site.yml").split(separator: "\n")
      .first { $0.hasPrefix("pages: [") }?.dropFirst(8).dropLast().split(separator: ",") ?? []
    let lists = [("Numbers", "/tables/"), ("Sources", "/sources/"), ("Needs checking", "/stale/")]
    let own = pages.map { String($0.drop { $0 == " " }) }.map { ("Page \($0)", "/\($0)/") }
    navigation = .list(
      (lists + own).map { .object(["title": .text($0.0), "url": .url($0.1)]) })
    var listed: [TemplateValue] = []
    for record in Files.text(at: content + "/sources.yml").split(separator: "- id: ") {
      var fields: [Substring: String] = [:]
      for line in record.split(separator: "\n") {
        let parts = line.split(separator: ": ", maxSplits: 1)
        if parts.count == 2 { fields[parts[0].drop { $0 == " " }] = String(parts[1]) }
      }
      listed.append(
        .object([
          "reference": .text("ref-\(listed.count + 1)"), "url": .url(fields["url"] ?? ""),
          "title": .text(fields["title"] ?? ""), "publisher": .text(fields["publisher"] ?? ""),
          "published": .text(fields["published"] ?? ""),
        ]))
    }
    sources = .list(listed)
    let rows = Files.text(at: content + "/tables/numbers.csv").split(separator: "\n")
      .map { $0.split(separator: ",").map(String.init) }
    let cells = rows.dropFirst().map { row -> TemplateValue in
      .object([
        "cells": .list(
          row.enumerated().map { place, cell in
            .object([
              "is_first": .flag(place == 0), "type": .text(place == 0 ? "text" : "integer"),
              "name": .text(cell),
            ])
          })
      ])
    }
    table = [
      "figure_table": .object([
        "caption": .text("Numbers"),
        "columns": .list(rows[0].map { .object(["name": .text($0)]) }), "rows": .list(cells),
      ])
    ]
  }
}
