import ArgumentParser
import Diagnostics
import Publishing

/// Whether compressed variants stand beside the files.
struct CompressionOption: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: "Put compressed variants of texts beside them.")
  var compress = true
}

/// What every way to publish is told.
struct PublicationOptions: ParsableArguments {
  @Flag(help: "Tell what would be added, changed and removed, and publish nothing.")
  var dryRun = false

  @Flag(help: "Replace files also where others changed them since the last publication.")
  var overwrite = false

  @Flag(help: "Tell findings and the result as JSON, one object a line.")
  var json = false

  /// Builds the site and publishes it to the place that `target` makes for the site's folder.
  func publish<Target: DeliveryTarget>(
    _ options: SiteOptions, compressed: Bool, to target: (String) throws -> Target
  ) async throws {
    var options = options
    options.strict = true
    let settings = try options.settings()
    let folder = try options.folder()
    let input = try options.input()
    let files = CollectedFiles()
    let compressing =
      compressed ? CompressedFiles(by: .tellingWhatIsMissing(), to: files) : nil
    let site = await BuiltSite.building(input, settings, into: compressing ?? files)
    let findings = options.told(site.diagnostics)
    if json {
      Terminal.tellAsJSON(findings, in: input.texts)
    } else {
      Terminal.tell(findings, in: input.texts)
    }
    guard !site.diagnostics.hasErrors else {
      Terminal.error("nothing was published: \(Terminal.summary(of: findings))\n")
      throw ExitCode(Status.contentErrors)
    }
    do {
      try compressing?.finish()
      let target = try target(folder)
      let delivery = try Delivery(
        of: files.all, today: settings.today, asOf: settings.asOf, to: target)
      let told = ToldDelivery(of: delivery.plan, to: target.name, asJSON: json)
      if dryRun { told.tellChanges() }
      if !overwrite { try delivery.refuseForeignChanges() }
      told.tellResult(dryRun ? "nothing was published" : try delivery.carryOut())
    } catch let error as DeliveryError {
      throw error.told
    }
  }
}

extension Precompression {
  /// Those of the programs that there are, after telling of those that there are not.
  static func tellingWhatIsMissing() -> Precompression {
    let compression = Precompression()
    if compression.endings.count < 2 {
      let made = compression.endings.map { "only .\($0) files are made" }.first
      Terminal.error(
        "note: \(made ?? "nothing is compressed"); for all, install gzip, and brotli or zstd\n")
    }
    return compression
  }
}

extension DeliveryError {
  /// The exit that follows, after telling what is wrong and how to mend it.
  var told: ExitCode {
    Terminal.error("error: \(message)\n  help: \(help)\n")
    return ExitCode(status)
  }

  /// The program's exit status: wrong use, a refusal, or a disk or program that says no.
  private var status: Int32 {
    switch self {
    case .unwritten(.refusedFolder), .unsuitable: ExitCode.validationFailure.rawValue
    case .unwritten(.unsuitablePaths), .foreignChanges: Status.contentErrors
    case .unwritten, .missingProgram, .failedProgram: Status.unreadable
    }
  }
}
