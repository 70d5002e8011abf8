import Foundation
import Publishing
import Testing

/// Publishing with the real rsync, to a folder of this machine.
@Suite struct RemoteFolderTests {
  static let former = ["index.html": "1", "same": "1", "old/deep/page": "1", "own/page": "1"]
  static let next = ["index.html": "2", "same": "1", "new/page": "3"]

  private func publish(
    _ files: [String: String], with press: Press, overwriting: Bool = false
  ) throws -> String {
    try press.publish(
      files, overwriting: overwriting,
      to: RemoteFolder(at: press.path, site: "\(press.folder.path)/site"))
  }

  @Test func bringsTheFolderToTheNextBuildAndKeepsWhatIsNotOurs() throws {
    let press = try Press()
    try press.folder.makeFolder("www")
    let foreign = ["CNAME": "mine", "own/mine": "mine"]
    for (path, text) in foreign { try press.folder.put(text, at: "www/\(path)") }
    _ = try publish(Self.former, with: press)
    #expect(try press.shown() == Self.former.merging(foreign) { $1 })
    let inode = try FileManager.default.attributesOfItem(atPath: "\(press.path)/same")
    _ = try publish(Self.next, with: press)
    #expect(try press.shown() == Self.next.merging(foreign) { $1 })
    let later = try FileManager.default.attributesOfItem(atPath: "\(press.path)/same")
    #expect(inode[.systemFileNumber] as? Int == later[.systemFileNumber] as? Int)
    #expect(try publish(Self.next, with: press) == "nothing to change")
  }

  @Test func foldersBecomeFilesAndFilesFolders() throws {
    let press = try Press()
    let (folder, file) = (["a/deep/page": "1", "same": "1"], ["a": "2", "same": "1"])
    for files in [folder, file, folder] {
      _ = try publish(files, with: press)
      #expect(try press.shown() == files)
    }
  }

  @Test func makesTheFolder() throws {
    let press = try Press()
    _ = try publish(Self.former, with: press)
    #expect(try press.shown() == Self.former)
  }

  @Test(
    arguments: [
      ("index.html", "theirs", "index.html (edited)"), ("same", nil, "same (removed)"),
      ("old/deep/page", "theirs", "old/deep/page (edited)"),
      ("new/page", "theirs", "new/page (added)"), ("new", "theirs", "new (added)"),
    ] as [(String, String?, String)])
  func stopsAtWhatOthersChanged(path: String, text: String?, told: String) throws {
    let press = try Press()
    _ = try publish(Self.former, with: press)
    if let text {
      try press.folder.put(text, at: "www/\(path)")
    } else {
      try FileManager.default.removeItem(atPath: "\(press.path)/\(path)")
    }
    let theirs = try press.shown()
    let error = #expect(throws: DeliveryError.self) { try publish(Self.next, with: press) }
    #expect(error?.message.contains("  \(told)") == true)
    #expect(try press.shown() == theirs)
    _ = try publish(Self.next, with: press, overwriting: true)
    #expect(try press.shown() == Self.next)
  }

  /// Of a publication that died, the manifest tells that files of two builds may stand.
  @Test func isMendedByTheNextPublication() throws {
    let press = try Press()
    _ = try publish(Self.former, with: press)
    let manifest = try press.folder.text("www/site-manifest.json")
    try press.folder.put(
      manifest.replacing("\"complete\"", with: "\"writing\""), at: "www/site-manifest.json")
    try press.folder.put("half", at: "www/index.html")
    try FileManager.default.removeItem(atPath: "\(press.path)/same")
    _ = try publish(Self.next, with: press)
    #expect(try press.shown() == Self.next)
    #expect(try publish(Self.next, with: press) == "nothing to change")
  }

  @Test func tellsWhyRsyncFailed() throws {
    let press = try Press()
    try press.folder.put("a file", at: "www")
    let error = #expect(throws: DeliveryError.self) { try publish(Self.next, with: press) }
    #expect(error?.message.contains("'rsync' failed") == true)
    #expect(try press.folder.text("www") == "a file")
  }
}
