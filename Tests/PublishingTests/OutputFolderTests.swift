import Foundation
import Pages
import Publishing
import Testing

@Suite struct OutputFolderTests {
  @Test(arguments: [
    ("Content", "it is the site's 'Content' folder"),
    ("Content/", "it is the site's 'Content' folder"),
    ("Content/out", "it lies inside the site's 'Content' folder"),
    ("Content/new/out", "it lies inside the site's 'Content' folder"),
    ("Templates", "it is the site's 'Templates' folder"),
    ("Templates/../Content/x", "it lies inside the site's 'Content' folder"),
    ("absent/../Content", "it is the site's 'Content' folder"),
    (".", "it contains the site's 'Content' folder"),
    ("..", "it contains the site's 'Content' folder"),
    ("link-to-content", "it is the site's 'Content' folder"),
    ("link-to-content/out", "it lies inside the site's 'Content' folder"),
    ("link-to-site", "it contains the site's 'Content' folder"),
    ("CONTENT", "it is the site's 'Content' folder"),
  ])
  func refuses(folder: String, reason: String) throws {
    let site = try TemporaryFolder()
    try site.put("mine", at: "Content/a.md")
    try site.link("link-to-content", to: "Content")
    try site.link("link-to-site", to: ".")
    let before = try site.tree("")
    let path = "\(site.path)/\(folder)"
    #expect(throws: WritingError.refusedFolder(path, reason: reason)) {
      try write(to: path, site: site.path)
    }
    #expect(try site.tree("") == before)
  }

  @Test func refusesTheRootAndTheHome() throws {
    let site = try TemporaryFolder()
    #expect(throws: WritingError.refusedFolder("/", reason: "it is the root of the file system")) {
      try write(to: "/", site: site.path)
    }
    let home = String(cString: try #require(getenv("HOME")))
    #expect(throws: WritingError.refusedFolder(home, reason: "it is your home folder")) {
      try write(to: home, site: site.path)
    }
  }

  @Test func refusesALinkThatLeadsNowhere() throws {
    let site = try TemporaryFolder()
    try site.link("Public", to: "nowhere")
    #expect(throws: WritingError.self) {
      try write(to: "\(site.path)/Public", site: site.path)
    }
  }

  @Test(arguments: ["Public", "deep/new/folder", "Content2", "link/Public", "x/../Public"])
  func accepts(folder: String) throws {
    let site = try TemporaryFolder()
    try site.put("mine", at: "Content/a.md")
    try site.makeFolder("elsewhere")
    try site.link("link", to: "elsewhere")
    try write(to: "\(site.path)/\(folder)", site: site.path)
    #expect(try site.text(folder == "x/../Public" ? "Public/a.html" : "\(folder)/a.html") == "a")
  }

  private func write(to folder: String, site: String) throws {
    _ = try OutputWriter(folder: folder, site: site).write(
      Release([OutputFile(path: "a.html", bytes: Array("a".utf8))], today: "t", asOf: "d"))
  }
}
