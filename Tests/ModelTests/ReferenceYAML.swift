extension ReferenceWorld {
  /// The world as authors would write it: the files of a site.
  var files: [String: String] {
    [
      "Content/site.yml": """
      format: 1
      name: World
      base_url: https://example.org/
      languages: [en]
      publisher: {name: Us}
      ai_use: {reserve: all}
      """,
      "Content/organisations.yml": "- {id: company, name: Company, kind: company}\n",
      "Content/sources.yml": "- {id: s, title: S, kind: authority}\n",
      "Content/regions.yml": regions.map(text).joined(),
      "Content/questions.yml": answers.map {
        "- {id: \($0.name), ask: Really?, about: train-generative-ai}\n"
      }.joined(),
      "Content/platforms/p.yml": "name: P\ncompany: company\n"
        + list(
          "answers", answers.flatMap { practice in practice.points.map { answer($0, practice) } })
        + list("ways", ways.map(text)),
      "Content/claims.yml": claims.filter { !$0.points.isEmpty }.map { claim in
        "- id: \(claim.name)\n  text: Text\n  made_by: People\n  since: 2018\n  findings:\n"
          + claim.points.map { "  - {\(start(of: $0)), finding: \($0.value), short: \($0.name)}\n" }
          .joined()
      }.joined(),
      "Content/laws.yml": laws.map { law in
        "- {id: \(law.name), name: L, short: L, citation: L, region: \(law.region), kind: ai, "
          + "since: \(law.since.text), checked: \(law.checked), source: s"
          + (law.until.map { ", until: \($0)" } ?? "") + names("replaces", law.replaces) + "}\n"
      }.joined(),
      "Content/authorities.yml": authorities.map { authority in
        "- {id: \(authority.name), name: A, region: \(authority.region), kind: \(authority.kind), "
          + "url: \"https://example.org/\", checked: 2029-01-01, source: s"
          + names("lead_for", authority.isLead ? ["company"] : []) + "}\n"
      }.joined(),
    ].filter { !$0.value.isEmpty }
  }

  private func list(_ key: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "\(key):\n" + items.map { "- {\($0)}\n" }.joined()
  }

  private func names(_ key: String, _ names: [String]) -> String {
    names.isEmpty ? "" : ", \(key): [\(names.joined(separator: ", "))]"
  }

  private func text(_ region: Region) -> String {
    let kind =
      switch region.kind {
      case .world: "world"
      case .group: "legal-area"
      case .country: "country"
      case .subdivision: "subdivision"
      case .territory: "territory"
      }
    let members = region.memberships.map { membership in
      "{region: \(membership.member)" + (membership.since.map { ", since: \($0)" } ?? "")
        + (membership.until.map { ", until: \($0)" } ?? "") + "}"
    }
    return "- {id: \(region.name), kind: \(kind), name: R, in_phrase: in R"
      + (region.parent.map { ", parent: \($0)" } ?? "")
      + (region.inheritsParent ? ", inherits_parent: true" : "")
      + names("members", members) + names("except", region.except)
      + names("carries", region.carries.map(\.rawValue).sorted())
      + (region.kind == .group ? ", source: s" : "") + "}\n"
  }

  private func start(of point: Point) -> String {
    "region: \(point.region), checked: \(point.checked), source: s"
      + (point.since.map { ", since: \($0.text)" } ?? "") + names("except", point.except)
  }

  private func answer(_ point: Point, _ practice: Practice) -> String {
    let searched =
      point.value == "not-disclosed"
      ? ", searched: [{place: A, on: \(point.checked)}, {place: B, on: \(point.checked)}]" : ""
    let why = point.value == "not-checked" ? ", why: Nobody looked." : ""
    let refuse = point.refuse.map { "{\(text($0))}" }.joined(separator: ", ")
    return "id: \(point.name), question: \(practice.name), \(start(of: point)), "
      + "answer: \(point.value)\(searched)\(why)" + (refuse.isEmpty ? "" : ", refuse: [\(refuse)]")
  }

  private func text(_ way: Way) -> String {
    "id: \(way.name), kind: setting"
      + (way.region.map { ", region: \($0), checked: 2029-01-01, source: s" } ?? "")
      + (way.since.map { ", since: \($0.text)" } ?? "")
      + (way.until.map { ", until: \($0.text)" } ?? "") + names("except", way.except)
      + names("questions", way.practices) + names("replaces", way.replaces)
  }
}
