import Pages
import Publishing
import Testing

@Suite struct OutputPathsTests {
  @Test(arguments: [
    (["a.html", "A.html"], ["'A.html' and 'a.html' are one file on some computers"]),
    (
      ["caf\u{E9}.html", "cafe\u{301}.html"],
      ["'cafe\u{301}.html' and 'caf\u{E9}.html' are one file on some computers"]
    ),
    (["A/x.html", "a/y.html"], ["the folders 'A' and 'a' are one on some computers"]),
    (["a", "a/b"], ["'a' is both a page and a folder of pages"]),
    (["a", "A/b"], ["'a' is both a page and a folder of pages"]),
    (["a", "a"], ["two pages have the path 'a'"]),
    (
      [
        "../a", "/b", "c//d", "e/", "", "f/./g", "h\0", "Site-Manifest.json",
        "i/.limpid-unfinished",
      ],
      [
        "", "../a", "/b", "Site-Manifest.json", "c//d", "e/", "f/./g", "h\0",
        "i/.limpid-unfinished",
      ]
      .map { "'\($0)' is not a path below the output folder" }
    ),
    (
      ["a", "b", "B", "A"],
      [
        "'A' and 'a' are one file on some computers", "'B' and 'b' are one file on some computers",
      ]
    ),
  ])
  func refuses(paths: [String], faults: [String]) throws {
    let site = try TemporaryFolder()
    #expect(throws: WritingError.unsuitablePaths(faults)) {
      try OutputWriter(folder: "\(site.path)/Public", site: site.path).write(
        Release(paths.map { OutputFile(path: $0, bytes: []) }, today: "t", asOf: "d"))
    }
    #expect(try site.tree("") == [:])
  }
}
