import Model

extension DataTable {
  /// All tables that have rows.
  static func all(of site: SiteMap) -> [DataTable] {
    let outline = site.outline
    return site.dataTables.value {
      [
        answers(of: site), ways(of: outline.catalog), findings(of: outline),
        sources(of: outline.catalog), regions(of: outline.catalog),
      ].filter { $0.rowCount > 0 }
    }
  }

  /// One row for each platform, question and region that has a page, with the answer that holds there.
  private static func answers(of site: SiteMap) -> DataTable {
    let catalog = site.outline.catalog
    let language = catalog.site.baseLanguage
    let boxes = catalog[Platform.self].flatMap { platform in
      catalog.questions(answeredBy: platform.id).flatMap { question in
        site.outline.regions.map { AnswerBox(platform, question, $0, in: catalog) }
      }
    }
    return DataTable(
      "answers", of: boxes,
      [
        "platform": { $0.platform.id.text },
        "question": { $0.question.id.text },
        "region": { $0.region.id.text },
        "answer": \.state,
        "can_refuse": { $0.canRefuse ? "true" : "false" },
        "inherited": { $0.resolved.resolution.isInherited ? "true" : "false" },
        "from_region": { $0.answer?.region.text },
        "from_earliest": { $0.answer?.since.lowerBound?.description },
        "from_latest": { $0.answer?.since.upperBound?.description },
        "checked": { $0.answer?.checked.description },
        "freshness": { $0.resolved.freshness?.rawValue },
        "confidence": { $0.answer?.confidence?.rawValue },
        "sources": { list($0.citations.compactMap { catalog.sourceID(of: $0)?.text }) },
        "url": { box in
          site.addresses.absolute(AnswerPage.route(box.platform.id, box.region.id, language))
            + "#" + box.question.id.text
        },
      ])
  }

  /// One row for each way of a platform, as it was written.
  private static func ways(of catalog: Catalog) -> DataTable {
    let ways = catalog[Platform.self].flatMap { platform in
      (platform.ways + platform.answers.flatMap(\.refuse)).map { (platform: platform, way: $0) }
    }
    return DataTable(
      "ways", of: ways,
      [
        "platform": { $0.platform.id.text },
        "way": { $0.way.id },
        "kind": { $0.way.wayKind.rawValue },
        "strength": { $0.way.strength?.rawValue },
        "region": { $0.way.region.text },
        "questions": { list($0.way.questions.map(\.text)) },
        "from_earliest": { $0.way.since?.lowerBound?.description },
        "until_latest": { $0.way.until?.upperBound?.description },
        "deadline": { $0.way.deadline?.by.upperBound?.description },
        "checked": { $0.way.checked?.description },
        "address": { $0.way.url?.text },
        "sources": { list($0.way.citations.compactMap { catalog.sourceID(of: $0)?.text }) },
      ])
  }

  /// One row for each claim and region with a page, with the finding that holds there.
  private static func findings(of outline: SiteOutline) -> DataTable {
    let catalog = outline.catalog
    let boxes = outline.claims.flatMap { claim in
      outline.regions.map { FindingBox(claim, $0, in: catalog) }
    }
    return DataTable(
      "findings", of: boxes,
      [
        "claim": { $0.claim.id.text },
        "region": { $0.region.id.text },
        "finding": \.value.rawValue,
        "from_region": { $0.finding?.region.text },
        "checked": { $0.finding?.checked.description },
        "text": { $0.claim.text.original },
        "short": { $0.finding?.short.original },
        "sources": { box in
          list((box.finding?.citations ?? []).compactMap { catalog.sourceID(of: $0)?.text })
        },
      ])
  }

  private static func sources(of catalog: Catalog) -> DataTable {
    DataTable(
      "sources", of: catalog[Source.self],
      [
        "source": \.id.text,
        "title": \.name.original,
        "publisher": { $0.publisher?.original },
        "kind": { $0.sourceKind?.rawValue },
        "language": { $0.language?.tag },
        "published_earliest": { $0.published?.lowerBound?.description },
        "published_latest": { $0.published?.upperBound?.description },
        "read": \.read.rawValue,
        "read_on": { $0.readOn?.description },
        "address": { $0.url?.text },
        "archive": { $0.archive.url?.text },
      ])
  }

  private static func regions(of catalog: Catalog) -> DataTable {
    DataTable(
      "regions", of: catalog[Region.self],
      [
        "region": \.id.text,
        "kind": \.regionKind.rawValue,
        "name": \.name.original,
        "parent": { $0.parent?.text },
        "members": { region in
          region.regionKind == .world
            ? ""
            : list(catalog.membership.members(of: region.id).filter { $0 != region.id }.map(\.text))
        },
      ])
  }

  /// Several ids in one cell.
  private static func list(_ ids: [String]) -> String { ids.joined(separator: " ") }
}
