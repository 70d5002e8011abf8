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

  /// How many regions a table has at most: more would not fit a page.
  private static let widest = 8

  package func content(_ writing: inout Writing) -> PageContent {
    let tables = writing.catalog.questions.compactMap { table(for: $0, &writing) }
    let states = AnswerValue.allCases.map(\.rawValue) + ["overdue"]
    return PageContent(
      title: writing.label("matrix.title"), description: writing.label("matrix.description"),
      values: [
        "tables": .list(tables),
        "legend": .list(
          states.map { state in
            .object(["state": .text(state), "word": .text(writing.label("answer.\(state)"))])
          }),
      ])
  }

  private func table(for question: Question, _ writing: inout Writing) -> TemplateValue? {
    let catalog = writing.catalog
    let platforms = catalog[Platform.self].filter {
      !catalog.answers(of: $0.id, to: question.id).isEmpty
    }
    guard !platforms.isEmpty else { return nil }
    let regions = regions(for: question, platforms, writing)
    let rows: [TemplateValue] = platforms.map { platform in
      .object([
        "platform": .text(writing.name(platform.name)),
        "url": writing.url(
          PlatformPage.route(platform.id, writing.language), fragment: question.id.text),
        "cells": .list(
          regions.map { region in
            cell(AnswerBox(platform, question, region, in: catalog), &writing)
          }),
      ])
    }
    return .object([
      "anchor": .text(question.id.text),
      "question": writing.words(
        question.ask.filling("{platform}", with: writing.label("platform.any"))),
      "regions": .list(regions.map { .text(writing.plain($0.name)) }),
      "rows": .list(rows),
    ])
  }

  private func cell(_ box: AnswerBox, _ writing: inout Writing) -> TemplateValue {
    let resolution = box.resolved.resolution
    let from = resolution.isInherited ? box.resolved.answer?.region : nil
    return .object([
      "region": .text(writing.plain(box.region.name)),
      "url": writing.url(
        AnswerPage.route(box.platform.id, box.region.id, writing.language),
        fragment: box.question.id.text),
      "state": .text(box.state),
      "word": .text(box.word(&writing)),
      "inherited_from": from.flatMap { writing.catalog[Region.self][$0] }
        .map { .text(writing.plain($0.name)) } ?? .absent,
      "checked": writing.checked(box.resolved.answer?.checked),
    ])
  }

  /// The regions with answers of their own from most platforms, the widest first.
  private func regions(for question: Question, _ platforms: [Platform], _ writing: Writing)
    -> [Region]
  {
    let catalog = writing.catalog
    var counts: [EntityID<Region>: Int] = [:]
    for platform in platforms {
      for id in Set(catalog.answers(of: platform.id, to: question.id).map(\.region)) {
        counts[id, default: 0] += 1
      }
    }
    let size = { (region: Region) in catalog.membership.size(of: region.id) }
    let chosen = writing.map.outline.regions.filter { counts[$0.id] != nil }.sorted {
      (-(counts[$0.id] ?? 0), -size($0), $0.id) < (-(counts[$1.id] ?? 0), -size($1), $1.id)
    }.prefix(Self.widest)
    let shown = chosen.isEmpty ? writing.map.outline.regions.prefix(Self.widest) : chosen
    return shown.sorted { (-size($0), $0.id) < (-size($1), $1.id) }
  }
}
