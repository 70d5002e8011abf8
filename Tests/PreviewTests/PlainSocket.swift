import Foundation

/// A connection that sends exactly the bytes it is given and shows exactly those that come back.
final class PlainSocket: Sendable {
  private let descriptor: Int32

  /// Connects to a port of this machine; gives up waiting for an answer after ten minutes, since other tests may keep
  /// all processors busy.
  init(port: Int) throws {
    descriptor = Self.newDescriptor()
    let connected = Self.withAddress(port: port) { connect(descriptor, $0, $1) }
    guard connected == 0 else { throw POSIXError(.ECONNREFUSED) }
    var patience = timeval(tv_sec: 600, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  private init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Occupies a free port of this machine.
  static func listening() throws -> PlainSocket {
    let descriptor = newDescriptor()
    let bound = withAddress(port: 0) { bind(descriptor, $0, $1) }
    guard bound == 0, listen(descriptor, 1) == 0 else { throw POSIXError(.EADDRINUSE) }
    return PlainSocket(descriptor: descriptor)
  }

  /// The port at this end.
  var port: Int {
    var address = sockaddr_in()
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(descriptor, $0, &length)
      }
    }
    return Int(UInt16(bigEndian: address.sin_port))
  }

  private static func newDescriptor() -> Int32 {
    #if canImport(Darwin)
      socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
  }

  /// Calls `use` with the loopback address and its length.
  private static func withAddress(
    port: Int, _ use: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        use($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { close(descriptor) }

  /// Sends the text as it is.
  func send(_ text: String) throws {
    let bytes = Array(text.utf8)
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.send(
          descriptor, buffer.baseAddress?.advanced(by: sent), bytes.count - sent, flags)
      }
      guard count > 0 else { throw POSIXError(.EPIPE) }
      sent += count
    }
  }

  /// What comes until `ending` has come, or the other side closes.
  func receive(until ending: String) throws -> String {
    var received: [UInt8] = []
    let ending = Array(ending.utf8)
    while ending.isEmpty || received.suffix(ending.count) != ending[...] {
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { break }
      guard count > 0 else { throw POSIXError(.ETIMEDOUT) }
      received += buffer.prefix(count)
    }
    return String(decoding: received, as: UTF8.self)
  }

  /// All that comes until the other side closes.
  func receiveAll() throws -> String { try receive(until: "") }
}
