package import Diagnostics
import Model
import Parsing

extension Rule {
  package static let fromWorldOnly = Rule(
    "from-world-only", .note,
    because: """
      Readers of these regions are only told what holds worldwide. Rules differ from place to place, so \
      somebody should look whether the platform says something about theirs.
      """)
}

extension SiteOutline {
  /// Worldwide answers that are all that regions with a page have.
  package var worldOnlyNotes: [Diagnostic] {
    catalog[Platform.self].flatMap { platform in
      catalog.questions(answeredBy: platform.id).compactMap { question in
        note(on: platform.id, question.id)
      }
    }
  }

  private func note(on platform: EntityID<Platform>, _ question: EntityID<Question>)
    -> Diagnostic?
  {
    guard let world = catalog.world?.id else { return nil }
    let told = regions.filter(\.isPlace).filter { region in
      catalog.resolvedAnswer(of: platform, to: question, in: region.id).answer?.region == world
    }
    guard !told.isEmpty,
      let answer = catalog.resolvedAnswer(of: platform, to: question, in: world).answer
    else { return nil }
    let named = told.prefix(5).map { "'\($0.id.text)'" }.joined(separator: ", ")
    let more = told.count > 5 ? " and \(told.count - 5) more" : ""
    return Rule.fromWorldOnly.broken(
      at: answer.origin["region"]?.place ?? answer.origin.headPlace,
      "of '\(platform.text)' only this worldwide answer is known for \(named)\(more)",
      help: "look for what the platform says there, and add an answer")
  }
}
