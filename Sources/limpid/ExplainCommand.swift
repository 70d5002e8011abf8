import ArgumentParser
import Diagnostics
import Model
import Publishing
import Reporting

/// `limpid explain`: why something holds in a region, or why a rule exists.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell why an answer, a finding or a way holds in a region, or why a rule exists.",
    discussion: """
      Examples:
        limpid explain facebook/posts fr
        limpid explain facebook/posts UK --as-of 2024-09-26 --json
        limpid explain claim:i-can-refuse fr
        limpid explain way:facebook/objection-form-posts-eea fr
        limpid explain unknown-key
      """)

  @Argument(help: "PLATFORM/QUESTION, claim:ID, way:PLATFORM/ID, or the id of a rule.")
  var what: String

  @Argument(help: "A region's id or name. Default: the whole world.")
  var region: String?

  @OptionGroup var options: SiteOptions

  @Flag(help: "Tell it as one JSON object.")
  var json = false

  func run() async throws {
    if ExplainedSubject.isRule(what) {
      let rule = try Terminal.answering { () throws(WrongUse) in try Rule.explained(what) }
      Terminal.output(json ? rule.explanationJSON : rule.explanation)
      return
    }
    let site = try await ReadSite(options)
    site.tellErrors()
    let catalog = site.catalog
    let subject = try site.answering { () throws(WrongUse) -> ExplainedSubject in
      try ExplainedSubject(what, in: catalog)
    }
    let place = try site.answering { () throws(WrongUse) -> Region in try asked(in: catalog) }
    var explainer = Explainer(catalog, site.texts)
    let explanation = explainer.explanation(of: subject, in: place)
    Terminal.output(json ? explanation.json : explanation.text)
  }

  private func asked(in catalog: Catalog) throws(WrongUse) -> Region {
    if let region { return try catalog.region(called: region) }
    guard let world = catalog.world else { return try catalog.region(called: "world") }
    return world
  }
}
