package import Diagnostics
package import Model
import Parsing

/// What a site's content says: the catalog, and the pictures beside it.
///
/// Commands that ask the data and print no page stop here.
package struct LinkedContent: Sendable {
  /// The checked records and texts.
  package let catalog: Catalog

  /// The files that it was made from.
  let files: ContentFiles

  /// The text of which the words are all that changed since the former content; nil where everything
  /// was read anew.
  package let changedText: Article?

  private let findings: [Diagnostic]

  /// Parses and links everything below `Content/`, with what comes with Limpid.
  ///
  /// Where content is wrong, the catalog holds what is right. Files that `former` was made from are
  /// not parsed again; where only the words of a text are others, nothing else is looked at.
  package static func reading(
    _ input: SiteInput, _ settings: BuildSettings, reusing former: LinkedContent? = nil
  ) async -> Checked<LinkedContent> {
    let files = await parsing(input, settings, reusing: former)
    return settings.times.measure(.link) { linking(files, settings, reusing: former) }
  }

  /// Parses everything below `Content/`.
  static func parsing(
    _ input: SiteInput, _ settings: BuildSettings, reusing former: LinkedContent?
  ) async -> ContentFiles {
    await settings.times.measureWorkers(.parse) {
      await ContentFiles.parsing(input, reusing: former?.files, workers: settings.workers)
    }
  }

  /// Links what was parsed.
  static func linking(
    _ files: ContentFiles, _ settings: BuildSettings, reusing former: LinkedContent?
  ) -> Checked<LinkedContent> {
    let content =
      former?.replacingWords(with: files) ?? LinkedContent(files, on: settings.days)
    return Checked(content, content.findings)
  }

  private init(_ files: ContentFiles, on days: Days) {
    var findings: [Diagnostic] = []
    let own = files.own.collecting(into: &findings)
    let defaults = files.defaults.collecting(into: &findings)
    catalog = Catalog.validating(own, defaults: defaults, on: days).collecting(into: &findings)
    self.files = files
    changedText = nil
    self.findings = findings
  }

  private init(_ words: ReplacedWords, _ files: ContentFiles, _ findings: [Diagnostic]) {
    catalog = words.catalog
    self.files = files
    changedText = words.text
    self.findings = findings
  }

  /// The content with new words of one text; nil where more has changed, or where something else was
  /// found that points into the words, which may stand elsewhere now.
  private func replacingWords(with files: ContentFiles) -> LinkedContent? {
    guard files.defaults.areThose(of: self.files.defaults),
      let (before, after) = files.own.onlyChange(since: self.files.own),
      let words = catalog.replacingWords(of: before.value, by: after.value)
    else { return nil }
    let path = after.value.path
    let outdated = Set(before.diagnostics + words.formerFindings)
    let kept = findings.filter { !outdated.contains($0) }
    let start = after.value.startOfWords
    let isSure = kept.allSatisfy { finding in
      ([finding.place] + finding.related.map(\.place)).allSatisfy {
        $0.path != path || $0.bytes.upperBound <= start
      }
    }
    guard isSure else { return nil }
    return LinkedContent(words, files, kept + after.diagnostics + words.findings)
  }
}

extension Document {
  /// Where the words begin, behind the front matter; 0 where there are no words.
  fileprivate var startOfWords: Int {
    data.content == .absent ? 0 : data.place.bytes.upperBound
  }
}
