import Diagnostics
import Model
import Parsing
import Testing

/// Answers and regions of the content, edited so that other answers hold: refused exactly where the
/// reference says so, else resolved exactly as it resolves them.
@Suite struct AnswerMutationTests {
  private let content = MutatedContent.untranslated

  private static let days = [
    PlainDay(year: 2024, month: 6, day: 20), PlainDay(year: 2025, month: 2, day: 1),
    PlainDay(year: 2026, month: 11, day: 24),
  ]

  /// Rules that are broken by an answer's place in time.
  private static let rulesOfTime: Set<String> = [
    "answers-unordered", "same-change-point", "checked-before-since",
  ]

  /// Nothing edited: all answers of all platforms.
  @Test func theContentResolvesAsTheReferenceSays() {
    let (catalog, documents, _) = content.validating([:])
    for platform in catalog[Platform.self] {
      for question in catalog.questions(answeredBy: platform.id) {
        compare(
          catalog, documents, platform.id.text, question.id.text, leaves: Self.leaves)
      }
    }
  }

  @Test func editedAnswersResolveAsTheReferenceSays() {
    var numbers = SeededNumbers(seed: 4)
    let answers = content.records.filter { $0.kind is Answer.Type }
    var counts: [String: Int] = [:]
    for (name, edits) in Self.edits {
      for answer in answers.shuffled(using: &numbers).prefix(9) {
        guard let (key, part) = edits(answer, &numbers) else { continue }
        let steps = key.map { answer.steps + [.key($0)] } ?? answer.steps
        let data = content.documents[answer.file].data.replacing(steps, with: part)
        let (catalog, documents, findings) = content.validating([answer.file: data])
        let platform = String(
          content.documents[answer.file].path.dropFirst("Content/platforms/".count)
            .dropLast(".yml".count))
        guard case .scalar(let question)? = answer.node["question"]?.content else { continue }
        let told = "\(platform) \(answer.steps) \(name)"
        let world = ReferenceWorld(documents, platform: platform, question: question)
        let expected = world.answers[0].faultsOfTime
        let found = findings.filter {
          Self.rulesOfTime.contains($0.rule.id) && $0.place.path == documents[answer.file].path
        }
        #expect(Set(found.map(\.rule.id)) == expected, "\(told)")
        counts[expected.isEmpty ? "resolved" : "refused", default: 0] += 1
        guard expected.isEmpty else { continue }
        compare(catalog, documents, platform, question, told, leaves: Self.leaves)
      }
    }
    #expect(counts["resolved", default: 0] > 30)
    #expect(counts["refused", default: 0] > 5)
    print("edited answers: \(counts.sorted { $0.key < $1.key })")
  }

  /// Edits of an answer: the key that is changed, nil for the whole answer, and what comes there.
  private static let edits:
    [(String, @Sendable (WrittenRecord, inout SeededNumbers) -> (String?, Node?)?)] = [
      ("taken out", { _, _ in (nil, nil) }),
      ("without since", { record, _ in record.node["since"].map { _ in ("since", nil) } }),
      ("without except", { record, _ in record.node["except"].map { _ in ("except", nil) } }),
      (
        "since another day",
        { _, numbers in
          (
            "since",
            Node(
              .scalar(
                ["2023-01-01", "by 2024-07-01", "2024-06-14", "spring 2025", "unknown", "2026"][
                  numbers.number(0..<6)]))
          )
        }
      ),
      (
        "another region",
        { _, numbers in
          (
            "region",
            Node(
              .scalar(
                ["eu", "eea", "fr", "gb", "world", "sample-group", "ch"][numbers.number(0..<7)]))
          )
        }
      ),
      (
        "another exception",
        { record, numbers in
          (
            "except",
            Node(
              .list([Node(.scalar(["no", "ie", "br", "sample-island"][numbers.number(0..<4)]))]))
          )
        }
      ),
      (
        "checked on another day",
        { _, numbers in
          (
            "checked",
            Node(.scalar(["2024-06-14", "2025-05-27", "2026-11-24"][numbers.number(0..<3)]))
          )
        }
      ),
    ]

  @Test func editedRegionsResolveAsTheReferenceSays() {
    let edits: [(region: String, key: String, part: Node?)] = [
      ("eea", "carries", nil), ("eea", "members", nil), ("eea", "except", .texts(["fr", "no"])),
      ("eea", "kind", Node(.scalar("travel-area"))), ("eu", "carries", nil),
      ("eu", "members", nil), ("sample-part", "parent", nil),
      ("sample-part", "parent", Node(.scalar("gb"))),
      ("sample-part", "kind", Node(.scalar("territory"))),
      ("sample-island", "inherits_parent", nil), ("sample-island", "parent", nil),
      ("sample-group", "carries", nil), ("sample-group", "except", nil),
      (
        "sample-group", "members", .members([("fr", "2024-07-01", nil), ("de", nil, "2025-01-01")])
      ),
    ]
    for edit in edits {
      let region = content.records.first { record in
        record.kind is Region.Type && record.node["id"]?.content == .scalar(edit.region)
      }
      guard let region else {
        Issue.record("no region \(edit.region)")
        continue
      }
      let data = content.documents[region.file].data
        .replacing(region.steps + [.key(edit.key)], with: edit.part)
      let (catalog, documents, _) = content.validating([region.file: data])
      for platform in ["facebook", "sample", "twin"] {
        compare(
          catalog, documents, platform, "posts", "\(edit.region) \(edit.key)", leaves: Self.leaves)
      }
    }
    print("edited regions: \(edits.count)")
  }

  private static let leaves = [
    "world", "eea", "eu", "fr", "ie", "no", "de", "gb", "ch", "br", "us", "sample-part",
    "sample-island", "sample-group",
  ]

  private func compare(
    _ catalog: Catalog, _ documents: [Document], _ platform: String, _ question: String,
    _ edit: String = "", leaves: [String]
  ) {
    let world = ReferenceWorld(documents, platform: platform, question: question)
    for day in Self.days {
      let reference = ReferenceResolution(world, on: day)
      let told = catalog.told(asOf: Day("\(day)") ?? .first)
      for leaf in leaves {
        let answer = told.resolvedAnswer(
          of: EntityID(platform), to: EntityID(question), in: EntityID(leaf))
        let found = ReferenceResolution.Outcome(answer.resolution, names: \.origin.pointName)
        let expected = reference.outcome(of: world.answers[0], in: leaf)
        #expect(found == expected, "\(edit): \(platform)/\(question) in \(leaf) on \(day)")
      }
    }
  }
}

extension ReferenceWorld.Practice {
  /// The rules that its points break by their order in time, as MODEL section 6 says.
  fileprivate var faultsOfTime: Set<String> {
    var faults: Set<String> = []
    var last: [String: ReferenceWorld.Point] = [:]
    for point in points {
      if point.bounds.latest > point.checked { faults.insert("checked-before-since") }
      if let earlier = last.updateValue(point, forKey: point.region) {
        if earlier.bounds == point.bounds {
          faults.insert("same-change-point")
        } else if point.bounds.latest < earlier.bounds.latest {
          faults.insert("answers-unordered")
        }
      }
    }
    return faults
  }
}

extension Node {
  fileprivate static func texts(_ texts: [String]) -> Node {
    Node(.list(texts.map { Node(.scalar($0)) }))
  }

  fileprivate static func members(_ members: [(String, since: String?, until: String?)]) -> Node {
    Node(
      .list(
        members.map { region, since, until in
          .mapping(
            [("region", region)].map { ($0.0, Node(.scalar($0.1))) }
              + (since.map { [("since", Node(.scalar($0)))] } ?? [])
              + (until.map { [("until", Node(.scalar($0)))] } ?? []))
        }))
  }
}
