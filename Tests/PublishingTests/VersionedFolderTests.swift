import Foundation
import Pages
import Publishing
import Testing

/// A place that sites of a few words are published to.
struct Press {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("site/Content")
  }

  var path: String { "\(folder.path)/www" }

  /// Publishes to the place that `www` is, and tells what was said of it.
  @discardableResult
  func publish(
    _ files: [String: String], keeping kept: Int = 9, overwriting: Bool = false,
    changes: DiskChanges = DiskChanges()
  ) throws -> String {
    try publish(
      files, overwriting: overwriting,
      to: VersionedFolder(
        at: path, site: "\(folder.path)/site", keeping: kept, changes: changes))
  }

  @discardableResult
  func publish(
    _ files: [String: String], overwriting: Bool = false, to target: some DeliveryTarget
  ) throws -> String {
    let delivery = try Delivery(
      of: files.map { OutputFile(path: $0, bytes: Array($1.utf8)) }, today: "2026-11-23",
      asOf: "2026-11-01", to: target)
    if !overwriting { try delivery.refuseForeignChanges() }
    return try delivery.carryOut()
  }

  /// What readers find, beside the manifest.
  func shown() throws -> [String: String] {
    try folder.tree("www").filter { $0.key != SiteManifest.path }
  }

  /// The versions that stand there.
  func versions() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + ".versions").sorted()
  }
}

@Suite struct VersionedFolderTests {
  static let former = ["index.html": "1", "en/index.html": "1", "old/page": "1"]
  static let next = ["index.html": "22", "en/index.html": "1", "new/page": "3"]

  @Test func showsEachVersionAndKeepsSoManyFormerOnes() throws {
    let press = try Press()
    #expect(try press.publish(Self.former) == "version 1")
    #expect(try press.shown() == Self.former)
    #expect(try press.publish(Self.next, keeping: 1) == "version 2")
    #expect(try press.shown() == Self.next)
    #expect(try press.versions() == ["1", "2"])
    #expect(try press.publish(Self.former, keeping: 1) == "version 3")
    #expect(try press.versions() == ["2", "3"])
    #expect(try press.publish(Self.next, keeping: 0) == "version 4")
    #expect(try press.versions() == ["4"])
    #expect(try press.publish(Self.next) == "nothing to change")
    #expect(try press.versions() == ["4"])
  }

  @Test func leadsThereByARelativeLink() throws {
    let press = try Press()
    try press.publish(Self.former)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: press.path) == "www.versions/1")
  }

  @Test func goesOnAfterSomebodyWentBackToAFormerVersion() throws {
    let press = try Press()
    try press.publish(Self.former)
    try press.publish(Self.next)
    try FileManager.default.removeItem(atPath: press.path)
    try press.folder.link("www", to: "www.versions/1")
    #expect(try press.publish(Self.next) == "version 3")
    #expect(try press.shown() == Self.next)
  }

  /// The version that stood there last is the first of those to go back to, whatever its number.
  @Test func keepsTheVersionThatStoodThereLast() throws {
    let press = try Press()
    for number in 1...4 { try press.publish(["index.html": "\(number)"]) }
    try FileManager.default.removeItem(atPath: press.path)
    // With its whole path, as somebody may write it.
    try press.folder.link("www", to: "\(press.path).versions/2")
    #expect(try press.shown() == ["index.html": "2"])
    #expect(try press.publish(Self.next, keeping: 2) == "version 5")
    #expect(try press.versions() == ["2", "4", "5"])
    #expect(try press.publish(Self.former, keeping: 1) == "version 6")
    #expect(try press.versions() == ["5", "6"])
  }

  /// What has a number for a name and is no version stays as it is.
  @Test func takesNothingOfOthersForAVersion() throws {
    let press = try Press()
    try press.publish(Self.former)
    try press.publish(Self.next)
    try press.folder.put("kept", at: "archive/index.html")
    try press.folder.put("{}", at: "archive/site-manifest.json")
    try FileManager.default.removeItem(atPath: press.path + ".versions/1")
    try press.folder.link("www.versions/1", to: "../archive")
    try press.folder.put("a file", at: "www.versions/3")
    try press.folder.put("notes", at: "www.versions/2026/notes.txt")
    #expect(try press.publish(Self.former, keeping: 0) == "version 2027")
    #expect(try press.shown() == Self.former)
    #expect(try press.versions() == ["1", "2026", "2027", "3"])
    #expect(try press.folder.text("archive/index.html") == "kept")
    #expect(try press.folder.text("www.versions/3") == "a file")
    #expect(try press.folder.text("www.versions/2026/notes.txt") == "notes")
  }

  /// The site is published, although an old version cannot be removed.
  @Test func tellsOfOldVersionsThatStay() throws {
    let press = try Press()
    try press.publish(Self.former)
    try press.publish(Self.next)
    try press.folder.put("damaged", at: "www.versions/1/site-manifest.json")
    let told = try press.publish(["index.html": "3"], keeping: 0)
    #expect(told.hasPrefix("version 3; version 1 was not removed: "))
    #expect(try press.versions() == ["1", "3"])
  }

  @Test func whatOthersAddedGoesWhereThatIsAskedFor() throws {
    let press = try Press()
    try press.publish(Self.former)
    try press.folder.put("theirs", at: "www/mine.txt")
    #expect(try press.publish(Self.former, overwriting: true) == "version 2")
    #expect(try press.shown() == Self.former)
  }

  @Test(
    arguments: [
      ("index.html", "theirs", "index.html (edited)"), ("mine.txt", "theirs", "mine.txt (added)"),
      ("en/index.html", nil, "en/index.html (removed)"),
    ] as [(String, String?, String)])
  func stopsAtWhatOthersChanged(path: String, text: String?, told: String) throws {
    let press = try Press()
    try press.publish(Self.former)
    if let text {
      try press.folder.put(text, at: "www/\(path)")
    } else {
      try FileManager.default.removeItem(atPath: "\(press.path)/\(path)")
    }
    let theirs = try press.shown()
    let error = #expect(throws: DeliveryError.self) { try press.publish(Self.next) }
    #expect(error?.message.contains("  \(told)") == true)
    #expect(try press.shown() == theirs)
    #expect(try press.versions() == ["1"])
    try press.publish(Self.next, overwriting: true)
    #expect(try press.shown() == Self.next)
    // What is not ours is never removed, also when its version is.
    try press.publish(Self.former, keeping: 0)
    #expect(try press.versions() == (path == "mine.txt" ? ["1", "3"] : ["3"]))
  }

  @Test func takesNoOtherPlace() throws {
    let press = try Press()
    try press.folder.put("theirs", at: "www/index.html")
    #expect(throws: DeliveryError.self) { try press.publish(Self.next) }
    #expect(throws: DeliveryError.self) { try press.publish(Self.next, overwriting: true) }
    #expect(try press.folder.text("www/index.html") == "theirs")
    try FileManager.default.moveItem(atPath: press.path, toPath: press.path + "2")
    try press.folder.link("www", to: "www2")
    #expect(throws: DeliveryError.self) { try press.publish(Self.next, overwriting: true) }
    #expect(try press.folder.tree("www2") == ["index.html": "theirs"])
    for path in [
      "/", ".", "..", "\(press.folder.path)/site/Content/www",
      "\(press.folder.path)/site/Templates",
    ] {
      #expect(throws: DeliveryError.self, "\(path)") {
        try VersionedFolder(at: path, site: "\(press.folder.path)/site", keeping: 1)
      }
    }
    #expect(try press.folder.tree("site") == ["Content/": ""])
  }

  /// Whoever reads finds one version or the other, whole, at every moment.
  @Test func isMendedByTheNextPublicationWhereverItDied() throws {
    var count = 0
    while true {
      let press = try Press()
      try press.publish(Self.former)
      try press.publish(["index.html": "0"])
      let steps = Steps(atMost: count)
      let isDone =
        (try? press.publish(Self.next, keeping: 1, changes: steps.changes)) != nil
      let shown = try press.shown()
      #expect(shown == ["index.html": "0"] || shown == Self.next, "died after \(count) steps")
      try press.publish(Self.next, keeping: 1)
      try press.publish(Self.former, keeping: 1)
      #expect(try press.shown() == Self.former, "died after \(count) steps")
      #expect(try press.versions().count == 2, "died after \(count) steps")
      if isDone { break }
      count += 1
    }
    #expect(count > 20)
  }
}
