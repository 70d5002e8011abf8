/// What a preview shows: the files of a site, wherever they come from.
package protocol PreviewSite: Sendable {
  /// The names that lead from the server's root to the site: `["sub"]` for `/sub/`.
  var basePath: [String] { get }

  /// Whether its pages tell the browser when they change.
  var isLive: Bool { get }

  /// What its own files ask of a host.
  var hostRules: KnownHostRules { get }

  /// What a browser may see at a path of the site, given as the names that lead there.
  func item(at names: [String]) -> PreviewItem
}

/// What stands at a path of a site.
package enum PreviewItem: Sendable {
  case file(ServedFile)
  case folder
  case missing
}

/// A file that may be told to a browser.
package enum ServedFile: Sendable {
  /// What is in it.
  case small([UInt8])
  /// Its absolute path without symbolic links, and its length.
  case large(path: String, size: Int)

  /// Its length in bytes.
  var size: Int {
    switch self {
    case .small(let bytes): bytes.count
    case .large(_, let size): size
    }
  }
}
