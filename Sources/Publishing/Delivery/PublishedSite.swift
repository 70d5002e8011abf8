import Pages

/// What stands in the place that a site is published to.
package struct PublishedSite: Sendable {
  /// The list of the files that were published there last; nil where there is none.
  let manifest: SiteManifest?

  /// The files that stand there, by the bytes of their paths: those of the manifest and those that
  /// a delivery would touch, without the manifest itself.
  let found: [[UInt8]: SiteManifest.Entry]

  /// A place where nothing stands.
  static let nothing = PublishedSite(manifest: nil, found: [])

  init(manifest: SiteManifest?, found: [SiteManifest.Entry]) {
    self.manifest = manifest
    self.found = Dictionary(
      found.map { (Array($0.path.utf8), $0) }, uniquingKeysWith: { $1 })
  }

  /// Reads a folder in which a site stands, or parts of it.
  init(in folder: String) throws(DeliveryError) {
    self = try DeliveryError.whileWriting { () throws(WritingError) in
      let manifest = try SiteManifest.standing(in: folder)
      do throws(SystemError) {
        return PublishedSite(manifest: manifest, found: try Self.entries(below: folder))
      } catch {
        throw .failed("read", folder, error)
      }
    }
  }

  /// The files in a folder, all the way down.
  private static func entries(below folder: String) throws(SystemError) -> [SiteManifest.Entry] {
    var entries: [SiteManifest.Entry] = []
    var prefixes = [""]
    while let prefix = prefixes.popLast() {
      for name in try Disk.names(in: "\(folder)/\(prefix)") {
        let path = prefix + String(decoding: name, as: UTF8.self)
        switch try Disk.item(at: "\(folder)/\(path)") {
        case .absent: break
        case .folder: prefixes.append(path + "/")
        case .file:
          let file = OutputFile(path: path, bytes: try Disk.bytes(at: "\(folder)/\(path)"))
          entries.append(SiteManifest.Entry(of: file))
        case .symbolicLink, .other: entries.append(.unlikeAnyFile(at: path))
        }
      }
    }
    return entries.filter { $0.path != SiteManifest.path }
  }
}

extension SiteManifest.Entry {
  /// Something that is no regular file, and so is never what a site has there.
  static func unlikeAnyFile(at path: String) -> Self { Self(path: path, bytes: 0, sha256: "") }
}
