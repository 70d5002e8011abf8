/// A site in memory, of which some files look like what a host or an attacker asks for.
struct MemorySite: PreviewSite {
  let basePath: [String]
  let isLive: Bool
  let hostRules = KnownHostRules()

  /// What stands in files that no answer may tell.
  static let secret = "secret"

  /// A text of ten bytes, also in two compressed forms.
  static let ten = "0123456789"

  private static let files: [String: String] = [
    "index.html": "<body>home</body>", "en/index.html": "<p>english", "404.html": "gone",
    "ten.txt": ten, "ten.txt.br": "br", "ten.txt.gz": "gz", "empty.txt": "",
    ".git/config": secret, ".well-known/security.txt": "write to us",
    "_headers": "# \(secret)\n/*\n  X-A: b\n/:a/*\n  Content-Security-Policy: default-src 'none'\n",
    "_redirects": "# \(secret)\n/old/ /en/ 301\n/moved/* /en/ 308\n",
  ]

  func item(at names: [String]) -> PreviewItem {
    for name in names {
      require(!name.isEmpty && name != "." && name != "..", "a name that leads elsewhere")
      require(!name.utf8.contains { $0 == 0 || $0 == UInt8(ascii: "/") }, "not a name")
    }
    if let text = MemorySite.files[names.joined(separator: "/")] {
      let isPage = names.last?.hasSuffix(".html") == true
      let bytes = Array(text.utf8)
      return .file(ServedFile(isLive && isPage ? LiveReload.page(bytes) : bytes))
    }
    return names.isEmpty || names == ["en"] ? .folder : .missing
  }
}
