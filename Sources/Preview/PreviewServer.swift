import NIOCore
import NIOHTTP1
import NIOPosix

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Serves a site to browsers on this machine.
package struct PreviewServer: Sendable {
  private let site: any PreviewSite
  private let host: String
  private let port: Int
  private let idleSeconds: Int64

  /// Serves `site` on `port`; port 0 is any free one.
  ///
  /// Other machines reach it only if another `host` is given. A connection on which nothing moves for
  /// `idleSeconds` is closed.
  package init(
    _ site: any PreviewSite, host: String = "127.0.0.1", port: Int, idleSeconds: Int64 = 30
  ) {
    self.site = site
    self.host = host
    self.port = port
    self.idleSeconds = idleSeconds
  }

  /// Serves until the task is cancelled; `onReady` is told the port as soon as it listens.
  ///
  /// Throws a ``PreviewError`` if it cannot listen.
  package func run(onReady: @Sendable (_ port: Int) -> Void) async throws {
    let server = try await listening()
    onReady(server.channel.localAddress?.port ?? port)
    // Cancelling the loop itself would drop connections that were accepted but not yet taken, which
    // NIO forbids. So the loop ends because nothing more can be accepted.
    let loop = Task { try await serve(server) }
    try await withTaskCancellationHandler {
      try await loop.value
    } onCancel: {
      server.channel.close(promise: nil)
    }
  }

  private func serve(
    _ server: NIOAsyncChannel<PreviewConnection.Channel, Never>
  ) async throws {
    try await server.executeThenClose { connections in
      let hosts = HostNames(listeningOn: host)
      try await withThrowingDiscardingTaskGroup { group in
        for try await connection in connections {
          group.addTask { await PreviewConnection(connection, site: site, hosts: hosts).serve() }
        }
        group.cancelAll()
      }
    }
  }

  private func listening() async throws -> NIOAsyncChannel<PreviewConnection.Channel, Never> {
    let idleTime = TimeAmount.seconds(idleSeconds)
    do {
      return try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
        .serverChannelOption(.backlog, value: 256)
        .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .serverChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            try channel.pipeline.syncOperations.addHandler(AcceptErrorHandler())
          }
        }
        .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
        .bind(host: host, port: port) { channel in
          channel.eventLoop.makeCompletedFuture {
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(IdleStateHandler(allTimeout: idleTime))
            try pipeline.addHandler(IdleConnectionHandler())
            try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
            return try PreviewConnection.Channel(wrappingChannelSynchronously: channel)
          }
        }
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      throw PreviewError.portInUse(port)
    } catch let error as IOError {
      throw PreviewError.cannotListen(
        host: host, port: port, reason: String(cString: strerror(error.errnoCode)))
    } catch let error as SocketAddressError {
      throw PreviewError.cannotListen(host: host, port: port, reason: "\(error)")
    }
  }
}
