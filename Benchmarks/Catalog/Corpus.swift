import Diagnostics

/// The content of a large site: 50 platforms, 20,000 answers, 250 regions, 5,000 sources.
///
/// Made from a fixed seed, so that every run reads the same bytes.
struct Corpus {
  private(set) var files: [InputFile] = []
  private var random = Numbers(state: 2026)

  init() {
    put("site.yml", Corpus.site)
    put("questions.yml", (0..<8).map { Corpus.question($0) }.joined())
    put("regions.yml", regions())
    for file in 0..<50 { put("sources/part-\(file).yml", sources(of: file)) }
    for platform in 0..<50 { put("platforms/p\(platform).yml", self.platform(platform)) }
  }

  private mutating func put(_ path: String, _ text: String) {
    files.append(InputFile(path: "Content/\(path)", bytes: Array(text.utf8)))
  }

  private static let site = """
    format: 1
    name: A large site
    base_url: https://example.org/
    languages: [en]
    publisher: {name: The authors}
    ai_use: {reserve: none}

    """

  private static func question(_ number: Int) -> String {
    """
    - id: q\(number)
      ask: Does {platform} train AI on your content of kind \(number)?
      about: train-generative-ai
      order: \(number)

    """
  }

  /// The world, ten groups of 23 countries that do not overlap, and nine countries in no group.
  private func regions() -> String {
    let groups = (0..<10).map { group -> String in
      let members = (0..<23).map { "    - {region: c\(group * 23 + $0)}\n" }.joined()
      return """
        - id: g\(group)
          kind: legal-area
          name: Group \(group)
          in_phrase: in group \(group)
          carries: [answers, ways]
          complete: true
          source: s\(group)
          members:

        """ + members
    }
    let countries = (0..<239).map { country in
      """
      - id: c\(country)
        kind: country
        name: Country \(country)
        in_phrase: in country \(country)

      """
    }
    let world = "- {id: world, kind: world, name: World, in_phrase: worldwide}\n"
    return world + groups.joined() + countries.joined()
  }

  private mutating func sources(of file: Int) -> String {
    (0..<100).map { number in
      """
      - id: s\(file * 100 + number)
        url: https://example.org/reports/\(file)/\(number)
        title: "Report \(number) of series \(file)"
        publisher: Newsroom \(file)
        published: 2026-0\(1 + random.next(below: 9))-1\(random.next(below: 10))
        kind: journalism
        lang: en
        read: excerpt
        archive: {state: missing}

      """
    }.joined()
  }

  /// 400 answers: to each question 40 regions' first answers, ten of which change later.
  private mutating func platform(_ number: Int) -> String {
    var text = "name: Platform \(number)\ncompany: Company \(number)\nanswers:\n"
    for question in 0..<8 {
      let places = ["world"] + (0..<5).map { "g\($0)" } + (0..<34).map { "c\(7 * $0)" }
      for (position, place) in places.enumerated() {
        text += answer(question, place, "announced", since: "2024-0\(1 + random.next(below: 9))")
        guard position % 4 == 3 else { continue }
        text += answer(question, place, "used", since: "2025-0\(1 + random.next(below: 9))-15")
      }
    }
    return text
  }

  private mutating func answer(
    _ question: Int, _ place: String, _ value: String, since: String
  ) -> String {
    var text = """
        - question: q\(question)
          region: \(place)
          answer: \(value)
          since: \(since)
          checked: 2026-10-2\(random.next(below: 10))
          source: s\(random.next(below: 5000))
          legal_basis: legitimate-interest
          confidence: medium

      """
    if random.next(below: 4) == 0 {
      text +=
        "    caveat: The platform says so in *its own* words [@s\(random.next(below: 5000))].\n"
    }
    if random.next(below: 4) == 0 {
      text +=
        "    refuse: {kind: objection-form, effect: {future: stops, past: not-undone}}\n"
    }
    return text
  }
}

/// Numbers that look random and are the same in every run (a linear congruential generator).
private struct Numbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
