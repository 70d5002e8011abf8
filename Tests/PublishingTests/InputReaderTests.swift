import Diagnostics
import Foundation
import Publishing
import Testing

@Suite struct InputReaderTests {
  @Test func readsFoldersInTheOrderOfBytes() throws {
    let site = try TemporaryFolder()
    for path in [
      "Content/b.md", "Content/a/z.md", "Content/a-b.md", "Content/é.md", "Content/Z.md",
      "Templates/base.html", "Other/x.md",
    ] { try site.put(path, at: path) }
    let files = try readFolder(at: site.path, below: ["Templates", "Content", "Absent"])
    let expected = [
      "Content/Z.md", "Content/a-b.md", "Content/a/z.md", "Content/b.md", "Content/é.md",
      "Templates/base.html",
    ]
    #expect(files == expected.map { InputFile(path: $0, bytes: Array($0.utf8)) })
  }

  @Test(arguments: [".hidden", ".git/config", "a.md~", ".a.md.swp", "a.swp", "#a.md#", ".#a.md"])
  func leavesOut(name: String) throws {
    let site = try TemporaryFolder()
    try site.put("seen", at: "Content/seen.md")
    try site.put("left out", at: "Content/\(name)")
    #expect(try readFolder(at: site.path, below: ["Content"]).map(\.path) == ["Content/seen.md"])
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 200_000])
  func readsWholeFiles(size: Int) throws {
    let site = try TemporaryFolder()
    let text = String(repeating: "x", count: size)
    try site.put(text, at: "Content/a.md")
    let file = InputFile(path: "Content/a.md", bytes: Array(text.utf8))
    #expect(try readFolder(at: site.path, below: ["Content"]) == [file])
  }

  @Test func readsManyFilesInTheirOrder() throws {
    let site = try TemporaryFolder()
    let names = (100..<1000).map { "Content/\($0).md" }
    for name in names.reversed() { try site.put(name, at: name) }
    let files = try readFolder(at: site.path, below: ["Content"])
    #expect(files == names.map { InputFile(path: $0, bytes: Array($0.utf8)) })
  }

  @Test func followsLinksToFilesOfTheSite() throws {
    let site = try TemporaryFolder()
    try site.put("shared", at: "README.md")
    try site.makeFolder("Content")
    try site.link("Content/about.md", to: "../README.md")
    let file = InputFile(path: "Content/about.md", bytes: Array("shared".utf8))
    #expect(try readFolder(at: site.path, below: ["Content"]) == [file])
  }

  @Test func tellsAllThatItCannotRead() throws {
    let outside = try TemporaryFolder()
    try outside.put("secret", at: "secret.md")
    let site = try TemporaryFolder()
    try site.put("fine", at: "Content/fine.md")
    try site.makeFolder("Shared")
    try site.link("Content/d-outside.md", to: "\(outside.path)/secret.md")
    try site.link("Content/c-nowhere.md", to: "nowhere.md")
    try site.link("Content/b-folder", to: "../Shared")
    try site.link("Content/e-round.md", to: "e-round.md")
    #expect(mkfifo("\(site.path)/Content/a-pipe.md", 0o600) == 0)
    let error = try #require(throws: ReadingError.self) {
      try readFolder(at: site.path, below: ["Content"])
    }
    #expect(
      error.text == """
        Content/a-pipe.md: error: neither a file nor a folder
          help: move it out of the site's folder
        Content/b-folder: error: a symbolic link to something that is not a file
          help: link to files one by one, or move the folder here
        Content/c-nowhere.md: error: a symbolic link to a file that does not exist
          help: mend or remove the link
        Content/d-outside.md: error: a symbolic link that leaves the site's folder
          help: put a copy of the file here
        Content/e-round.md: error: cannot be read: too many levels of symbolic links
          help: make the file readable, or remove it

        """)
  }
}
