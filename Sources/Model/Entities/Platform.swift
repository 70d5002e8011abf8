import Diagnostics
package import Parsing

/// A service that people post on, with what is known of its practices.
package struct Platform: Entity {
  package static let kind = "platform"
  package static let about = "A service that people post on, with what is known of its practices."
  package static let folder: String? = "platforms"
  package static let fields: [Field<Platform>] = [
    .id(),
    .required("name", \.name, .name, "What readers call it."),
    .required(
      "company", \.company, .actor(among: [Organisation.self]),
      "Who runs it: an organisation's id, or a name."),
    .optional("url", \.url, .url, "Its home page."),
    .optional("kind", \.platformKind, .plain, "What it is: social-network, messenger."),
    .optional("also", \.also, .list(of: .plain), "Other names that people type."),
    .optional(
      "assigns_region_by", \.assignsRegionBy, .choice, default: "unknown",
      "How the platform decides whose rules hold for somebody."),
    .optional("crawlers", \.crawlers, .list(of: .text), "Names of its web crawlers."),
    .optional("terms", \.terms, .list(of: .record(Terms.self)), "Its own terms and policies."),
    .optional(
      "same_answers_as", \.sameAnswersAs, .sameAnswers,
      "Another platform whose answers hold for this one: all, or those to some questions."),
    .optional("answers", \.answers, .list(of: .record(Answer.self)), "Its answers."),
    .optional("ways", \.ways, .list(of: .record(Way.self)), "What people can do there."),
    .optional(
      "replies", \.replies, .list(of: .contained(Reply.self)), "What it answered when asked."),
  ]

  /// How a platform decides whose rules hold for somebody.
  package enum RegionAssignment: String, Sendable, CaseIterable {
    case accountCountry = "account-country"
    case residence
    case ipLocation = "ip-location"
    case contractingEntity = "contracting-entity"
    case unknown
  }

  package var origin = Node(.absent, at: .start(of: ""))
  package var id = EntityID<Platform>("")
  package var name = Words("")
  package var company = Actor.named(Words(""))
  package var url: WebAddress?
  package var platformKind: String?
  package var also: [String] = []
  package var assignsRegionBy = RegionAssignment.unknown
  package var crawlers: [String] = []
  package var terms: [Terms] = []
  package var sameAnswersAs: SameAnswers?
  package var answers: [Answer] = []
  package var ways: [Way] = []
  package var replies: [Reply] = []

  package init() {}

  package mutating func check(_ reading: inout Reading) {
    for index in ways.indices { ways[index].settle(&reading) }
    // Answers whose ids are made of the same parts begin at the same time, which is told by itself.
    var made: Set<MadeID> = []
    let answersByID = answers.compactMap { answer -> (String, Node)? in
      guard answer.origin["id"] != nil || made.insert(MadeID(answer)).inserted else { return nil }
      return (answer.id, answer.origin)
    }
    reading.checkUnique(answersByID, "answer")
    reading.checkUnique(
      ways.map { ($0.id, $0.origin) } + answers.flatMap { $0.refuse.map { ($0.id, $0.origin) } },
      "way")
    reading.checkOrder(
      of: answers, about: { $0.question.text },
      named: { "to '\($0.question.text)' in '\($0.region.text)'" })
    checkReplacedWays(&reading)
  }
}

/// What an answer's id is made of where none is written.
private struct MadeID: Hashable {
  let question: EntityID<Question>
  let region: EntityID<Region>
  let since: ApproximateDate.Form

  init(_ answer: Answer) {
    question = answer.question
    region = answer.region
    since = answer.since.form
  }
}

extension Platform {
  /// Reports ways that stand in place of ways that the platform does not have, or of themselves.
  private func checkReplacedWays(_ reading: inout Reading) {
    let isReplacing: ([Way]) -> Bool = { $0.contains { !$0.replaces.isEmpty } }
    guard isReplacing(ways) || answers.contains(where: { isReplacing($0.refuse) }) else { return }
    let all = Dictionary(
      (ways + answers.flatMap(\.refuse)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for way in ways + answers.flatMap(\.refuse) {
      for id in way.replaces where all[id] == nil {
        reading.report(
          Rule.unknownReference.broken(
            at: way.origin["replaces"]?.place ?? way.origin.headPlace,
            "this platform has no way with the id '\(id)'",
            help: nearestName(to: id, among: all.keys.filter { $0 != way.id }.sorted())
              .map { "did you mean '\($0)'?" } ?? "write the id of a way under 'ways'"))
      }
    }
    for circle in circles(among: Array(all.keys), following: { all[$0]?.replaces ?? [] }) {
      guard let way = all[circle[0]] else { continue }
      reading.report(
        Rule.circle.broken(
          at: way.origin["replaces"]?.place ?? way.origin.headPlace,
          "'\(way.id)' stands in place of itself", help: "take one link of the circle out"))
    }
  }
}

/// A document in which a platform states its practices.
package struct Terms: Record {
  package static let kind = "terms"
  package static let about = "A document in which a platform states its practices."
  package static let fields: [Field<Terms>] = [
    .required("title", \.title, .name, "What the document is called."),
    .required("url", \.url, .url, "Where it can be read."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var title = Words("")
  package var url: WebAddress?

  package init() {}
}

/// Another platform whose answers hold for this one.
package struct SameAnswers: Record {
  package static let kind = "same_answers_as"
  package static let about = "Another platform whose answers hold for this one."
  package static let fields: [Field<SameAnswers>] = [
    .required("platform", \.platform, .reference(to: Platform.self), "The other platform."),
    .optional(
      "questions", \.questions, .list(of: .reference(to: Question.self)), default: "all",
      "The questions whose answers are shared."),
  ]

  package var origin = Node(.absent, at: .start(of: ""))
  package var platform = EntityID<Platform>("")
  package var questions: [EntityID<Question>] = []

  package init() {}

  /// Whether answers to a question are shared.
  package func covers(_ question: EntityID<Question>) -> Bool {
    questions.isEmpty || questions.contains(question)
  }
}

extension FieldType where Value == SameAnswers {
  /// A platform's id, or a mapping that names questions.
  static var sameAnswers: FieldType {
    record(SameAnswers.self, short: .reference(Platform.self)) { node, reading in
      guard let id = FieldType<EntityID<Platform>>.reference(to: Platform.self).read(node, &reading)
      else { return nil }
      var same = SameAnswers()
      same.origin = node
      same.platform = id
      return same
    }
  }
}
