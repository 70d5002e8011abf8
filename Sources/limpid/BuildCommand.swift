import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// `limpid build`: writes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the site into a folder that any web server can serve.",
    discussion: """
      Nothing is written while the content has errors. In the folder only files that Limpid wrote \
      are replaced or removed.

      Examples:
        limpid build --output Public --base-url https://example.org/site/
        limpid build --strict --today 2026-11-23
      """)

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder to write to. Default: Public/ in the site's folder.")
  var output: String?

  @Flag(
    help: "Put compressed variants of texts beside them, as programs to compress are installed.")
  var compress = false

  @Flag(help: "Tell findings and the result as JSON, one object a line.")
  var json = false

  @Flag(help: "Tell how long each stage of the build took.")
  var timings = false

  @Flag(
    help:
      "Tell for each template and partial how often it was printed, how long that took, and how much it printed."
  )
  var templateMetrics = false

  func run() async throws {
    let times = BuildTimes(measuresTemplates: templateMetrics)
    let settings = try options.settings(times: times)
    let folder = try options.folder()
    let input = try times.measure(.read) { try options.input() }
    let linked = await LinkedSite.linking(input, settings)
    let target = output ?? folder + "/Public"
    // The folder is opened only where there is something to write, and refused after all findings are told.
    var draft: OutputDraft?
    var refusal: WritingError?
    do throws(WritingError) {
      if !linked.findings().hasErrors {
        draft = try OutputWriter(folder: target, site: folder).begin()
      }
    } catch {
      refusal = error
    }
    let files: any FileSink = draft ?? NoFiles()
    let compressed =
      compress && draft != nil ? CompressedFiles(by: .tellingWhatIsMissing(), to: files) : nil
    let site = await BuiltSite.building(linked, into: compressed ?? files)
    if json {
      Terminal.tellAsJSON(options.told(site.diagnostics), in: input.texts)
    } else {
      Terminal.tell(options.told(site.diagnostics), in: input.texts)
    }
    guard !site.diagnostics.hasErrors else {
      draft?.abandon()
      tell(site, WriteReport(written: 0, unchanged: 0, removed: 0))
      if !json {
        Terminal.error(
          "nothing was written: \(Terminal.summary(of: options.told(site.diagnostics)))\n")
      }
      throw ExitCode(Status.contentErrors)
    }
    do {
      if let refusal { throw refusal }
      guard let draft else { return }
      do {
        try compressed?.finish()
      } catch {
        draft.abandon()
        throw error
      }
      let report = try times.measure(.write) {
        try draft.commit(today: settings.today, asOf: settings.asOf)
      }
      tell(site, report)
      let told = BuildTimesText(times, pages: site.pageCount)
      if json {
        if timings || templateMetrics { Terminal.output(told.json) }
      } else {
        Terminal.output(
          """
          \(site.pageCount) pages in \(target): \(report.written) files written, \
          \(report.unchanged) unchanged, \(report.removed) removed; \
          \(Terminal.summary(of: options.told(site.diagnostics)))
          built on \(settings.today), facts as of \(settings.asOf)

          """)
        if timings { Terminal.output(told.stages) }
        if templateMetrics { Terminal.output(told.templates) }
      }
      // The system takes back all memory at once; piece by piece a large site would keep its author waiting.
      withExtendedLifetime((input, linked, draft)) { Foundation.exit(EXIT_SUCCESS) }
    } catch let error as DeliveryError {
      throw error.told
    } catch let error as WritingError {
      throw DeliveryError.unwritten(error).told
    }
  }

  /// The last line of `--json`.
  private func tell(_ site: BuiltSite, _ report: WriteReport) {
    guard json else { return }
    var line = JSONText()
    line.object { line in
      line.key("event")
      line.string("built")
      for (key, number) in [
        ("pages", site.diagnostics.hasErrors ? 0 : site.pageCount), ("written", report.written),
        ("unchanged", report.unchanged), ("removed", report.removed),
        ("errors", site.diagnostics.count { $0.severity == .error }),
        ("warnings", site.diagnostics.count { $0.severity == .warning }),
      ] {
        line.key(key)
        line.number(number)
      }
    }
    line.newline()
    Terminal.output(String(decoding: line.bytes, as: UTF8.self))
  }
}
