import NIOCore

/// Closes a connection on which nothing moved for a while.
final class IdleConnectionHandler: ChannelInboundHandler, Sendable {
  typealias InboundIn = NIOAny

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }
}

/// Keeps the server listening when one connection could not be accepted, for want of descriptors.
final class AcceptErrorHandler: ChannelInboundHandler, Sendable {
  typealias InboundIn = NIOAny

  func errorCaught(context: ChannelHandlerContext, error: any Error) {}
}
