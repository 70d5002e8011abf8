import Foundation
import Preview
import Testing

/// Runs a server for a built site of the tests.
@discardableResult
func serving<Result: Sendable>(
  _ site: ServedSite, idleSeconds: Int64 = 900,
  _ visit: @escaping @Sendable (_ port: Int) throws -> Result
) async throws -> Result {
  // The folder is there as long as `site` is.
  defer { withExtendedLifetime(site) {} }
  return try await serving(site.folder, idleSeconds: idleSeconds, visit)
}

/// Runs a server for a site on a free port for as long as `visit` takes.
///
/// A visit waits for its sockets, so it has a thread of its own.
@discardableResult
func serving<Result: Sendable>(
  _ site: any PreviewSite, idleSeconds: Int64 = 900,
  _ visit: @escaping @Sendable (_ port: Int) throws -> Result
) async throws -> Result {
  let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
  let server = Task {
    defer { continuation.finish() }
    try await PreviewServer(site, port: 0, idleSeconds: idleSeconds).run {
      continuation.yield($0)
    }
  }
  var iterator = ports.makeAsyncIterator()
  let port = try #require(await iterator.next())
  defer { server.cancel() }
  let result = try await withCheckedThrowingContinuation { visited in
    Thread.detachNewThread {
      visited.resume(with: Swift.Result { try visit(port) })
    }
  }
  server.cancel()
  try await server.value
  return result
}
