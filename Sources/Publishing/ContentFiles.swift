import Diagnostics
import Parsing

/// The files below `Content/`, parsed where they are text.
struct ContentFiles: Sendable {
  /// The site's own documents.
  let own: [Document]

  /// Those that come with Limpid.
  let defaults: [Document]

  /// The pictures, as their authors left them.
  let pictures: [InputFile]

  /// Endings of pictures.
  private static let pictureEndings = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]

  /// Parses all documents, several at once.
  static func parsing(_ input: SiteInput, workers: Int) async -> Checked<ContentFiles> {
    let (pictures, texts) = split(input.own)
    let own = await concurrentMap(texts, workers: workers) { parse($0) }
    let defaults = await concurrentMap(split(input.defaults).texts, workers: workers) { parse($0) }
    var findings: [Diagnostic] = []
    return Checked(
      ContentFiles(
        own: own.map { $0.collecting(into: &findings) },
        defaults: defaults.map { $0.collecting(into: &findings) }, pictures: pictures),
      findings)
  }

  private static func split(_ files: [InputFile]) -> (pictures: [InputFile], texts: [InputFile]) {
    let content = files.filter { $0.path.hasPrefix("Content/") }
    return (content.filter(isPicture), content.filter { !isPicture($0) })
  }

  private static func isPicture(_ file: InputFile) -> Bool {
    let ending = file.path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return pictureEndings.contains(ending)
  }
}
