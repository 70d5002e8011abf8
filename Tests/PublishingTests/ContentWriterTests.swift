import Diagnostics
import Foundation
import Model
import Publishing
import Testing

/// Files that authors write are changed all together or not at all.
@Suite struct ContentWriterTests {
  private func change(_ path: String, _ before: String?, _ after: String) -> FileChange {
    FileChange(path: path, before: before.map { Array($0.utf8) }, after: Array(after.utf8))
  }

  private func site() throws -> TemporaryFolder {
    let site = try TemporaryFolder()
    try site.put("a", at: "Content/a.yml")
    try site.put("b", at: "Content/deep/b.yml")
    return site
  }

  private var both: [FileChange] {
    [change("Content/a.yml", "a", "A"), change("Content/deep/b.yml", "b", "B")]
  }

  private let former = ["a.yml": "a", "deep/b.yml": "b"]

  @Test func changesAndAddsFiles() throws {
    let site = try site()
    try ContentWriter(site: site.path).write(
      both + [change("Content/x/y/c.yml", nil, "C"), change("Content/x/y/d.yml", nil, "")])
    #expect(
      try site.tree("Content") == [
        "a.yml": "A", "deep/b.yml": "B", "x/y/c.yml": "C", "x/y/d.yml": "",
      ])
  }

  @Test(arguments: [0o600, 0o640, 0o666, 0o755])
  func keepsPermissions(bits: Int) throws {
    let site = try site()
    let path = "\(site.path)/Content/a.yml"
    try FileManager.default.setAttributes([.posixPermissions: bits], ofItemAtPath: path)
    try ContentWriter(site: site.path).write(both)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == bits)
  }

  @Test func aLinkStaysALink() throws {
    let site = try site()
    try site.put("c", at: "Shared/c.yml")
    try site.link("Content/c.yml", to: "../Shared/c.yml")
    try ContentWriter(site: site.path).write([change("Content/c.yml", "c", "C")])
    #expect(try site.tree("Content")["c.yml"] == "-> ../Shared/c.yml")
    #expect(try site.text("Shared/c.yml") == "C")
  }

  @Test func refusesWhatLeadsOutside() throws {
    let site = try site()
    let outside = try TemporaryFolder()
    try outside.put("c", at: "c.yml")
    try site.link("Content/c.yml", to: "\(outside.path)/c.yml")
    try site.link("Content/far", to: outside.path)
    for path in ["Content/c.yml", "Content/far/c.yml"] {
      #expect(throws: EditingError.outside("\(site.path)/\(path)")) {
        try ContentWriter(site: site.path).write(both + [change(path, "c", "C")])
      }
    }
    #expect(throws: EditingError.outside("\(site.path)/Content/far/new.yml")) {
      try ContentWriter(site: site.path).write(both + [change("Content/far/new.yml", nil, "C")])
    }
    #expect(try outside.tree(".") == ["c.yml": "c"])
    #expect(try site.text("Content/a.yml") == "a")
  }

  @Test func refusesWhatChangedMeanwhile() throws {
    let site = try site()
    try site.put("b by somebody else", at: "Content/deep/b.yml")
    let path = "\(site.path)/Content/deep/b.yml"
    #expect(throws: EditingError.changedMeanwhile(path)) {
      try ContentWriter(site: site.path).write(both)
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: EditingError.changedMeanwhile(path)) {
      try ContentWriter(site: site.path).write(both)
    }
    #expect(try site.tree("Content") == ["a.yml": "a", "deep/": ""])
  }

  /// Also what changes while the new texts are put beside the files.
  @Test func refusesWhatChangesWhileItWrites() throws {
    let site = try site()
    let path = site.path
    let changes = DiskChanges { step throws(SystemError) in
      guard step.hasPrefix("create"), step.hasSuffix("-1") else { return }
      try? Data("late".utf8).write(to: URL(filePath: "\(path)/Content/a.yml"))
    }
    #expect(throws: EditingError.changedMeanwhile("\(path)/Content/a.yml")) {
      try ContentWriter(site: path, changes: changes).write(both)
    }
    #expect(try site.tree("Content") == ["a.yml": "late", "deep/b.yml": "b"])
  }

  @Test func refusesToReplaceWhatItDoesNotKnow() throws {
    let site = try site()
    #expect(throws: EditingError.occupied("\(site.path)/Content/a.yml")) {
      try ContentWriter(site: site.path).write([change("Content/a.yml", nil, "A")])
    }
    #expect(try site.tree("Content") == former)
  }

  @Test(arguments: [("Content/deep/b.yml", 0o444), ("Content/deep", 0o555)])
  func refusesWhatIsReadOnly(path: String, bits: Int) throws {
    let site = try site()
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: bits], ofItemAtPath: "\(site.path)/\(path)")
    #expect(throws: EditingError.readOnly("\(site.path)/\(path)")) {
      try ContentWriter(site: site.path).write(both)
    }
    try manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(site.path)/\(path)")
    #expect(try site.tree("Content") == former)
  }

  /// Wherever a command dies, each file is as it was or as it is to be; what lies about is hidden, and
  /// the next command replaces it.
  @Test func leavesWholeFilesWhereverItFails() throws {
    var count = 0
    while true {
      let site = try site()
      let steps = Steps(atMost: count)
      let gate = steps.changes
      let isDone = (try? ContentWriter(site: site.path, changes: gate).write(both)) != nil
      let tree = try site.tree("Content")
      #expect(["a", "A"].contains(tree["a.yml"]), "after \(count) steps")
      #expect(["b", "B"].contains(tree["deep/b.yml"]), "after \(count) steps")
      #expect(tree["a.yml"] == "a" || count > 4, "after \(count) steps")
      let rest = try readFolder(at: site.path, below: ["Content"]).map(\.path)
      #expect(rest == ["Content/a.yml", "Content/deep/b.yml"])
      if isDone { break }
      let again = try rest.map { path in
        change(path, try site.text(path), path.contains("a.yml") ? "A" : "B")
      }
      try ContentWriter(site: site.path).write(again)
      #expect(try site.tree("Content") == ["a.yml": "A", "deep/b.yml": "B"])
      count += 1
    }
    #expect(count == 6)
  }

  /// What a command that died left behind is no hindrance.
  @Test func replacesWhatADeadCommandLeft() throws {
    let site = try site()
    try site.put("rest", at: "Content/.limpid-edit-0")
    try ContentWriter(site: site.path).write(both)
    #expect(try site.tree("Content") == ["a.yml": "A", "deep/b.yml": "B"])
  }

  @Test func waitsForNobody() throws {
    let site = try site()
    let descriptor = open("\(site.path)/Content", O_RDONLY)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: EditingError.busy(site.path)) {
      try ContentWriter(site: site.path).write(both)
    }
  }
}
