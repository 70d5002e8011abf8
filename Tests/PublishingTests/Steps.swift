import Foundation
import Publishing
import Synchronization

/// Counts what a build does to its folder, and can let it die before one of the steps.
final class Steps: Sendable {
  private let taken = Mutex<[String]>([])
  private let last: Int

  /// Lets `count` steps be taken and refuses all that come after, as if the process were gone.
  init(atMost count: Int = .max) {
    last = count
  }

  var changes: DiskChanges {
    DiskChanges { step throws(SystemError) in
      let isTaken = self.taken.withLock { taken in
        guard taken.count < self.last else { return false }
        taken.append(step)
        return true
      }
      if !isTaken { throw SystemError(code: EIO) }
    }
  }

  /// How many steps were taken.
  var count: Int { taken.withLock { $0.count } }

  /// The steps, with paths from `folder`.
  func names(below folder: String) -> [String] {
    taken.withLock { $0 }.map { $0.replacing("\(folder)/", with: "") }
  }
}
