import Synchronization

/// What printing takes, by template and partial, for authors who look for what makes a build slow.
///
/// What a template takes in counts for both. No page depends on any of it.
package final class TemplateMetrics: Sendable {
  /// What all uses of one template took.
  package struct Use: Sendable, Hashable {
    /// How often it was printed.
    package var calls = 0

    /// How long that took.
    package var nanoseconds: UInt64 = 0

    /// How much it printed.
    package var bytes = 0

    fileprivate mutating func add(_ other: Use) {
      calls += other.calls
      nanoseconds += other.nanoseconds
      bytes += other.bytes
    }
  }

  /// The time now in nanoseconds, from any beginning.
  let clock: @Sendable () -> UInt64

  private let uses = Mutex<[String: Use]>([:])

  /// Starts without any use; `clock` tells the time in nanoseconds.
  package init(clock: @escaping @Sendable () -> UInt64) {
    self.clock = clock
  }

  /// The templates that were printed, those that took the longest first.
  package var all: [(name: String, use: Use)] {
    uses.withLock { $0 }.map { (name: $0.key, use: $0.value) }
      .sorted { ($1.use.nanoseconds, $0.name) < ($0.use.nanoseconds, $1.name) }
  }

  fileprivate func add(_ recorded: [Int32: Use], names: [String]) {
    uses.withLock { uses in
      for (template, use) in recorded {
        uses[names[Int(template)], default: Use()].add(use)
      }
    }
  }
}

/// What one page takes, noted without a lock.
struct TemplateRecording {
  private let metrics: TemplateMetrics
  private var open: [(template: Int32, start: UInt64, bytes: Int)] = []
  private var uses: [Int32: TemplateMetrics.Use] = [:]

  init(_ metrics: TemplateMetrics) {
    self.metrics = metrics
  }

  /// Notes that a template begins behind so many printed bytes.
  mutating func enter(_ template: Int32, at bytes: Int) {
    open.append((template, metrics.clock(), bytes))
  }

  /// Notes that the template that began last ends.
  mutating func leave(at bytes: Int) {
    guard let (template, start, before) = open.popLast() else { return }
    let use = TemplateMetrics.Use(
      calls: 1, nanoseconds: metrics.clock() - start, bytes: bytes - before)
    uses[template, default: TemplateMetrics.Use()].add(use)
  }

  /// Hands over what was noted; `names` are those of the program's templates.
  func finish(names: [String]) { metrics.add(uses, names: names) }
}
