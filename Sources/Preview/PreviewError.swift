/// Why the preview could not be served.
package enum PreviewError: Error, Sendable, Hashable {
  /// Another program listens on the port.
  case portInUse(Int)

  /// The system does not let us listen there; its own words.
  case cannotListen(host: String, port: Int, reason: String)

  /// What is wrong, in lowercase, without a full stop.
  package var message: String {
    switch self {
    case .portInUse(let port): "port \(port) is in use by another program"
    case .cannotListen(let host, let port, let reason):
      "cannot listen on \(host), port \(port): \(reason)"
    }
  }

  /// How to mend it.
  package var help: String {
    switch self {
    case .portInUse: "give another one with --port, or stop the other program"
    case .cannotListen: "give another port with --port"
    }
  }
}
