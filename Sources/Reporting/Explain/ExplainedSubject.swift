package import Diagnostics
package import Model

/// What can be explained of a site.
package enum ExplainedSubject: Sendable {
  /// A platform's answer to a question.
  case answer(Platform, Question)
  /// What was found about a claim.
  case finding(Claim)
  /// Whether people have a way to act.
  case way(Platform, id: String)

  /// Whether a text names a rule: it has neither a slash nor a colon.
  package static func isRule(_ text: String) -> Bool {
    !text.contains { $0 == "/" || $0 == ":" }
  }

  /// Finds what `facebook/posts`, `claim:i-can-refuse` or `way:facebook/form` means.
  package init(_ text: String, in catalog: Catalog) throws(WrongUse) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    switch (parts.count, parts[0]) {
    case (2, "claim"): self = .finding(try catalog.claim(called: parts[1]))
    case (2, "way"):
      let (platform, way) = try ExplainedSubject.pair(parts[1])
      let owner = try catalog.platform(called: platform)
      let ids = (owner.answers.flatMap(\.refuse) + owner.ways).map(\.id)
      guard ids.contains(way) else {
        throw .unknown("way of '\(owner.id.text)'", way, among: ids)
      }
      self = .way(owner, id: way)
    case (2, _):
      throw WrongUse("nothing is explained as '\(parts[0]):'", help: Self.forms)
    default:
      let (platform, question) = try ExplainedSubject.pair(text)
      self = .answer(
        try catalog.platform(called: platform), try catalog.question(called: question))
    }
  }

  private static let forms =
    "write PLATFORM/QUESTION, claim:ID, way:PLATFORM/ID, or the id of a rule"

  private static func pair(_ text: String) throws(WrongUse) -> (String, String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw WrongUse("'\(text)' is not a platform and a name behind a slash", help: forms)
    }
    return (parts[0], parts[1])
  }
}

extension Rule {
  /// The rule with this id, in words: its weight and its reason.
  package static func explained(_ id: String) throws(WrongUse) -> Rule {
    if let rule = named(id) { return rule }
    let near = nearestName(to: id, among: all.map(\.id))
    throw WrongUse(
      "no rule has the id '\(id)'",
      help: near.map { "did you mean '\($0)'?" }
        ?? "write PLATFORM/QUESTION for an answer, claim:ID, way:PLATFORM/ID, or the id that stands "
        + "in brackets behind a finding")
  }

  /// The rule as text for people.
  package var explanation: String {
    let weight =
      switch severity {
      case .error: "error: nothing is written while the content breaks this rule"
      case .warning: "warning: with --strict it is an error"
      case .note: "note: it never fails anything"
      }
    return "\(id)\n\(weight)\n\n\(wrapped(reason, at: 80))\n"
  }

  /// The rule as one JSON object.
  package var explanationJSON: String {
    var json = JSONText()
    json.object { json in
      json.member("kind", "rule")
      json.member("id", id)
      json.member("severity", severity.rawValue)
      json.member("reason", reason)
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
