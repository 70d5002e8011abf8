import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension PreviewServer {
  /// Serves until the task is cancelled or the process is asked to stop by `SIGINT` or `SIGTERM`.
  ///
  /// Returns when all connections are closed, so that the command can end with status 0.
  package func runUntilStopped(onReady: @escaping @Sendable (_ port: Int) -> Void) async throws {
    let (signals, asked) = AsyncStream.makeStream(of: Void.self)
    let (registrations, registered) = AsyncStream.makeStream(of: Void.self)
    let numbers = [SIGINT, SIGTERM]
    let sources = numbers.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { asked.yield() }
      source.setRegistrationHandler { registered.yield() }
      source.resume()
      return source
    }
    defer {
      for source in sources { source.cancel() }
      for number in numbers { signal(number, SIG_DFL) }
    }
    // A signal that came before its source is in place would be lost.
    var registration = registrations.makeAsyncIterator()
    for _ in sources { await registration.next() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await run(onReady: onReady) }
      group.addTask {
        for await _ in signals { break }
      }
      try await group.next()
      group.cancelAll()
      try await group.waitForAll()
    }
  }
}
