import ArgumentParser
import Diagnostics
import Model
import Publishing
import Reporting

/// `limpid diff`: what the site tells differently on two days.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two days: answers, findings and laws, by region.",
    discussion: """
      Examples:
        limpid diff 2024-09-26 2025-06-01
        limpid diff 2024-09-26 2025-06-01 --platform facebook --region France --json
      """)

  @Argument(help: "The earlier day, YYYY-MM-DD.")
  var first: String

  @Argument(help: "The later day, YYYY-MM-DD.")
  var last: String

  @OptionGroup var options: SiteOptions

  @Option(help: "Tell of one platform's answers only.")
  var platform: String?

  @Option(help: "Tell of one region only, by its id or name. Default: those that have pages.")
  var region: String?

  @Flag(help: "Tell it as one JSON object.")
  var json = false

  func run() async throws {
    guard options.asOf == nil else {
      throw ValidationError("diff takes its two days as arguments, not as --as-of")
    }
    let days = try [first, last].map { text in
      guard let day = Day(text) else {
        throw ValidationError("'\(text)' is not a day such as 2026-11-23")
      }
      return day
    }
    let site = try await ReadSite(options)
    let catalog = site.catalog
    let changes = try site.answering { () throws(WrongUse) -> SiteChanges in
      let platform: Platform? =
        if let platform { try catalog.platform(called: platform) } else { nil }
      let region: Region? = if let region { try catalog.region(called: region) } else { nil }
      return try SiteChanges(
        of: catalog, from: days[0], to: days[1], platform: platform, region: region)
    }
    let contradictions = days.flatMap { catalog.told(asOf: $0).checkAmbiguityOfDay() }
    site.tellErrors(and: contradictions)
    Terminal.output(json ? changes.json(site.texts) : changes.text(site.texts))
    guard contradictions.isEmpty else { throw ExitCode(Status.contentErrors) }
  }
}
