#if os(Linux)
  import Foundation
  import Glibc

  /// Folders of which Linux tells the changes (inotify).
  struct NotifiedWatch: Sendable {
    /// Changes that come within so many milliseconds of each other are one: editors save a file in
    /// several steps.
    static let quietTime: Int32 = 8

    /// After so many rounds changes are told although more are coming.
    private static let longestWait = 25

    private let roots: [String]
    private let below: [String]
    private let descriptor: Int32
    private let stop: (reading: Int32, writing: Int32)
    private let folders: WatchedFolders

    /// Begins to watch, or tells why the system refuses.
    init(_ roots: [String], below: [String]) throws(SystemError) {
      self.roots = roots
      self.below = below
      descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
      guard descriptor >= 0 else { throw SystemError.last }
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        let error = SystemError.last
        close(descriptor)
        throw error
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      stop = (ends[0], ends[1])
      do throws(SystemError) {
        folders = try WatchedFolders(descriptor, roots, below: below)
      } catch {
        for open in [descriptor, stop.reading, stop.writing] { close(open) }
        throw error
      }
    }

    /// The changes, as long as somebody reads them.
    func changes() -> AsyncStream<FolderChanges> {
      AsyncStream { continuation in
        continuation.onTermination = { [stop] _ in close(stop.writing) }
        // Waiting for the system blocks, which no task may do.
        Thread.detachNewThread { tell(continuation) }
      }
    }

    private func tell(_ continuation: AsyncStream<FolderChanges>.Continuation) {
      var folders = folders
      var changes = FolderChanges()
      var rounds = 0
      while let isReady = wait(atMost: changes.isEmpty ? -1 : NotifiedWatch.quietTime) {
        if isReady { folders.read(into: &changes) }
        rounds = changes.isEmpty ? 0 : rounds + 1
        guard !changes.isEmpty, !isReady || rounds > NotifiedWatch.longestWait else { continue }
        continuation.yield(changes)
        changes = FolderChanges()
        rounds = 0
      }
      for open in [descriptor, stop.reading] { close(open) }
    }

    /// Waits for news; false where none came in time, nil where nobody reads them any more.
    private func wait(atMost milliseconds: Int32) -> Bool? {
      var ends = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: stop.reading, events: Int16(POLLIN), revents: 0),
      ]
      while poll(&ends, 2, milliseconds) < 0 {
        guard errno == EINTR else { return nil }
      }
      return ends[1].revents != 0 ? nil : ends[0].revents != 0
    }
  }
#endif
