import ArgumentParser
import Diagnostics
import Publishing
import Reporting

/// `limpid check`: everything that build checks, without writing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for faults in content, templates and links; write nothing.",
    discussion: """
      Examples:
        limpid check --strict
        limpid check --notes
        limpid check --format json
        limpid check --format sarif > limpid.sarif
      """)

  /// How findings are told.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif
  }

  @OptionGroup var options: SiteOptions

  @Option(
    help:
      "How findings are told: text for people, json for programs, sarif for code hosts and editors."
  )
  var format = Format.text

  func run() async throws {
    let settings = try options.settings()
    let input = try options.input()
    let site = await BuiltSite.building(input, settings)
    switch format {
    case .text:
      Terminal.tell(options.told(site.diagnostics), in: input.texts)
      Terminal.output(
        CoverageText(site.coverage).table
          + "\(site.pageCount) pages checked: "
          + "\(Terminal.summary(of: options.told(site.diagnostics)))\n")
      let hidden = site.diagnostics.count - options.told(site.diagnostics).count
      if hidden > 0 {
        Terminal.output(
          "\(hidden) note\(hidden == 1 ? "" : "s") on what could be better: --notes\n")
      }
    case .json:
      Terminal.tellAsJSON(options.told(site.diagnostics), in: input.texts)
      Terminal.output(CoverageText(site.coverage).jsonLines)
    case .sarif:
      var printer = DiagnosticSARIF(input.texts, rules: Rule.all, version: Limpid.version)
      Terminal.output(printer.text(of: options.told(site.diagnostics)))
    }
    if site.diagnostics.hasErrors { throw ExitCode(Status.contentErrors) }
  }
}
