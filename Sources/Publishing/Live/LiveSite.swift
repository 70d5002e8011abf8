package import Diagnostics
package import Pages

/// A site that is being worked on, as it is shown at one moment.
package struct LiveState: Sendable {
  /// The newest state of the site that has no errors, else the newest.
  package let shown: LinkedSite

  /// What is wrong with the newest state as far as it is known without its pages.
  package let findings: [Diagnostic]

  /// Why the newest state of the files could not be read; nil where it could.
  package let unreadable: ReadingError?

  /// What the newest state was read from.
  private let input: SiteInput

  init(shown: LinkedSite, findings: [Diagnostic], unreadable: ReadingError?, input: SiteInput) {
    self.shown = shown
    self.findings = findings
    self.unreadable = unreadable
    self.input = input
  }

  /// The files that findings point into.
  package var texts: InputTexts { input.texts }

  /// A file of the site that is shown, with what is wrong with it beside the findings above; nil where
  /// the site has no such file.
  package func file(at path: String) -> Checked<OutputFile>? {
    guard let made = shown.file(at: path) else { return nil }
    guard !made.diagnostics.isEmpty else { return made }
    let known = Set(findings)
    return Checked(
      made.value, shown.findings(with: made.diagnostics).filter { !known.contains($0) })
  }
}

/// A site that is being worked on: when its files change it is linked again, as far as they reach.
package actor LiveSite {
  private var folders: SiteFolders
  private let settings: BuildSettings
  private var newest: LinkedSite
  private var hasBeenGood: Bool
  private var input: SiteInput

  /// What is shown now.
  package private(set) var state: LiveState

  /// Reads and links a site for the first time.
  package init(_ folders: SiteFolders, _ settings: BuildSettings) async throws(ReadingError) {
    var folders = folders
    let input = try folders.reading()
    self.folders = folders
    self.settings = settings
    newest = await LinkedSite.linking(input, settings)
    self.input = input
    let findings = newest.findings()
    hasBeenGood = !findings.hasErrors
    state = LiveState(shown: newest, findings: findings, unreadable: nil, input: input)
  }

  /// Takes changes of the files in, and returns what is shown from now on.
  package func taking(_ changes: FolderChanges) async -> LiveState {
    var unreadable: ReadingError?
    do throws(ReadingError) {
      input = try folders.reading(changes)
      newest = await LinkedSite.linking(input, settings, reusing: newest)
    } catch {
      unreadable = error
    }
    let findings = newest.findings()
    let isGood = unreadable == nil && !findings.hasErrors
    hasBeenGood = hasBeenGood || isGood
    state = LiveState(
      shown: isGood || !hasBeenGood ? newest : state.shown, findings: findings,
      unreadable: unreadable,
      input: input)
    return state
  }
}
