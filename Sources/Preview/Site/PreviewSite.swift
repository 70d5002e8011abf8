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
package struct ServedFile: Sendable {
  /// Where what is in it is to be had.
  package enum Content: Sendable {
    /// In memory.
    case small([UInt8])
    /// At this absolute path without symbolic links, so many bytes long.
    case large(path: String, size: Int)
  }

  /// What is in it.
  package let content: Content

  /// What tells it from other contents of its address; nil where it changes while it is read.
  let tag: EntityTag?

  /// A file with these bytes.
  package init(_ bytes: [UInt8]) {
    self.init(.small(bytes), tag: EntityTag(of: bytes))
  }

  init(_ content: Content, tag: EntityTag?) {
    self.content = content
    self.tag = tag
  }

  /// Its length in bytes.
  var size: Int {
    switch content {
    case .small(let bytes): bytes.count
    case .large(_, let size): size
    }
  }
}
