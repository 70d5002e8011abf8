package import Diagnostics
package import Model
package import Pages
import Parsing
import Reporting
import Templating

/// A site as a value: every file that a build would write, and everything that was found.
package struct BuiltSite: Sendable {
  /// What was found, in the order of places, equal ones once.
  package let diagnostics: [Diagnostic]

  /// All files of the site; not to be written where a finding is an error.
  package let files: [OutputFile]

  /// How many of the files are pages.
  package let pageCount: Int

  /// How much of the site there is in each of its languages; empty where it has only one.
  package let coverage: [TranslationCoverage]

  /// Builds a site: the whole way from files to files, without a disk or a clock.
  ///
  /// The same input and settings give the same bytes, whatever the number of workers.
  package static func building(_ input: SiteInput, _ settings: BuildSettings) async -> BuiltSite {
    let site = await LinkedSite.linking(input, settings)
    var findings = site.diagnostics
    let renderer = site.renderer
    let check = LinkCheck(basePath: site.basePath)
    let printable = Array(site.map.pages.filter(site.isPrintable).enumerated())
    let rendered = await concurrentMap(printable, workers: settings.workers) { position, page in
      let rendered = renderer.render(page)
      check.add(rendered.value.file, template: type(of: page).template, position: position)
      return rendered
    }
    let finished = rendered.map { $0.collecting(into: &findings) }
    let pages = finished.map(\.file)
    let assets = site.assets + site.map.exports(renderer) + finished.flatMap(\.twins).eachPathOnce
    for asset in assets { check.add(fileAt: asset.path) }
    let broken = check.diagnostics(templates: site.theme.templates)
    // Where something else is wrong pages may be missing for that reason; what a template links to
    // in so many words is its own fault all the same.
    findings += findings.hasErrors ? broken.filter { !$0.place.bytes.isEmpty } : broken
    findings += collisions(of: pages, with: assets)
    let catalog = site.map.outline.catalog
    return BuiltSite(
      diagnostics: site.judging(findings), files: pages + assets, pageCount: pages.count,
      coverage: catalog.site.languages.count > 1 ? catalog.translationCoverage : [])
  }

  /// Pictures and assets that would be published where something else stands.
  private static func collisions(of pages: [OutputFile], with assets: [OutputFile])
    -> [Diagnostic]
  {
    var taken = Set(pages.map(\.path))
    return assets.compactMap { asset in
      guard !taken.insert(asset.path).inserted else { return nil }
      return Rule.addressTaken.broken(
        at: .start(of: "Content/\(asset.path)"),
        "another file of the site is published as '\(asset.path)' already",
        help: "give this file another name")
    }
  }
}
