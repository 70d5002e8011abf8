/// What changed in watched folders since they were told last.
package struct FolderChanges: Sendable, Hashable {
  /// The paths of files and folders that changed, came or went.
  ///
  /// Each begins with its root as it was given. Of a folder everything in it may have changed.
  package var paths: Set<String> = []

  /// Whether more may have changed than the paths tell.
  package var isIncomplete = false

  /// Makes a list of changes.
  package init(paths: Set<String> = [], isIncomplete: Bool = false) {
    self.paths = paths
    self.isIncomplete = isIncomplete
  }

  /// Whether nothing changed.
  var isEmpty: Bool { paths.isEmpty && !isIncomplete }
}

/// Folders that are watched for changes, all the way down.
package struct FolderWatch: Sendable {
  /// The changes, those that come close together at once, until the task that reads them ends.
  package let changes: AsyncStream<FolderChanges>

  /// Why the folders are looked through twice a second, where the system does not tell of changes;
  /// nil where it does.
  package let reasonForPolling: String?

  /// Watches the folders `below` of each of some roots, which need not exist yet.
  package init(_ roots: [String], below: [String]) {
    #if os(Linux)
      do throws(SystemError) {
        let watch = try NotifiedWatch(roots, below: below)
        changes = watch.changes()
        reasonForPolling = nil
        return
      } catch {
        reasonForPolling = "the system does not tell of changes (\(error.words))"
      }
    #else
      reasonForPolling = "this system does not tell of changes in a way that Limpid knows"
    #endif
    changes = PolledWatch(roots, below: below).changes()
  }
}
