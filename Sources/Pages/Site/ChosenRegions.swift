import Model

extension SiteOutline {
  /// How many regions a table has at most: more would not fit a page.
  static let widest = 8

  /// The regions in which most of these platforms have answers of their own to a question, the widest
  /// first and not more than `limit`; where none of them has a page, the first ones with a page.
  func regions(tellingOf platforms: [Platform], _ question: Question, atMost limit: Int = widest)
    -> [Region]
  {
    var counts: [EntityID<Region>: Int] = [:]
    for platform in platforms {
      for id in Set(catalog.answers(of: platform.id, to: question.id).map(\.region)) {
        counts[id, default: 0] += 1
      }
    }
    let size = { (region: Region) in catalog.membership.size(of: region.id) }
    let chosen = regions.filter { counts[$0.id] != nil }.sorted {
      (-(counts[$0.id] ?? 0), -size($0), $0.id) < (-(counts[$1.id] ?? 0), -size($1), $1.id)
    }.prefix(limit)
    let shown = chosen.isEmpty ? regions.prefix(limit) : chosen
    return shown.sorted { (-size($0), $0.id) < (-size($1), $1.id) }
  }
}
