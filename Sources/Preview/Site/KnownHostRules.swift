import Synchronization

/// The rules of a site as they were read last, so that they are read anew only when their files change.
package final class KnownHostRules: Sendable {
  private let known = Mutex<(files: [[UInt8]], rules: HostRules)?>(nil)

  /// Begins without any.
  package init() {}

  /// The rules that the files of `site` hold now.
  func rules(of site: any PreviewSite) -> HostRules {
    let files = HostRules.files.map { name -> [UInt8] in
      guard case .file(let file) = site.item(at: [name]), case .small(let bytes) = file.content
      else { return [] }
      return bytes
    }
    return known.withLock { known in
      if let known, known.files == files { return known.rules }
      let rules = HostRules(headers: files[0], redirects: files[1])
      known = (files, rules)
      return rules
    }
  }
}
