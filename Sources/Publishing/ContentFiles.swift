import Diagnostics
import Model
import Parsing

/// The files below `Content/`, parsed where they are text.
struct ContentFiles: Sendable {
  /// The site's own documents.
  let own: FileResults<Document>

  /// Those that come with Limpid.
  let defaults: FileResults<Document>

  /// The pictures, as their authors left them.
  let pictures: [InputFile]

  /// Endings of pictures.
  private static let pictureEndings = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"]

  /// Parses all documents, several at once, but those that `former` has parsed already.
  static func parsing(_ input: SiteInput, reusing former: ContentFiles?, workers: Int) async
    -> ContentFiles
  {
    let (pictures, texts) = split(input.own)
    return ContentFiles(
      own: await .working(on: texts, reusing: former?.own, workers: workers) { parse($0) },
      defaults: await .working(
        on: split(input.defaults).texts, reusing: former?.defaults, workers: workers
      ) { parse($0) }, pictures: pictures)
  }

  /// The site's languages, which are known before anything is linked.
  func languages(on days: Days) -> [Language] {
    Catalog.languages(writtenIn: own.first { $0.isSiteSettings }, on: days)
  }

  private static func split(_ files: [InputFile]) -> (pictures: [InputFile], texts: [InputFile]) {
    var (pictures, texts): ([InputFile], [InputFile]) = ([], [])
    for file in files where file.path.hasPrefix("Content/") {
      if isPicture(file) { pictures.append(file) } else { texts.append(file) }
    }
    return (pictures, texts)
  }

  private static func isPicture(_ file: InputFile) -> Bool {
    guard let dot = file.path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return pictureEndings.contains(file.path[dot...].dropFirst().lowercased())
  }
}
