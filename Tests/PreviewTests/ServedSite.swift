import Foundation
import Preview

/// A small built site in a folder of the test's own, beside a file that nobody may see.
final class ServedSite: Sendable {
  static let largeSize = 1_000_000

  private static let headers = """
    # What hosts send beside files.
    /*
      Referrer-Policy: same-origin
      X-Content-Type-Options: nosniff
    /en/*
      Content-Security-Policy: default-src 'none'
    /:folder/a%20b.html
      X-Robots-Tag: noindex
    /plain
      Cache-Control: public, max-age=31536000
    """

  private static let redirects = """
    /old/ /en/ 301
    /old/atom.xml /en/atom.xml
    /gone/* /en/ 308
    """

  let path: String

  init(with404 has404: Bool = true) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "limpid-\(UUID().uuidString)")
    path = url.path(percentEncoded: false)
    for (name, text) in [
      "Public/index.html": "home", "Public/en/index.html": "english", "Public/en/a b.html": "space",
      "Public/caf\u{E9}.html": "accent", "Public/plain": "no ending", "Public/en/empty/x/y.txt": "",
      "Public/.hidden/secret.txt": "secret", "Public/.env": "secret",
      "Public/.well-known/security.txt": "security", "Public/en/.well-known/x.txt": "secret",
      "Public/style.CSS": "css", "Public/ten.txt": "0123456789", "Public/empty.txt": "",
      "Public/zip.txt": "plain", "Public/zip.txt.gz": "as gzip", "Public/zip.txt.br": "as brotli",
      "Public/_headers": Self.headers, "Public/_redirects": Self.redirects,
      "Public-private/secret.txt": "secret", "secret.txt": "secret",
    ] { try put(text, at: name) }
    if has404 { try put("gone", at: "Public/404.html") }
    try put(String(repeating: "x", count: Self.largeSize), at: "Public/large.zip")
    for (name, target) in [
      "outside.txt": "../secret.txt", "sibling": "../Public-private", "inside.html": "index.html",
      "nowhere.html": "nothing", "round.html": "round.html",
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/Public/\(name)", withDestinationPath: target)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var folder: ServedFolder { ServedFolder(at: "\(path)/Public") }

  func folder(under basePath: String) -> ServedFolder {
    ServedFolder(at: "\(path)/Public", basePath: basePath)
  }

  func put(_ text: String, at relative: String) throws {
    let url = URL(filePath: "\(path)/\(relative)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }
}
