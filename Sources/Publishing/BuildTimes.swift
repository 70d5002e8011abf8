import Synchronization
package import Templating

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What the stages of a build take.
package final class BuildTimes: Sendable {
  /// A part of the way from files to files.
  package enum Stage: String, Sendable, CaseIterable {
    /// Reading the author's files.
    case read
    /// Turning files into documents.
    case parse
    /// Checking documents against each other, compiling templates, and listing the pages.
    case link
    /// Making files, links checked.
    case render
    /// Comparing files with those that stand, and writing those that differ.
    case write
  }

  /// What a stage took, in seconds.
  package struct Time: Sendable, Hashable {
    /// On the clock.
    package var clock = 0.0

    /// Of all processors together.
    package var processors = 0.0

    static func - (left: Time, right: Time) -> Time {
      Time(clock: left.clock - right.clock, processors: left.processors - right.processors)
    }

    /// Both together.
    package static func + (left: Time, right: Time) -> Time {
      Time(clock: left.clock + right.clock, processors: left.processors + right.processors)
    }
  }

  /// What templates take; nil where nobody asked.
  package let templates: TemplateMetrics?

  private let times = Mutex<[Stage: Time]>([:])

  /// Starts with no time taken.
  package init(measuresTemplates: Bool = false) {
    templates = measuresTemplates ? TemplateMetrics { nanoseconds(CLOCK_MONOTONIC) } : nil
  }

  /// What a stage took so far.
  package subscript(stage: Stage) -> Time { times.withLock { $0[stage] ?? Time() } }

  /// Does the work of a stage; stages that are measured so follow one another.
  package func measure<Value, Failure>(
    _ stage: Stage, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let start = now(CLOCK_PROCESS_CPUTIME_ID)
    defer { add(now(CLOCK_PROCESS_CPUTIME_ID) - start, to: stage) }
    return try work()
  }

  /// Does the work of a stage that waits for workers.
  package func measureWorkers<Value>(
    _ stage: Stage, _ work: () async -> Value
  ) async -> Value {
    let start = now(CLOCK_PROCESS_CPUTIME_ID)
    defer { add(now(CLOCK_PROCESS_CPUTIME_ID) - start, to: stage) }
    return await work()
  }

  /// Does work of a stage that one of several workers meets in another one, which it is taken from; of
  /// the clock a worker's share counts.
  func move(
    _ stage: Stage, outOf other: Stage, workers: Int, _ work: () -> Void
  ) {
    let start = now(CLOCK_THREAD_CPUTIME_ID)
    work()
    var taken = now(CLOCK_THREAD_CPUTIME_ID) - start
    taken.clock /= Double(workers)
    add(taken, to: stage)
    add(Time() - taken, to: other)
  }

  private func add(_ time: Time, to stage: Stage) {
    times.withLock { $0[stage] = ($0[stage] ?? Time()) + time }
  }

  private func now(_ processors: clockid_t) -> Time {
    Time(
      clock: Double(nanoseconds(CLOCK_MONOTONIC)) / 1e9,
      processors: Double(nanoseconds(processors)) / 1e9)
  }
}

private func nanoseconds(_ clock: clockid_t) -> UInt64 {
  var time = timespec()
  clock_gettime(clock, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
