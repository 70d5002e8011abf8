import Model
import Templating

/// One platform's answer to one question in one region, in words: OUTPUTS section 0's first screen
/// and what stands behind it.
struct AnswerBox {
  let platform: Platform
  let question: Question
  let region: Region
  let resolved: ResolvedAnswer
  let ways: [Way]

  private let today: Day
  private let sharesWith: Platform?

  init(_ platform: Platform, _ question: Question, _ region: Region, in catalog: Catalog) {
    self.platform = platform
    self.question = question
    self.region = region
    resolved = catalog.resolvedAnswer(of: platform.id, to: question.id, in: region.id)
    ways = catalog.ways(on: platform, for: resolved, to: question.id)
    today = catalog.days.asOf
    let same = platform.sameAnswersAs.flatMap { $0.covers(question.id) ? $0 : nil }
    sharesWith = same.flatMap { catalog[Platform.self][$0.platform] }
  }

  /// The name of the answer's state in style sheets and labels; `overdue` is derived.
  var state: String { resolved.isOverdue ? "overdue" : resolved.value.rawValue }

  /// Whether people can keep posting and stop the use.
  var canRefuse: Bool { wayToRefuse != nil }

  /// The first way to refuse that it is not too late for.
  private var wayToRefuse: Way? {
    ways.first { $0.strength == .refuseUse && !$0.isTooLate(on: today) }
  }

  /// The answer in one or two words: "Yes".
  func word(_ writing: inout Writing) -> String { writing.label("answer.\(state)") }

  /// The answer in a few words: "Yes, unless you object".
  func headline(_ writing: inout Writing) -> String {
    guard resolved.value == .used || resolved.value == .usedWithLimits else {
      return writing.label("headline.\(state)")
    }
    if canRefuse { return writing.label("headline.\(state)-unless-refused") }
    guard let newest = newestEvidence(writing.catalog),
      newest.latest.adding(months: 24) < writing.catalog.days.asOf
    else { return writing.label("headline.\(state)") }
    return writing.label("headline.\(state)-aged", ["date": .text(writing.words(newest))])
  }

  /// The day or month of the newest source; nil where no source tells its date.
  func newestEvidence(_ catalog: Catalog) -> ApproximateDate? {
    let sources = resolved.resolution.winners.flatMap(\.citations).compactMap {
      catalog.source(of: $0)
    }
    return sources.compactMap(\.published).filter { $0.form != .unknown }
      .map { $0.notAfter(catalog.days.today) }.max { $0.latest < $1.latest }
  }

  /// Everything that a template may print of the answer.
  func values(_ writing: inout Writing) -> TemplateObject {
    let name = writing.name(platform.name)
    let answer = resolved.answer
    let sources = resolved.resolution.winners.flatMap(\.citations)
    return [
      "anchor": .text(question.id.text),
      "same_as": sharesWith.map { .text(sharing(with: $0, &writing)) } ?? .absent,
      "searched": .list((answer?.searched ?? []).map { searched(for: $0, &writing) }),
      "months": .number(age(in: writing.catalog)),
      "question": writing.words(question.ask.filling("{platform}", with: name)),
      "state": .text(state),
      "word": .text(word(&writing)),
      "headline": .text(headline(&writing)),
      "statement": .text(statement(&writing)),
      "since": answer.map { .text(writing.since($0.since)) } ?? .absent,
      "expected": expected(&writing),
      "pending": .list(pending(&writing)),
      "caveat": writing.prose(answer?.caveat),
      "limits": writing.prose(answer?.limits),
      "why": writing.prose(answer?.why),
      "leaves_out": .list((answer?.leavesOut ?? []).map { writing.words($0) }),
      "data_from": answer?.dataFrom.map { .text(writing.words($0)) } ?? .absent,
      "legal_basis": answer?.legalBasis.map { .text(writing.label("legal-basis.\($0.rawValue)")) }
        ?? .absent,
      "action": action(&writing),
      "ways": .list(
        ways.filter { $0.strength != nil }.map { .object(WayBox($0).values(&writing)) }),
      "provenance": .text(provenance(&writing)),
      "newest": newestEvidence(writing.catalog).map { .text(writing.words($0)) } ?? .absent,
      "checked": answer.map { .text(writing.words($0.checked)) } ?? .absent,
      "is_stale": .flag(resolved.freshness == .stale),
      "is_due": .flag(resolved.freshness == .due),
      "confidence": answer?.confidence.map { .text(writing.label("confidence.\($0.rawValue)")) }
        ?? .absent,
      "sources": .list(sources.compactMap { writing.line(for: $0) }),
      "history": .list(history(&writing)),
    ]
  }

  private func statement(_ writing: inout Writing) -> String {
    let answer = resolved.answer
    var values: TemplateObject = [
      "company": .text(writing.name(of: platform.company)),
      "region": .text(writing.plain(region.inPhrase).withFirstUppercased()),
      "content": .text(content(&writing)),
      "purpose": .text(writing.label("purpose.\(question.about.rawValue)")),
    ]
    let how = answer?.pausedBy.map { by in
      let actor = writing.name(of: by.actor)
      return writing.label("paused.\(by.how.rawValue)", ["actor": .text(actor)])
    }
    values = values.adding("how", .text(how ?? ""))
    return writing.label("statement.\(resolved.value.rawValue)", values)
  }

  private func sharing(with other: Platform, _ writing: inout Writing) -> String {
    writing.label(
      "answer-page.same-as",
      [
        "platform": .text(writing.name(platform.name)), "other": .text(writing.name(other.name)),
      ])
  }

  private func searched(for searched: Searched, _ writing: inout Writing) -> TemplateValue {
    .object([
      "place": writing.words(searched.place), "on": .text(writing.words(searched.on)),
      "url": searched.url.map { .url($0.text) } ?? .absent,
    ])
  }

  /// How many whole months ago somebody looked, by the oldest of the answers that hold.
  private func age(in catalog: Catalog) -> Int {
    guard let checked = resolved.resolution.winners.map(\.checked).min() else { return 0 }
    let (year, month, day) = catalog.days.today.parts
    let (firstYear, firstMonth, firstDay) = checked.parts
    return (year - firstYear) * 12 + month - firstMonth - (day < firstDay ? 1 : 0)
  }

  private func content(_ writing: inout Writing) -> String {
    let kinds = resolved.answer.map(\.content).flatMap { $0.isEmpty ? nil : $0 } ?? question.content
    let people = resolved.answer?.people ?? question.people
    let names = kinds.map { writing.label("content.\($0.rawValue)") }
    let content: TemplateValue = .text(
      names.isEmpty ? writing.label("content.any") : writing.joined(names))
    let seen = writing.label("audience.\(question.audience.rawValue)", ["content": content])
    return writing.label("people.\(people.rawValue)", ["content": .text(seen)])
  }

  private func expected(_ writing: inout Writing) -> TemplateValue {
    guard let date = resolved.answer?.expected else { return .absent }
    let key = resolved.isOverdue ? "expected.overdue" : "expected.due"
    return .text(writing.label(key, ["on": .text(writing.on(date))]))
  }

  private func pending(_ writing: inout Writing) -> [TemplateValue] {
    resolved.resolution.pending.map { change in
      let word: TemplateValue = .text(writing.label("answer.\(change.point.value.rawValue)"))
      let latest: TemplateValue = .text(writing.dated(ApproximateDate(change.latest)))
      guard let earliest = change.earliest else {
        return .text(writing.label("pending.by", ["word": word, "last": latest]))
      }
      return .text(
        writing.label(
          "pending.between",
          [
            "word": word, "last": latest,
            "first": .text(writing.dated(ApproximateDate(earliest))),
          ]))
    }
  }

  /// The strongest way to refuse; else whether sources say that there is none.
  private func action(_ writing: inout Writing) -> TemplateValue {
    if let way = wayToRefuse {
      return .object(WayBox(way).values(&writing).adding("none", .absent))
    }
    let isNone = ways.contains { $0.wayKind == .none }
    let needsNone: [AnswerValue] = [.notUsed, .notOffered, .stopped]
    if needsNone.contains(resolved.value) { return .absent }
    return .object(["none": .text(writing.label(isNone ? "action.none" : "action.unknown"))])
  }

  /// Where the answer comes from, in a sentence.
  func provenance(_ writing: inout Writing) -> String {
    let asked: TemplateValue = .text(writing.plain(region.name))
    guard let answer = resolved.answer else {
      return writing.label("provenance.nothing", ["region": asked])
    }
    guard resolved.resolution.isInherited else {
      let key = region.regionKind == .world ? "provenance.own-world" : "provenance.own"
      return writing.label(key, ["region": asked])
    }
    let winners = resolved.resolution.winners.compactMap { writing.catalog[Region.self][$0.region] }
    if writing.catalog[Region.self][answer.region]?.regionKind == .world {
      return writing.label("provenance.world", ["region": asked])
    }
    let path = resolved.resolution.path.compactMap { writing.catalog[Region.self][$0] }
      .map { writing.plain($0.name) }.joined(separator: " → ")
    let others = winners.dropFirst().map { writing.plain($0.name) }
    guard !others.isEmpty else {
      return writing.label("provenance.group", ["path": .text(path)])
    }
    return writing.label(
      "provenance.groups", ["path": .text(path), "others": .text(writing.joined(others))])
  }

  /// All change points of the region that the answer comes from, the newest first.
  private func history(_ writing: inout Writing) -> [TemplateValue] {
    guard let winner = resolved.answer else { return [] }
    return writing.catalog.answers(of: platform.id, to: question.id)
      .filter { point in
        point.region == winner.region && point.since.earliest <= writing.catalog.days.asOf
          && !point.except.contains { writing.catalog.membership.contains(region.id, in: $0) }
      }
      .reversed().map { point in
        .object([
          "id": .text(point.id),
          "since": .text(writing.words(point.since)),
          "word": .text(writing.label("answer.\(point.value.rawValue)")),
          "state": .text(point.value.rawValue),
          "sources": .list(point.citations.compactMap { writing.line(for: $0) }),
        ])
      }
  }
}
