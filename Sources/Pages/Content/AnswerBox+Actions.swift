import Model
import Templating

/// What a reader can do, whether it is too late, and who says so.
extension AnswerBox {
  /// The strongest way to refuse; else whether sources say that there is none, and what is left.
  func action(_ writing: inout Writing) -> TemplateValue {
    if let way = wayToRefuse {
      return .object(
        WayBox(way, on: platform).values(&writing)
          .adding("none", .absent).adding("late", .text(lateness(of: way, &writing))))
    }
    let needsNone: [AnswerValue] = [.notUsed, .notOffered, .stopped]
    if needsNone.contains(resolved.value) { return .absent }
    let isNone = ways.contains { $0.wayKind == .none }
    return .object([
      "none": .text(writing.label(isNone ? "action.none" : "action.unknown")),
      "late": rest(&writing),
    ])
  }

  /// Until when a way is open, and what it does to what comes and what has been.
  private func lateness(of way: Way, _ writing: inout Writing) -> String {
    let last = [way.deadline?.by, way.until].compactMap(\.self).min { $0.latest < $1.latest }
    let open =
      last.map { writing.label("late.until", ["date": .text(writing.words($0))]) }
      ?? writing.label("late.open")
    return [open, effects(of: way, &writing)].joined(separator: " ")
  }

  /// What is left where nobody can refuse: that a way was closed, and the strongest other one.
  private func rest(_ writing: inout Writing) -> TemplateValue {
    var sentences: [String] = []
    if let last = lastDayToRefuse(in: writing.catalog) {
      sentences.append(writing.label("late.closed", ["date": .text(writing.words(last))]))
    }
    if let other = ways.first(where: { $0.strength == .avoidUse && !$0.isTooLate(on: asOf) }) {
      let title = writing.label("way.\(other.wayKind.rawValue)")
      sentences.append(writing.label("late.instead", ["way": .text(title)]))
      sentences.append(effects(of: other, &writing))
    }
    return sentences.isEmpty ? .absent : .text(sentences.joined(separator: " "))
  }

  /// The last day of the ways to refuse that people had and have no more.
  private func lastDayToRefuse(in catalog: Catalog) -> ApproximateDate? {
    let closed = catalog.judgedWays(on: platform, for: resolved, to: question.id)
      .filter { $0.verdict == .closed }.map(\.way)
    return (ways.filter { $0.isTooLate(on: asOf) } + closed).filter { $0.strength == .refuseUse }
      .compactMap { $0.deadline?.by ?? $0.until }.max { $0.latest < $1.latest }
  }

  private func effects(of way: Way, _ writing: inout Writing) -> String {
    [
      writing.label("effect.future.\(way.effect.future.rawValue)"),
      writing.label("effect.past.\(way.effect.past.rawValue)"),
    ].joined(separator: " ")
  }

  /// Who stands behind the answer: the publishers of its sources, each once, the first three.
  func says(_ writing: inout Writing) -> [TemplateValue] {
    var names: Set<String> = []
    var says: [TemplateValue] = []
    for citation in citations where says.count < 3 {
      guard let source = writing.catalog.source(of: citation) else { continue }
      let name = writing.name(source.publisher ?? source.name)
      guard names.insert(name).inserted else { continue }
      says.append(
        .object([
          "name": .text(name),
          "before": .text(says.isEmpty ? "" : writing.label("list.comma")),
          "url": source.url.map { .url($0.text) }
            ?? writing.url(writing.route(ofSource: source.id), fragment: source.id.text),
        ]))
    }
    return says
  }

  /// What counts as public, where the question is about public content.
  func meaningOfPublic(_ writing: inout Writing) -> TemplateValue {
    guard question.audience == .publicOnly, answer != nil else { return .absent }
    let platform: TemplateValue = .text(writing.name(platform.name))
    return .text(writing.label("public-means", ["platform": platform]))
  }

  /// What happens with what others post about the reader, where the question is about posts.
  func whatOthersPost(_ writing: inout Writing) -> TemplateValue {
    let isAboutPosts = question.content.contains { [.post, .photo, .video].contains($0) }
    guard isAboutPosts, resolved.value != .notOffered else { return .absent }
    guard let way = wayToRefuse else { return .text(writing.label("of-me.unknown")) }
    return .text(writing.label("effect.by-others.\(way.effect.byOthers.rawValue)"))
  }
}
