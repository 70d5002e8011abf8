import Foundation
import Pages
import Publishing
import Testing

@Suite struct PrecompressionTests {
  private static let text = Array(String(repeating: "What may be trained on? ", count: 99).utf8)

  /// The compressed variants of files, which are handed on themselves.
  private func variants(_ files: [String: [UInt8]]) throws -> [String: [UInt8]] {
    let collected = CollectedFiles()
    let sink = CompressedFiles(by: Precompression(), to: collected)
    for (path, bytes) in files { sink.take(OutputFile(path: path, bytes: bytes)) }
    try sink.finish()
    let all = Dictionary(uniqueKeysWithValues: collected.all.map { ($0.path, $0.bytes) })
    #expect(files.allSatisfy { all[$0.key] == $0.value })
    return all.filter { files[$0.key] == nil }
  }

  /// What is compressed in several batches is all there.
  @Test func hasVariantsOfManyFiles() throws {
    let files = Dictionary(uniqueKeysWithValues: (0..<150).map { ("\($0).html", Self.text) })
    #expect(try variants(files).count == 150 * Precompression().endings.count)
  }

  @Test func hasVariantsOfTextsThatBecomeSmaller() throws {
    let variants = try variants([
      "en/index.html": Self.text, "a b.txt": Self.text, "short.html": Array("<p>".utf8),
      "picture.png": Self.text, "_headers": Self.text,
      "noise.json": (0..<2_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7 ^ $0 << 3) },
    ])
    let endings = Precompression().endings
    #expect(endings.first == "gz")
    #expect(endings.count == 2)
    for path in ["en/index.html", "a b.txt"] {
      for ending in endings { #expect(variants["\(path).\(ending)"] != nil, "\(path).\(ending)") }
    }
    let others = variants.keys.filter { !$0.hasPrefix("noise") }
    #expect(others.count == 4)
  }

  @Test func givesTheSameBytesEachTimeAndTheTextBack() throws {
    let first = try variants(["page.html": Self.text])
    #expect(try variants(["page.html": Self.text]) == first)
    let folder = try TemporaryFolder()
    let packed = try #require(first["page.html.gz"])
    try Data(packed).write(to: URL(filePath: "\(folder.path)/page.gz"))
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-d", "\(folder.path)/page.gz"]
    try process.run()
    process.waitUntilExit()
    #expect(try Array(folder.text("page").utf8) == Self.text)
  }
}
