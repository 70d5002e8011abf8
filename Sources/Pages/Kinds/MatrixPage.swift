import Diagnostics
package import Model
import Templating

/// What all platforms do in the most important regions, a table for each question.
package struct MatrixPage: Page {
  package static let template = "matrix"
  package static let navigation: NavigationEntry? = NavigationEntry(
    place: .main, order: 2, label: "matrix.title", route: { route($0) })

  package let route: Route

  package static func pages(of site: SiteOutline, in language: Language) -> [MatrixPage] {
    let answered = site.catalog.questions.contains { question in
      site.catalog[Platform.self].contains {
        !site.catalog.answers(of: $0.id, to: question.id).isEmpty
      }
    }
    return answered ? [MatrixPage(route: route(language))] : []
  }

  /// Where the matrix stands.
  package static func route(_ language: Language) -> Route { Route(language, "matrix") }

  package func content(_ writing: inout Writing) -> PageContent {
    let tables = writing.catalog.questions.compactMap { table(for: $0, &writing) }
    let states = AnswerValue.allCases.map(\.rawValue) + ["overdue"]
    let file = DataTable.path(of: "answers")
    let hasFile = writing.map[DataPage.route(writing.language)] is DataPage
    return PageContent(
      title: writing.label("matrix.title"), description: writing.label("matrix.description"),
      linkedData: hasFile ? linkedData(from: file, &writing) : [:],
      values: [
        "tables": .list(tables),
        "answers_url": hasFile ? .url(writing.map.addresses.path(ofFile: file)) : .absent,
        "legend": .list(
          states.map { state in
            .object(["state": .text(state), "word": .text(writing.label("answer.\(state)"))])
          }),
      ])
  }

  /// The answers as a set of data, with the file that holds them for all regions.
  private func linkedData(from file: String, _ writing: inout Writing) -> JSONValue {
    let addresses = writing.map.addresses
    return [
      "mainEntity": [
        "@type": "Dataset", "name": .string(writing.label("matrix.title")),
        "description": .string(writing.label("matrix.description")),
        "distribution": [
          "@type": "DataDownload", "name": .string(writing.label("data.table.answers")),
          "contentUrl": .string(addresses.absolute(ofFile: file)),
          "encodingFormat": "text/csv",
        ],
      ]
    ]
  }

  private func table(for question: Question, _ writing: inout Writing) -> TemplateValue? {
    guard let matrix = AnswerMatrix(of: question, writing) else { return nil }
    let rows: [TemplateValue] = matrix.rows.map { platform, boxes in
      .object([
        "platform": .text(writing.name(platform.name)),
        "url": writing.url(
          PlatformPage.route(platform.id, writing.language), fragment: question.id.text),
        "cells": .list(boxes.map { cell($0, &writing) }),
      ])
    }
    return .object([
      "anchor": .text(question.id.text),
      "question": writing.words(
        question.ask.filling("{platform}", with: writing.label("platform.any"))),
      "regions": .list(matrix.regions.map { .text(writing.plain($0.name)) }),
      "rows": .list(rows),
    ])
  }

  private func cell(_ box: AnswerBox, _ writing: inout Writing) -> TemplateValue {
    let resolution = box.resolved.resolution
    let from = resolution.isInherited ? box.answer?.region : nil
    return .object([
      "region": .text(writing.plain(box.region.name)),
      "url": writing.url(
        AnswerPage.route(box.platform.id, box.region.id, writing.language),
        fragment: box.question.id.text),
      "state": .text(box.state),
      "word": .text(box.word(&writing)),
      "inherited_from": from.flatMap { writing.name(of: $0) }.map { .text($0) } ?? .absent,
      "checked": writing.checked(box.answer?.checked),
    ])
  }
}
