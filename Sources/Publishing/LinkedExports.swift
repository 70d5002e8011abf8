import Pages
import Synchronization

/// The files of a linked site that are no pages, made once somebody asks for one of their kind.
final class LinkedExports: Sendable {
  private let made: Mutex<[ObjectIdentifier: [String: OutputFile]]> = Mutex([:])

  /// The file at a path of the output folder; nil where no kind has one there.
  func file(at path: String, of map: SiteMap, _ renderer: PageRenderer) -> OutputFile? {
    for kind in SiteMap.exportKinds where kind.canStand(at: path) {
      if let file = files(of: kind, map, renderer)[path] { return file }
    }
    return nil
  }

  private func files(of kind: any Export.Type, _ map: SiteMap, _ renderer: PageRenderer)
    -> [String: OutputFile]
  {
    made.withLock { made in
      if let files = made[ObjectIdentifier(kind)] { return files }
      let files = Dictionary(
        map.exports(of: kind, renderer).map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
      made[ObjectIdentifier(kind)] = files
      return files
    }
  }
}
