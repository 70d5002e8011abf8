import Diagnostics
import Model

/// A theme beside what it was compiled from.
struct CompiledTheme: Sendable {
  /// The theme, and what was found in it.
  let theme: Checked<Theme>

  private let files: [InputFile]
  private let languages: [Language]

  /// Whether this is the same theme.
  func isThat(of former: CompiledTheme) -> Bool { isMade(of: former.files, former.languages) }

  private func isMade(of files: [InputFile], _ languages: [Language]) -> Bool {
    self.files == files && self.languages == languages
  }

  /// Compiles what of the files lies below `Templates/`, where it is not what `former` was made from.
  init(_ files: [InputFile], languages: [Language], reusing former: CompiledTheme?) {
    let files = files.filter { $0.path.hasPrefix("Templates/") }
    if let former, former.isMade(of: files, languages) {
      self = former
      return
    }
    self.files = files
    self.languages = languages
    theme = Theme.compiling(files, languages: languages)
  }
}
