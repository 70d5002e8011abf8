package import Pages
import Synchronization

/// Hands files on, and their compressed variants after them.
package final class CompressedFiles: FileSink {
  private let next: any FileSink
  private let compression: Precompression
  private let state = Mutex(State())

  private struct State {
    var pending: [OutputFile] = []
    var failure: DeliveryError?
  }

  /// How many files a program compresses at once.
  private static let batch = 64

  /// Hands files on to `next`.
  package init(by compression: Precompression, to next: any FileSink) {
    self.compression = compression
    self.next = next
  }

  package func take(_ file: OutputFile) {
    next.take(file)
    guard Precompression.isWorthwhile(file) else { return }
    let batch: [OutputFile] = state.withLock { state in
      guard state.failure == nil else { return [] }
      state.pending.append(file)
      guard state.pending.count == Self.batch else { return [] }
      defer { state.pending = [] }
      return state.pending
    }
    compress(batch)
  }

  /// Hands on what is left; a variant that could not be made is told here.
  package func finish() throws(DeliveryError) {
    let rest = state.withLock { state in
      defer { state.pending = [] }
      return state.failure == nil ? state.pending : []
    }
    compress(rest)
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  private func compress(_ batch: [OutputFile]) {
    guard !batch.isEmpty else { return }
    do throws(DeliveryError) {
      for variant in try compression.variants(of: batch) { next.take(variant) }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }
}
