import Model
import Templating

/// Something that a person can do, in words.
struct WayBox {
  let way: Way
  let platform: Platform

  init(_ way: Way, on platform: Platform) {
    self.way = way
    self.platform = platform
  }

  /// Everything that a template may print of the way.
  func values(_ writing: inout Writing) -> TemplateObject {
    [
      "title": .text(writing.label("way.\(way.wayKind.rawValue)")),
      "strength": way.strength.map { .text(writing.label("strength.\($0.rawValue)")) } ?? .absent,
      "url": way.url.map { .url($0.text) } ?? .absent,
      "guide_url": platform.ways.contains { $0.id == way.id }
        ? writing.url(GuidePage.route(platform.id, way.id, writing.language)) : .absent,
      "right": right(&writing),
      "letter": way.letter.flatMap { writing.link(toLetter: $0) } ?? .absent,
      "steps": .list(way.steps.map { step(for: $0, &writing) }),
      "needs": .list(needs(&writing).map { .text($0) }),
      "effects": .list(effects(&writing).map { .text($0) }),
      "deadline": deadline(&writing),
      "is_too_late": .flag(way.isTooLate(on: writing.catalog.days.asOf)),
      "who": .list(way.who.map { writing.words($0) }),
      "minutes": way.effort.map { .number($0.minutes) } ?? .absent,
      "default_state": way.defaultState.map { .text(writing.label("default.\($0.rawValue)")) }
        ?? .absent,
      "note": writing.prose(way.note),
      "if_refused": writing.prose(way.ifRefused),
      "tested": .text(tested(&writing)),
      "account_region": way.tested.accountRegion.flatMap { writing.name(of: $0) }.map { .text($0) }
        ?? .absent,
      "checked": writing.checked(way.checked),
      "sources": .list(way.citations.compactMap { writing.line(for: $0) }),
    ]
  }

  private func step(for step: Step, _ writing: inout Writing) -> TemplateValue {
    .object([
      "do": writing.words(step.action),
      "see": step.see.map { writing.words($0) } ?? .absent,
    ])
  }

  /// The right of a law that the way uses: "Right to object (GDPR, article 21(1))".
  private func right(_ writing: inout Writing) -> TemplateValue {
    guard let right = way.right.flatMap({ writing.catalog[Right.self][$0] }),
      let law = writing.catalog.law(of: right.id)
    else { return .absent }
    let values: TemplateObject = [
      "right": .text(writing.plain(right.name)), "law": .text(writing.plain(law.short)),
      "article": .text(right.article),
    ]
    return .object([
      "name": .text(writing.label("way.right", values)),
      "url": law.exists(in: writing.catalog)
        ? writing.url(law.target(&writing).route, fragment: right.anchor) : .absent,
    ])
  }

  private func effects(_ writing: inout Writing) -> [String] {
    [
      "future.\(way.effect.future.rawValue)", "past.\(way.effect.past.rawValue)",
      "by-others.\(way.effect.byOthers.rawValue)", "granted.\(way.effect.granted.rawValue)",
    ].map { writing.label("effect.\($0)") }
  }

  /// What one must have or give, in words.
  func needs(_ writing: inout Writing) -> [String] {
    guard let needs = way.needs else { return [] }
    return [
      ("account", needs.account), ("reason", needs.reason),
      ("identity-document", needs.identityDocument), ("email", needs.email),
    ].compactMap { key, value in value == true ? writing.label("needs.\(key)") : nil }
  }

  private func deadline(_ writing: inout Writing) -> TemplateValue {
    guard let deadline = way.deadline else { return .absent }
    return .text(
      writing.label(
        "way.deadline",
        ["what": .text(writing.plain(deadline.what)), "date": .text(writing.words(deadline.by))]))
  }

  private func tested(_ writing: inout Writing) -> String {
    let date: TemplateValue = .text(way.tested.on.map { writing.words($0) } ?? "")
    let key = "tested.\(way.tested.state.rawValue)"
    return way.tested.on == nil ? writing.label(key) : writing.label("\(key)-on", ["date": date])
  }
}
