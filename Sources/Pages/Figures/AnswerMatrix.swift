import Model

/// The answers of several platforms to one question in several regions.
struct AnswerMatrix {
  /// The regions, the widest first.
  let regions: [Region]

  /// The platforms, each with its answer in every region.
  let rows: [(platform: Platform, boxes: [AnswerBox])]

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
    let regions =
      regions.isEmpty ? writing.map.outline.regions(tellingOf: platforms, question) : regions
    self.regions = regions
    rows = platforms.map { platform in
      (platform, regions.map { AnswerBox(platform, question, $0, in: catalog) })
    }
  }
}
