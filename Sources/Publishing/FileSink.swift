package import Pages
import Synchronization

/// Takes the files of a site as they are made.
package protocol FileSink: Sendable {
  /// Takes a file; called by several workers at once, in any order, with each path once where the site
  /// has no faults.
  func take(_ file: OutputFile)
}

/// For commands that want to know what is wrong and no more.
package struct NoFiles: FileSink {
  /// Makes a sink that keeps nothing.
  package init() {}

  package func take(_ file: OutputFile) {}
}

/// Keeps files in memory.
package final class CollectedFiles: FileSink {
  private let files = Mutex<[OutputFile]>([])

  /// Starts without files.
  package init() {}

  package func take(_ file: OutputFile) { files.withLock { $0.append(file) } }

  /// The files in the order of their paths' bytes.
  package var all: [OutputFile] {
    files.withLock { $0 }.sorted { $0.path.comesBefore($1.path) }
  }
}
