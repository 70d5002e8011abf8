import CCmark
import Foundation
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What libcmark's own renderer makes of a text, with its default options.
///
/// Empty titles are taken out: its tree does not tell them from missing ones.
func referenceHTML(_ markdown: String) -> String {
  guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else {
    return "libcmark got no memory"
  }
  defer { free(html) }
  return String(cString: html).replacing(" title=\"\"", with: "")
}

/// What GitHub's cmark-gfm makes of texts; a process, because its names clash with libcmark's.
enum GitHubReference {
  /// All that Limpid has: tables, strikethrough, footnotes, task lists, bare addresses.
  static let extensions = ["footnotes", "table", "strikethrough", "autolink", "tasklist"]

  /// The HTML of each text, with what is not compared taken out: empty titles, encoding in ids.
  static func html(_ documents: [String], extensions: [String] = extensions) throws -> [String] {
    if documents.isEmpty { return [] }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, document) in documents.enumerated() {
      try Data(document.utf8).write(to: folder.appending(path: "\(index).md"))
    }
    let options = extensions.map { "-e \($0)" }.joined(separator: " ")
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.currentDirectoryURL = folder
    shell.arguments = [
      "-c", "for file in *.md; do cmark-gfm \(options) \"$file\" > \"$file.html\" || exit 1; done",
    ]
    try shell.run()
    shell.waitUntilExit()
    guard shell.terminationStatus == 0 else { throw CocoaError(.executableNotLoadable) }
    return try documents.indices.map { index in
      let html = try Data(contentsOf: folder.appending(path: "\(index).md.html"))
      return withIDsDecoded(
        String(decoding: html, as: UTF8.self).replacing(" title=\"\"", with: ""))
    }
  }
  /// The ids of footnotes without percent-encoding: a ``KeptDifference`` that would be everywhere.
  private static func withIDsDecoded(_ html: String) -> String {
    guard html.contains("%") else { return html }
    return html.replacing(/\ id="(fn[^"]*)"/) {
      " id=\"\(String($0.output.1).removingPercentEncoding ?? "")\""
    }
  }
}
