import Diagnostics
import Model

/// A theme beside what it was compiled from.
struct CompiledTheme: Sendable {
  /// The theme, and what was found in it.
  let theme: Checked<Theme>

  private let files: [InputFile]
  private let languages: [Language]

  /// Whether this is the same theme.
  func isThat(of former: CompiledTheme) -> Bool {
    files == former.files && languages == former.languages
  }

  /// Compiles what of the files lies below `Templates/`, where it is not what `former` was made from.
  init(_ files: [InputFile], languages: [Language], reusing former: CompiledTheme?) {
    let files = files.filter { $0.path.hasPrefix("Templates/") }
    if let former, former.files == files, former.languages == languages {
      self = former
      return
    }
    self.files = files
    self.languages = languages
    theme = Theme.compiling(files, languages: languages)
  }
}
