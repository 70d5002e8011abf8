package import Diagnostics
import Model
package import Pages
import Reporting
import Templating

/// A site of which every file can be made on its own: its content, its look, and the list of its pages.
///
/// ``BuiltSite`` makes all files of it, a preview the one that is asked for.
package final class LinkedSite: Sendable {
  /// What was found so far, in the order of finding; what pages say is not looked at yet.
  let diagnostics: [Diagnostic]

  /// Every page, and where it stands.
  let map: SiteMap

  /// How pages look.
  let theme: Theme

  /// What turns pages into files.
  let renderer: PageRenderer

  /// Style sheets, scripts and pictures, each path once.
  let assets: [OutputFile]

  /// What was found in the list of pages.
  private let siteFindings: [Diagnostic]

  private let settings: BuildSettings
  private let content: LinkedContent
  private let compiled: CompiledTheme
  private let pictures: FileResults<PublishedPicture>
  private let exports: LinkedExports

  /// Links a site's files; equal inputs and settings give equal sites.
  ///
  /// What `former` was made from and is still the same is not read again.
  package static func linking(
    _ input: SiteInput, _ settings: BuildSettings, reusing former: LinkedSite? = nil
  ) async -> LinkedSite {
    let files = await LinkedContent.parsing(input, settings, reusing: former?.content)
    let (content, theme) = await settings.times.measureWorkers(.link) {
      async let theme = CompiledTheme(
        input.own + input.defaults, languages: files.languages(on: settings.days),
        reusing: former?.compiled)
      return (LinkedContent.linking(files, settings, reusing: former?.content), await theme)
    }
    let pictures = await settings.times.measureWorkers(.parse) {
      await FileResults.working(
        on: content.value.files.pictures, reusing: former?.pictures, workers: settings.workers
      ) { PublishedPicture.reading($0) }
    }
    return settings.times.measure(.link) {
      linking(content, theme, pictures, settings, reusing: former)
    }
  }

  private static func linking(
    _ content: Checked<LinkedContent>, _ theme: CompiledTheme,
    _ pictures: FileResults<PublishedPicture>, _ settings: BuildSettings,
    reusing former: LinkedSite?
  ) -> LinkedSite {
    if let text = content.value.changedText, let former, theme.isThat(of: former.compiled),
      pictures.areThose(of: former.pictures)
    {
      let map = former.map.showing(text, of: content.value.catalog)
      return LinkedSite(
        content, theme, pictures, map, siteFindings: former.siteFindings, settings)
    }
    let outline = SiteOutline(
      content.value.catalog, pictures: pictures.values, showsDrafts: settings.showsDrafts)
    let map = SiteMap(
      outline, baseURL: settings.baseURL ?? outline.catalog.site.baseURL?.text ?? "")
    return LinkedSite(
      content, theme, pictures, map, siteFindings: map.collisions + outline.worldOnlyNotes,
      settings)
  }

  private init(
    _ content: Checked<LinkedContent>, _ compiled: CompiledTheme,
    _ pictures: FileResults<PublishedPicture>, _ map: SiteMap, siteFindings: [Diagnostic],
    _ settings: BuildSettings
  ) {
    var findings = content.diagnostics
    self.content = content.value
    self.compiled = compiled
    self.pictures = pictures
    self.map = map
    self.siteFindings = siteFindings
    self.settings = settings
    theme = compiled.theme.collecting(into: &findings)
    let published = pictures.collecting(into: &findings)
    diagnostics = findings + siteFindings
    let assets = PublishedAssets(theme.assets, addresses: map.addresses)
    self.assets = (assets.files + published.map(\.file)).eachPathOnce
    renderer = PageRenderer(
      map: map, library: theme.library.measured(by: settings.times.templates), labels: theme.labels,
      assets: assets)
    exports = LinkedExports()
  }

  /// What was found, in the order of places, equal ones once, without what the authors stand by, and as
  /// heavy as the settings say.
  func judging(_ findings: [Diagnostic]) -> [Diagnostic] {
    let open = findings.sortedAndUnique().accepting(
      content.catalog.acceptances, of: Rule.all, on: settings.days
    ).sortedAndUnique()
    return settings.isStrict ? open.strict() : open
  }

  /// What was found so far and in `pages`, as far as that can be told while other pages were not looked
  /// at: what authors stand by may be found there.
  package func findings(with pages: [Diagnostic] = []) -> [Diagnostic] {
    judging(diagnostics + pages).filter { $0.rule != .acceptanceUnused }
  }

  /// How many pages are made at once.
  var workers: Int { settings.workers }

  /// Where it is noted what the build takes.
  var times: BuildTimes { settings.times }

  /// Whether a page can be printed without holes: all templates are there, and all its words.
  func isPrintable(_ page: any Page) -> Bool {
    let language = page.route.language ?? content.catalog.site.baseLanguage
    return theme.library.isComplete && !theme.unreadLanguages.contains(language)
  }

  /// The path of the site's folder on its host, with `/` at both ends: `/` or `/sub/`.
  package var basePath: String { map.addresses.basePath }

  /// The file at a path of the output folder, with the bytes that a build writes; nil where there is none.
  ///
  /// Only what the file is made of is worked on.
  package func file(at path: String) -> Checked<OutputFile>? {
    if let page = map.page(besideFileAt: path), isPrintable(page) {
      let rendered = renderer.render(page)
      let files = [rendered.value.file] + rendered.value.twins
      if let file = files.first(where: { $0.path == path }) {
        return Checked(file, rendered.diagnostics)
      }
    }
    let other = assets.first { $0.path == path } ?? exports.file(at: path, of: map, renderer)
    return other.map { Checked($0) }
  }

  /// Whether a page stands in a folder of the output folder, given with `/` at its end.
  package func hasPage(inFolder path: String) -> Bool {
    let file = path + "index.html"
    return map.page(besideFileAt: file).map { map.file(of: $0) } == file
  }
}

extension [OutputFile] {
  /// The files, each path once: equal pictures of one name are one file.
  var eachPathOnce: [OutputFile] {
    var seen: Set<String> = []
    return filter { seen.insert($0.path).inserted }
  }
}
