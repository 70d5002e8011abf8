import Model
import Parsing
import Templating

/// One platform's answer to one question in one region, in words: OUTPUTS section 0's first screen
/// and what stands behind it; a class, since lists and tables hand it on.
final class AnswerBox {
  let platform: Platform
  let question: Question
  let region: Region
  let resolved: ResolvedAnswer
  let ways: [Way]

  /// The first of the answers that hold.
  let answer: Answer?

  /// The evidence of the answers that hold.
  let citations: [Citation]

  let asOf: Day
  let sharesWith: Platform?

  init(_ platform: Platform, _ question: Question, _ region: Region, in catalog: Catalog) {
    self.platform = platform
    self.question = question
    self.region = region
    resolved = catalog.resolvedAnswer(of: platform.id, to: question.id, in: region.id)
    ways = catalog.ways(on: platform, for: resolved, to: question.id)
    answer = resolved.answer
    citations = resolved.resolution.winners.flatMap { $0.citations }
    asOf = catalog.days.asOf
    let same = platform.sameAnswersAs.flatMap { $0.covers(question.id) ? $0 : nil }
    sharesWith = same.flatMap { catalog[Platform.self][$0.platform] }
  }

  /// The name of the answer's state in style sheets and labels; `overdue` is derived.
  var state: String { resolved.isOverdue ? "overdue" : resolved.value.rawValue }

  /// Whether people can keep posting and stop the use.
  var canRefuse: Bool { wayToRefuse != nil }

  /// The first way to refuse that it is not too late for.
  var wayToRefuse: Way? {
    ways.first { $0.strength == .refuseUse && !$0.isTooLate(on: asOf) }
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

  /// The sources that it cites.
  func sources(_ catalog: Catalog) -> [Source] { citations.compactMap { catalog.source(of: $0) } }

  /// The day or month of the newest source; nil where no source tells its date.
  func newestEvidence(_ catalog: Catalog) -> ApproximateDate? {
    citations.compactMap { catalog.published(of: $0) }.filter { $0.form != .unknown }
      .map { $0.notAfter(catalog.days.today) }.max { $0.latest < $1.latest }
  }

  /// Everything that a template may print of the answer.
  func values(_ writing: inout Writing) -> TemplateObject {
    let name = writing.name(platform.name)
    // The first source that a page writes is what it calls the original one.
    let sources = citations.compactMap { writing.line(for: $0) }
    let history = history(in: writing.catalog)
    let values: TemplateObject = [
      "anchor": .text(question.id.text),
      "same_as": sharesWith.map { .text(sharing(with: $0, &writing)) } ?? .absent,
      "searched": .list((answer?.searched ?? []).map { searched(for: $0, &writing) }),
      "months": .number(age(in: writing.catalog)),
      "question": writing.words(question.ask.filling("{platform}", with: name)),
      "state": .text(state),
      "word": .text(word(&writing)),
      "headline": .text(headline(&writing)),
      "statement": .text(statement(&writing)),
      "since": since(&writing),
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
      "says": .list(says(&writing)),
      "public": meaningOfPublic(&writing),
      "of_me": whatOthersPost(&writing),
      "notices": .list([]),
      "ways": .list(
        ways.filter { $0.strength != nil }.map {
          .object(WayBox($0, on: platform).values(&writing))
        }),
      "provenance": .text(provenance(&writing)),
      "newest": newestEvidence(writing.catalog).map { .text(writing.words($0)) } ?? .absent,
      "checked": writing.checked(answer?.checked),
      "is_stale": .flag(resolved.freshness == .stale),
      "is_due": .flag(resolved.freshness == .due),
      "confidence": answer?.confidence.map { .text(writing.label("confidence.\($0.rawValue)")) }
        ?? .absent,
      "sources": .list(sources),
      "history": .list(history.map { line(of: $0, &writing) }),
    ]
    let shown =
      resolved.resolution.winners.map { $0.origin.place } + history.map { $0.origin.place }
    return values.merging(writing.notes(at: shown + ways.map { $0.origin.place }))
  }

  private func searched(for searched: Searched, _ writing: inout Writing) -> TemplateValue {
    .object([
      "place": writing.words(searched.place), "on": .text(writing.words(searched.on)),
      "url": searched.url.map { .url($0.text) } ?? .absent,
    ])
  }

  /// Since when the answer holds; that nobody has checked is no state that began.
  private func since(_ writing: inout Writing) -> TemplateValue {
    guard let answer, answer.value != .notChecked else { return .absent }
    return .text(writing.since(answer.since))
  }

  /// How many whole months ago somebody looked, by the oldest of the answers that hold.
  private func age(in catalog: Catalog) -> Int {
    guard let checked = resolved.resolution.winners.map(\.checked).min() else { return 0 }
    let (year, month, day) = catalog.days.today.parts
    let (firstYear, firstMonth, firstDay) = checked.parts
    return (year - firstYear) * 12 + month - firstMonth - (day < firstDay ? 1 : 0)
  }

  /// All change points of the region that the answer comes from, the newest first.
  private func history(in catalog: Catalog) -> [Answer] {
    guard let answer else { return [] }
    return catalog.answers(
      of: platform.id, to: question.id, from: answer.region, reaching: region.id
    ).reversed()
  }

  private func line(of point: Answer, _ writing: inout Writing) -> TemplateValue {
    .object([
      "id": .text(point.id),
      "since": .text(writing.words(point.since)),
      "word": .text(writing.label("answer.\(point.value.rawValue)")),
      "state": .text(point.value.rawValue),
      "sources": .list(point.citations.compactMap { writing.line(for: $0) }),
    ])
  }
}
