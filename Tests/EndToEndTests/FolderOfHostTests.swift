import Foundation
import Testing

/// A site that is built for a folder of a host is the one for its root, with other addresses.
@Suite struct FolderOfHostTests {
  @Test func onlyAddressesDiffer() throws {
    let atRoot = try ReferenceSite.atRoot.get().output()
    let inFolder = try ReferenceSite.inFolder.get().output()
    #expect(atRoot.count > 3_000)
    #expect(atRoot.keys.sorted() == inFolder.keys.sorted())
    var differing: [String] = []
    for (path, bytes) in inFolder where !isAboutSizes(path) {
      let moved = String(decoding: bytes, as: UTF8.self)
        .replacingOccurrences(of: "https://example.org/sub/path/", with: "https://limpid.example/")
        .replacingOccurrences(of: "/sub/path/", with: "/")
        .replacingOccurrences(of: "@misc{sub-path-", with: "@misc{")
      if Data(moved.utf8) != atRoot[path], bytes != atRoot[path] { differing.append(path) }
    }
    #expect(differing.sorted() == [])
  }

  /// Sizes and checksums of tables that hold addresses change with these.
  private func isAboutSizes(_ path: String) -> Bool {
    path.hasPrefix("data/") || path.hasSuffix("/data/index.html") || path == "site-manifest.json"
  }
}
