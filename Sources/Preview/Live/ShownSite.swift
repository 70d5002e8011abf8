import Diagnostics
import Pages
import Publishing
import Synchronization

/// A file of a site that is being worked on, and what browsers get of it.
struct MadeFile: Sendable {
  /// The file as a build writes it, with what is wrong with it.
  let built: Checked<OutputFile>

  /// The file with what a page needs to show changes.
  let sent: ServedFile

  init(_ built: Checked<OutputFile>) {
    self.built = built
    let file = built.value
    sent = ServedFile(file.path.hasSuffix(".html") ? LiveReload.page(file.bytes) : file.bytes)
  }
}

/// One state of a site that is being worked on, and its files as far as somebody asked for them.
///
/// Each file is made once, also when many ask at a time.
final class ShownSite: Sendable {
  /// So many files are kept at most, so that looking through a large site does not hold all of it.
  private static let mostKept = 256

  /// So many files are made before anybody asks.
  private static let mostPrepared = 16

  let state: LiveState

  private let tell: LivePreview.Telling
  private let files = Mutex(Files())

  private struct Files {
    var places: [String: Place] = [:]
    /// Paths that browsers asked for, the first ones.
    var asked: [String] = []
  }

  private final class Place: Sendable {
    let made = Mutex<Made>(.notYet)
  }

  private enum Made {
    case notYet
    /// The file, or that there is none.
    case done(MadeFile?)
  }

  /// Shows a state; what is wrong with a file is told when it is made.
  init(_ state: LiveState, telling tell: @escaping LivePreview.Telling) {
    self.state = state
    self.tell = tell
  }

  /// Shows the state that follows `former`, with the files that browsers asked of that one, so that
  /// all who ask again find them made.
  init(_ state: LiveState, after former: ShownSite) {
    self.state = state
    tell = former.tell
    for path in former.files.withLock({ $0.asked }) { _ = made(place(of: path), at: path) }
  }

  /// The file at a path, nil where there is none; whoever asks while it is being made waits for that.
  func file(at path: String) -> MadeFile? {
    files.withLock { files in
      guard files.asked.count < Self.mostPrepared, !files.asked.contains(path) else { return }
      files.asked.append(path)
    }
    return made(place(of: path), at: path)
  }

  private func place(of path: String) -> Place {
    files.withLock { files in
      if let known = files.places[path] { return known }
      if files.places.count >= Self.mostKept { files.places.removeAll() }
      let place = Place()
      files.places[path] = place
      return place
    }
  }

  private func made(_ place: Place, at path: String) -> MadeFile? {
    place.made.withLock { made in
      if case .done(let file) = made { return file }
      let file = state.file(at: path).map(MadeFile.init)
      if let file { tell(path, file.built.diagnostics, state) }
      made = .done(file)
      return file
    }
  }
}
