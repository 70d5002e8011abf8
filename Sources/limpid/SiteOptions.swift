import ArgumentParser
import Diagnostics
import Foundation
import Publishing

/// What every command that reads a site is told.
struct SiteOptions: ParsableArguments {
  @Option(help: "The site's folder. Default: the nearest folder above that has Content/.")
  var site: String?

  @Option(
    help: "The day of the build, YYYY-MM-DD. Default: SOURCE_DATE_EPOCH, else the clock, in UTC.")
  var today: String?

  @Option(help: "The day that facts are told for, YYYY-MM-DD. Default: the day of the build.")
  var asOf: String?

  @Option(
    name: .customLong("base-url"), help: "The address to publish at. Default: that of site.yml.")
  var baseURL: String?

  @Flag(help: "Show drafts.")
  var drafts = false

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(help: "Tell notes as well: what could be better and fails nothing.")
  var notes = false

  @Option(help: "How many pages are worked on at once. Default: one for each processor.")
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a whole number from 1 to 256")
    }
  }

  /// The findings that are told: all but notes, and notes where they are asked for.
  func told(_ findings: [Diagnostic]) -> [Diagnostic] {
    notes ? findings : findings.filter { $0.severity != .note }
  }

  /// The site's folder; wrong use where there is none.
  func folder() throws -> String { try SiteOptions.folder(named: site) }

  /// The folder that was named, else the nearest one here or above that has `Content/`.
  static func folder(named site: String?) throws -> String {
    if let site {
      guard hasContent(URL(fileURLWithPath: site)) else {
        throw ValidationError("'\(site)' has no Content/; name a site's folder with --site")
      }
      return site
    }
    var folder = FileManager.default.currentDirectoryPath[...]
    while !folder.isEmpty {
      if hasContent(URL(fileURLWithPath: String(folder))) { return String(folder) }
      folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
    }
    throw ValidationError("no folder here or above has Content/; name the site with --site")
  }

  private static func hasContent(_ folder: URL) -> Bool {
    var isDirectory: ObjCBool = false
    let content = folder.appendingPathComponent("Content").path
    return FileManager.default.fileExists(atPath: content, isDirectory: &isDirectory)
      && isDirectory.boolValue
  }

  /// The settings of a build, with the day from the clock where none is told.
  func settings(times: BuildTimes = BuildTimes()) throws -> BuildSettings {
    do {
      return try BuildSettings(
        today: today ?? dayOfTheBuild(), asOf: asOf, baseURL: baseURL, showsDrafts: drafts,
        isStrict: strict, workers: jobs, times: times)
    } catch let fault as BuildSettings.Fault {
      throw ValidationError(fault.message)
    }
  }

  /// The site's files, and those that come with Limpid.
  func input() throws -> SiteInput {
    let folder = try folder()
    do {
      return try SiteInput.reading(site: folder, standard: StandardFiles.folder())
    } catch {
      Terminal.error(error.text)
      throw ExitCode(Status.unreadable)
    }
  }

  private func dayOfTheBuild() throws -> String {
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int(epoch), seconds >= 0, seconds < 253_402_300_800 else {
        throw ValidationError("SOURCE_DATE_EPOCH is '\(epoch)', not a number of seconds since 1970")
      }
      return BuildSettings.day(atSecondsSince1970: seconds)
    }
    return BuildSettings.day(atSecondsSince1970: Int(Date().timeIntervalSince1970))
  }
}

/// The exit statuses of the program, beside 0 and those of wrong use.
enum Status {
  /// The content has errors.
  static let contentErrors: Int32 = 1
  /// A file could not be read or written.
  static let unreadable: Int32 = 74
}

/// Where the templates, labels, assets and regions that come with Limpid lie.
enum StandardFiles {
  /// The folder beside the executable, or the repository that the executable was built in; nil where
  /// there is neither.
  static func folder() -> String? {
    guard let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() else { return nil }
    let installed = executable.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("share/limpid")
    if hasTemplates(installed) { return installed.path }
    var folder = executable.deletingLastPathComponent()
    while folder.path != "/" {
      if hasTemplates(folder) { return folder.path }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func hasTemplates(_ folder: URL) -> Bool {
    ["Templates/layouts/page.html", "Content/regions"].allSatisfy {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent($0).path)
    }
  }
}
