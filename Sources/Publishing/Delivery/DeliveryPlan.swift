/// What a delivery changes in the place that a site is published to.
package struct DeliveryPlan: Sendable {
  /// A file that does not stay as it is.
  package struct Change: Sendable, Hashable {
    /// Its path in the site.
    package let path: String

    /// Its length there now, in bytes; nil where it does not stand.
    package let before: Int?

    /// Its length in the release, in bytes; nil where that does not have it.
    package let after: Int?
  }

  /// A file that others changed since the last delivery.
  package struct ForeignChange: Sendable, Hashable {
    /// What was done to it.
    package enum Kind: String, Sendable {
      case edited, removed
      /// It is not ours, and would be lost by the delivery.
      case added
    }

    /// Its path in the site.
    package let path: String

    /// What was done.
    package let kind: Kind
  }

  /// The files that do not stay as they are, in the order of their paths.
  package private(set) var changes: [Change] = []

  /// What others changed, in the order of the paths.
  package private(set) var foreign: [ForeignChange] = []

  /// How many files stay as they are.
  package private(set) var unchanged = 0

  /// The manifest of the last delivery.
  let former: SiteManifest?

  /// Compares what stands there with what is to stand there.
  ///
  /// After a delivery that died, what is listed may be old, new or missing, and all of it is ours.
  init(from published: PublishedSite, to release: Release) {
    former = published.manifest
    let owned = Self.byPath(former?.files ?? [])
    let next = Self.byPath(release.manifest.files)
    let paths = Set(owned.keys).union(next.keys).union(published.found.keys)
    for path in paths.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let (mine, new, found) = (owned[path], next[path], published.found[path])
      let name = String(decoding: path, as: UTF8.self)
      guard found != new else {
        unchanged += found == nil ? 0 : 1
        continue
      }
      if mine != nil || new != nil {
        changes.append(Change(path: name, before: found?.bytes, after: new?.bytes))
      }
      if let mine {
        guard former?.state == .complete, found != mine else { continue }
        foreign.append(ForeignChange(path: name, kind: found == nil ? .removed : .edited))
      } else if found != nil {
        foreign.append(ForeignChange(path: name, kind: .added))
      }
    }
  }

  /// Whether what stands there is what is to stand there, and nothing else.
  package var isEmpty: Bool {
    changes.isEmpty && foreign.isEmpty && former?.state == .complete
  }

  /// The files that are new there.
  package var added: [Change] { changes.filter { $0.before == nil } }

  /// The files that get other bytes.
  package var changed: [Change] { changes.filter { $0.before != nil && $0.after != nil } }

  /// The files that are taken away.
  package var removed: [Change] { changes.filter { $0.after == nil } }

  private static func byPath(_ entries: [SiteManifest.Entry]) -> [[UInt8]: SiteManifest.Entry] {
    Dictionary(entries.map { (Array($0.path.utf8), $0) }, uniquingKeysWith: { $1 })
  }
}
