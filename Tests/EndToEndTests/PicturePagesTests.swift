import Foundation
import Testing

/// Pictures in authors' texts: their size on the page, and nothing of their author in the file.
@Suite struct PicturePagesTests {
  /// Three pixels by two, with the name of its author.
  private static let signed =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEnRFWHRBdXRob3IAQWRhIEV4YW1wbGW9cupZAAAA"
    + "FUlEQVR4nGPkEpFjYGBgYGBgYoABAARgAEB5qHZqAAAAAElFTkSuQmCC"

  /// The same without.
  private static let clean =
    "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAFUlEQVR4nGPkEpFjYGBgYGBgYoABAARgAEB5qHZq"
    + "AAAAAElFTkSuQmCC"

  @Test func picturesHaveTheirSizeAndNoAuthor() throws {
    let site = try TestedSite(fixture: "five-pages")
    try site.folder.put("", at: "Content/media/dot.png")
    let bytes = try #require(Data(base64Encoded: Self.signed))
    try bytes.write(to: URL(filePath: "\(site.folder.path)/Content/media/dot.png"))
    try site.folder.put(
      "---\ntitle: Dots\n---\n\n![One](../media/dot.png)\n\n![Two](../media/dot.png \"T\")\n",
      at: "Content/pages/dots.md")
    let outcome = try site.build()
    #expect(outcome.errors == "")
    let name = "assets/dot.bdd90f909db5d626.png"
    #expect(try site.output()[name] == Data(base64Encoded: Self.clean))
    let size = "width=\"3\" height=\"2\" decoding=\"async\""
    let page = try site.page("dots/index.html")
    #expect(page.html.contains("<p><img src=\"/\(name)\" alt=\"One\" \(size) /></p>"))
    #expect(
      page.html.contains(
        "<p><img src=\"/\(name)\" alt=\"Two\" title=\"T\" \(size) loading=\"lazy\" /></p>"))
  }
}
