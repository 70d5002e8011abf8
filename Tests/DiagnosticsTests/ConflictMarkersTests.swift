import Diagnostics
import TestSupport
import Testing

@Suite struct ConflictMarkersTests {
  /// Each line between `«` and `»` is told: the first by a finding, the rest beside it.
  @Test(arguments: [
    ("two versions", "«<<<<<<< HEAD»\na\n«=======»\nb\n«>>>>>>> review»\n"),
    ("what stood before", "«<<<<<<< HEAD»\n«||||||| 1a2b»\n«=======»\n«>>>>>>> review»"),
    ("line ends of Windows", "a\r\n«<<<<<<< HEAD»\r\n«=======»\r\n«>>>>>>> review»\r\n"),
    ("half a conflict", "«<<<<<<< HEAD»\na\n"),
  ])
  func tellsAConflict(why: String, text: String) throws {
    let marked = MarkedText(text)
    let found = conflictMarkers(in: marked.file)
    #expect(found.map(\.rule) == [.conflictMarker])
    let finding = try #require(found.first)
    #expect([finding.place] + finding.related.map(\.place) == marked.places)
  }

  @Test func tellsEachConflictOnce() {
    let text = "«<<<<<<< a»\n=======\n>>>>>>> b\n«<<<<<<< a»\n«<<<<<<< a»\n=======\n>>>>>>> b\n"
    let marked = MarkedText(text)
    #expect(conflictMarkers(in: marked.file).map(\.place) == marked.places)
  }

  @Test(arguments: [
    ("a heading", "Title\n=======\n"), ("quotes in quotes", ">>>>>>> far away\n"),
    ("no name", "<<<<<<<\n=======\n>>>>>>>\n"), ("in a line", "a <<<<<<< HEAD\n"),
    ("eight signs", "<<<<<<<< HEAD\n"), ("nothing", ""),
  ])
  func passesOverWhatGitDoesNotWrite(why: String, text: String) {
    #expect(conflictMarkers(in: MarkedText(text).file) == [])
  }
}
