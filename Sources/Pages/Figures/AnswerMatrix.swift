import Model

/// The answers of several platforms to one question in several regions.
struct AnswerMatrix {
  /// The regions, the widest first.
  let regions: [Region]

  /// The platforms, each with its answer in every region.
  let rows: [(platform: Platform, boxes: [AnswerBox])]

  /// How many regions a table has at most: more would not fit a page.
  static let widest = 8

  /// All platforms with answers and the regions with answers of their own from most of them, where none
  /// are given; nil where there is nothing to show.
  init?(
    of question: Question, platforms wanted: [Platform] = [], regions: [Region] = [],
    _ writing: Writing
  ) {
    let catalog = writing.catalog
    let platforms = (wanted.isEmpty ? Array(catalog[Platform.self]) : wanted).filter {
      !catalog.answers(of: $0.id, to: question.id).isEmpty
    }
    guard !platforms.isEmpty else { return nil }
    let regions = regions.isEmpty ? Self.regions(for: question, platforms, writing) : regions
    self.regions = regions
    rows = platforms.map { platform in
      (platform, regions.map { AnswerBox(platform, question, $0, in: catalog) })
    }
  }

  /// The regions with answers of their own from most platforms, the widest first.
  private static func regions(for question: Question, _ platforms: [Platform], _ writing: Writing)
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
    }.prefix(widest)
    let shown = chosen.isEmpty ? writing.map.outline.regions.prefix(widest) : chosen
    return shown.sorted { (-size($0), $0.id) < (-size($1), $1.id) }
  }
}
