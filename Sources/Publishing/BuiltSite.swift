package import Diagnostics
package import Model
import Pages
import Parsing
import Reporting
import Synchronization
import Templating

/// What was found in building all files of a site.
package struct BuiltSite: Sendable {
  /// What was found, in the order of places, equal ones once.
  package let diagnostics: [Diagnostic]

  /// How many of the files are pages.
  package let pageCount: Int

  /// How much of the site there is in each of its languages; empty where it has only one.
  package let coverage: [TranslationCoverage]

  /// Builds a site: the whole way from files to files, without a clock.
  package static func building(
    _ input: SiteInput, _ settings: BuildSettings, into sink: any FileSink = NoFiles()
  ) async -> BuiltSite {
    await building(LinkedSite.linking(input, settings), into: sink)
  }

  /// Makes all files of a site and hands each to `sink` as soon as it is made.
  ///
  /// The same site gives the same files, whatever the number of workers. They are not to be used where
  /// a finding is an error.
  package static func building(
    _ site: LinkedSite, into sink: any FileSink
  ) async -> BuiltSite {
    await site.times.measureWorkers(.render) { await making(site, into: sink) }
  }

  private static func making(_ site: LinkedSite, into sink: any FileSink) async -> BuiltSite {
    let renderer = site.renderer
    let check = LinkCheck(basePath: site.basePath)
    let pages = site.map.pages.filter(site.isPrintable)
    // What may take long comes first, so that no worker is left alone with it: files for programs, and pages of
    // which there are few, such as lists.
    let counts = Dictionary(pages.map { (type(of: $0).template, 1) }, uniquingKeysWith: +)
    let order = pages.indices.sorted { first, second in
      let (left, right) = (type(of: pages[first]).template, type(of: pages[second]).template)
      return (counts[left] ?? 0, first) < (counts[right] ?? 0, second)
    }
    let tasks =
      SiteMap.exportKinds.map(BuildTask.exports)
      + order.map { BuildTask.page(pages[$0], position: $0) }
    let beside = UniqueFiles()
    @Sendable func hand(_ file: OutputFile) {
      site.times.move(.write, outOf: .render, workers: site.workers) { sink.take(file) }
    }
    @Sendable func take(_ file: OutputFile) {
      guard beside.insert(file) else { return }
      check.add(fileAt: file.path)
      hand(file)
    }
    for file in site.assets { take(file) }
    let made = await concurrentMap(tasks, workers: site.workers) { task -> Checked<String?> in
      switch task {
      case .exports(let kind):
        for file in site.map.exports(of: kind, renderer) { take(file) }
        return Checked(nil)
      case .page(let page, let position):
        let rendered = renderer.render(page)
        let file = rendered.value.file
        check.add(file, template: type(of: page).template, position: position)
        hand(file)
        for twin in rendered.value.twins { take(twin) }
        return Checked(file.path, rendered.diagnostics)
      }
    }
    var findings = site.diagnostics
    let paths = made.compactMap { $0.collecting(into: &findings) }
    let broken = check.diagnostics(templates: site.theme.templates)
    // Where something else is wrong pages may be missing for that reason; what a template links to
    // in so many words is its own fault all the same.
    findings += findings.hasErrors ? broken.filter { !$0.place.bytes.isEmpty } : broken
    findings += beside.collisions(with: paths)
    // Two pages of one address, which is told already, have each their files there.
    if site.map.collisions.isEmpty { findings += beside.collisionsWithEachOther }
    let catalog = site.map.outline.catalog
    return BuiltSite(
      diagnostics: site.judging(findings), pageCount: paths.count,
      coverage: catalog.site.languages.count > 1 ? catalog.translationCoverage : [])
  }
}

/// What one worker does at a time.
private enum BuildTask: Sendable {
  case page(any Page, position: Int)
  case exports(any Export.Type)
}

/// The files beside pages that several workers make, each path once: equal files of one path are one file.
private final class UniqueFiles: Sendable {
  private struct Found {
    /// By the bytes of each path the hash of its file, which holds in this process.
    var files: [[UInt8]: Int] = [:]
    var repeated: Set<String> = []
  }

  private let found = Mutex(Found())

  /// Adds a file; false where its path is there already, which is noted if the bytes are others.
  func insert(_ file: OutputFile) -> Bool {
    var hasher = Hasher()
    file.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    let (path, hash) = (Array(file.path.utf8), hasher.finalize())
    return found.withLock { found in
      guard let known = found.files.updateValue(hash, forKey: path) else { return true }
      if known != hash { found.repeated.insert(file.path) }
      return false
    }
  }

  /// A finding for each file that would be published where a page stands.
  func collisions(with pages: [String]) -> [Diagnostic] {
    found.withLock { found in
      pages.filter { found.files[Array($0.utf8)] != nil }.map(Self.collision)
    }
  }

  /// A finding for each path of two files with other bytes.
  var collisionsWithEachOther: [Diagnostic] {
    found.withLock { $0.repeated.sorted().map(Self.collision) }
  }

  private static func collision(at path: String) -> Diagnostic {
    Rule.addressTaken.broken(
      at: .start(of: "Content/\(path)"),
      "another file of the site is published as '\(path)' already",
      help: "give this file another name")
  }
}
