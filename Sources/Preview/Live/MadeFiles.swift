import Diagnostics
import Pages
import Synchronization

/// A file of a site that is being worked on, and what browsers get of it.
struct MadeFile: Sendable {
  /// The file as a build writes it, with what is wrong with it.
  let built: Checked<OutputFile>

  /// The file with what a page needs to show changes.
  let sent: [UInt8]

  init(_ built: Checked<OutputFile>) {
    self.built = built
    let file = built.value
    sent = file.path.hasSuffix(".html") ? LiveReload.page(file.bytes) : file.bytes
  }
}

/// The files of a shown site that somebody asked for: each is made once, also when many ask at a time.
final class MadeFiles: Sendable {
  /// So many files are kept at most, so that looking through a large site does not hold all of it.
  private static let most = 256

  private let places = Mutex<[String: Place]>([:])

  private final class Place: Sendable {
    let made = Mutex<Made>(.notYet)
  }

  private enum Made {
    case notYet
    /// The file, or that there is none.
    case done(MadeFile?)
  }

  /// What `make` gives, which is called for the first who asks for `path`; the others wait for that.
  func file(at path: String, making make: () -> Checked<OutputFile>?) -> MadeFile? {
    let place = places.withLock { places in
      if let known = places[path] { return known }
      if places.count >= Self.most { places.removeAll() }
      let place = Place()
      places[path] = place
      return place
    }
    return place.made.withLock { made in
      if case .done(let file) = made { return file }
      let file = make().map(MadeFile.init)
      made = .done(file)
      return file
    }
  }
}
