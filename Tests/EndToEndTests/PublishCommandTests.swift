import Foundation
import Testing

/// `limpid publish` with the real git and rsync, on a small site.
@Suite struct PublishCommandTests {
  /// A site under git, with a remote beside it.
  private struct Published {
    let site: TestedSite
    let git: GitRepository

    init() throws {
      site = try TestedSite(fixture: "five-pages")
      // Line ends of pages must not follow what the repository says of the author's texts.
      try site.folder.put("* text=auto\n", at: ".gitattributes")
      git = try GitRepository(in: site.folder)
      try git.run("config", "user.name", "A")
      try git.run("config", "user.email", "a@example.org")
      try git.run("init", "--quiet", "--bare", "remote.git")
      try git.run("remote", "add", "origin", "remote.git")
    }

    func publish(
      _ arguments: String..., environment: [String: String] = [:]
    ) throws -> Program.Outcome {
      try publish(arguments, environment: environment)
    }

    func publish(
      _ arguments: [String], environment: [String: String] = [:]
    ) throws -> Program.Outcome {
      try Program.run(
        ["publish"] + arguments + ["--site", site.folder.path, "--today", TestedSite.today],
        in: site.folder.path, environment: environment)
    }

    /// The title of each commit of a branch, the newest first.
    func titles(_ branch: String) throws -> [String] {
      try git.run("log", "--format=%s", branch).split(separator: "\n").map(String.init)
    }
  }

  @Test func putsABranchBesideTheAuthorsWork() throws {
    let published = try Published()
    let git = published.git
    try published.site.folder.put("not finished", at: "Content/articles/.draft.swp")
    let status = try git.run("status", "--porcelain")
    let first = try published.publish("branch", "gh-pages")
    #expect(first.status == 0, "\(first.errors)")
    #expect(try git.run("status", "--porcelain") == status)
    #expect(try git.run("symbolic-ref", "HEAD") == "refs/heads/main\n")
    #expect(try published.titles("gh-pages").count == 1)
    #expect(try git.run("ls-remote", "origin") == "")
    let files = try git.run("ls-tree", "-r", "--name-only", "gh-pages").split(separator: "\n")
    #expect(files.contains("index.html") && files.contains(".nojekyll"))
    #expect(!files.contains { $0.hasSuffix(".gz") || $0.hasPrefix("Content") })
    // The bytes are those of a build.
    #expect(try published.site.build("--strict").status == 0)
    for path in files where path != "site-manifest.json" && path != ".nojekyll" {
      #expect(
        try git.run("show", "gh-pages:\(path)") == published.site.folder.text("Public/\(path)"),
        "\(path)")
    }
    #expect(try published.publish("branch", "gh-pages").output.contains("nothing to change"))
    #expect(try published.titles("gh-pages").count == 1)
  }

  @Test func keepsFilesOfOthersAndStopsWhereOursWereEdited() throws {
    let published = try Published()
    let git = published.git
    #expect(try published.publish("branch", "gh-pages", "--push").status == 0)
    try git.run("worktree", "add", "--quiet", "theirs", "gh-pages")
    try commit("CNAME", "example.org", in: published)
    #expect(try published.publish("branch", "gh-pages").errors.contains("it is checked out"))
    try git.run("worktree", "remove", "--force", "theirs")
    try rename(published.site, to: "Another name")
    #expect(try published.publish("branch", "gh-pages", "--push").status == 0)
    #expect(try git.run("show", "gh-pages:CNAME") == "example.org")
    #expect(try published.titles("gh-pages").count == 3)
    #expect(
      try git.run("rev-parse", "gh-pages")
        == git.run("--git-dir=remote.git", "rev-parse", "gh-pages"))

    try git.run("worktree", "add", "--quiet", "theirs", "gh-pages")
    try commit("index.html", "edited", in: published)
    try git.run("worktree", "remove", "--force", "theirs")
    let refused = try published.publish("branch", "gh-pages")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("index.html (edited)"))
    #expect(try published.titles("gh-pages").count == 4)
    #expect(try published.publish("branch", "gh-pages", "--overwrite").status == 0)
    #expect(try git.run("show", "gh-pages:index.html").contains("<!DOCTYPE html>"))
  }

  /// A file where a folder of ours must be, and a folder where a file of ours must be.
  @Test(arguments: ["contact", "_headers/mine"])
  func replacesWhatStandsInTheWayWhereThatIsAskedFor(path: String) throws {
    let published = try Published()
    let git = published.git
    // The empty tree, which git knows by its name in every repository.
    let empty = try git.run(
      "commit-tree", "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "-m", "Empty")
    try git.run("branch", "gh-pages", empty.trimmingCharacters(in: .newlines))
    try git.run("worktree", "add", "--quiet", "theirs", "gh-pages")
    try commit(path, "theirs", in: published)
    try git.run("worktree", "remove", "--force", "theirs")
    let refused = try published.publish("branch", "gh-pages")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("\(path) (added)"), "\(refused.errors)")
    #expect(try published.publish("branch", "gh-pages", "--overwrite").status == 0)
    let files = try git.run("ls-tree", "-r", "--name-only", "gh-pages").split(separator: "\n")
    #expect(files.contains("contact/index.html") && files.contains("_headers"))
    #expect(!files.contains { $0 == path })
  }

  @Test func goesOnFromTheRemotesBranchAndNeverForcesIt() throws {
    let published = try Published()
    let git = published.git
    #expect(try published.publish("branch", "gh-pages", "--push").status == 0)
    // Another clone, which has no such branch of its own.
    try git.run("branch", "--quiet", "-D", "gh-pages")
    try git.run("update-ref", "-d", "refs/remotes/origin/gh-pages")
    try rename(published.site, to: "Second")
    #expect(try published.publish("branch", "gh-pages", "--push").status == 0)
    #expect(try published.titles("gh-pages").count == 2)
    // Two that both went on from the first publication.
    try git.run("branch", "--quiet", "--force", "gh-pages", "gh-pages~1")
    try git.run("update-ref", "-d", "refs/remotes/origin/gh-pages")
    try rename(published.site, to: "Third")
    #expect(try published.publish("branch", "gh-pages").status == 0)
    let diverged = try published.publish("branch", "gh-pages", "--push")
    #expect(diverged.status == 64)
    #expect(diverged.errors.contains("different commits"))
    #expect(
      try git.run("--git-dir=remote.git", "log", "--format=%s", "gh-pages").split(separator: "\n")
        .count == 2)
  }

  @Test(
    arguments: [
      (["branch", "main"], "it is checked out"), (["branch", "a b"], "no name of a branch"),
      (["branch", "gh-pages", "--push", "--remote", "nowhere"], "'git' failed"),
      (["rsync", "/nowhere/at/all/"], "'rsync' failed"),
      (["folder", "Content"], "is the site's 'Content' folder"),
      (["folder", "Templates"], "is the site's 'Templates' folder"),
      (["rsync", ""], "names no folder"), (["rsync", "host:"], "names no folder"),
      (["rsync", "/"], "names no folder"),
      (["rsync", "Content/"], "is the site's 'Content' folder"),
      (["folder", "Content/www"], "lies inside the site's 'Content' folder"),
    ])
  func refusesOtherPlaces(arguments: [String], told: String) throws {
    let published = try Published()
    let outcome = try published.publish(arguments)
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
    #expect(try published.git.run("status", "--porcelain") == "?? remote.git/\n")
  }

  @Test func publishesNothingWhileAnythingIsWrong() throws {
    let published = try Published()
    try published.site.folder.put("faulty", at: "Content/platforms/faulty.yml")
    for place in [["branch", "gh-pages"], ["folder", "www"], ["rsync", "there/"]] {
      let outcome = try published.publish(place)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("nothing was published"))
    }
    #expect(!FileManager.default.fileExists(atPath: "\(published.site.folder.path)/www"))
    #expect(!FileManager.default.fileExists(atPath: "\(published.site.folder.path)/there"))
  }

  @Test func tellsWhatItWouldDo() throws {
    let published = try Published()
    #expect(try published.publish("folder", "www").status == 0)
    let folder = published.site.folder
    let page = try folder.text("www/index.html").utf8.count
    try rename(published.site, to: "Longer than before")
    let told = try published.publish("folder", "www", "--dry-run", "--no-compress")
    #expect(told.status == 0)
    #expect(told.output.contains("changed  index.html  \(page) → "))
    #expect(told.output.contains("removed  index.html.gz  "))
    #expect(told.lastLine.hasSuffix("nothing was published"))
    let json = try published.publish("folder", "www", "--dry-run", "--json")
    let lines = try json.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      lines.contains { $0["path"] as? String == "index.html" && $0["before"] as? Int == page })
    #expect(lines.last?["event"] as? String == "published")
    #expect(lines.last?["changed"] as? Int == lines.count - 1)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder.path)/www")
        == "www.versions/1")
  }

  /// A machine that is reached by a program such as ssh, with names as rsync writes them.
  @Test func reachesAnotherMachine() throws {
    let published = try Published()
    let folder = published.site.folder
    try folder.put("#!/bin/sh\nshift\nexec sh -c \"$*\"\n", at: "reach")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: "\(folder.path)/reach")
    let outcome = try published.publish(
      "rsync", "host:\(folder.path)/there",
      environment: ["RSYNC_RSH": "\(folder.path)/reach"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.text("there/index.html").contains("<!DOCTYPE html>"))
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/there/index.html.gz"))
  }

  /// What somebody else does to the branch, in a work tree of theirs.
  private func commit(_ path: String, _ text: String, in published: Published) throws {
    try published.site.folder.put(text, at: "theirs/\(path)")
    try published.git.run("-C", "theirs", "add", "--all")
    try published.git.run("-C", "theirs", "commit", "--quiet", "--message", "Theirs")
  }

  private func rename(_ site: TestedSite, to name: String) throws {
    let text = try site.folder.text("Content/site.yml")
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("name:") })
    try site.folder.put(text.replacing(line, with: "name: \(name)"), at: "Content/site.yml")
  }
}
