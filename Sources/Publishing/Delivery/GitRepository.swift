/// A file of a commit or tree.
struct GitFile: Sendable, Hashable {
  let path: String

  /// The name of its contents in the repository.
  let object: String

  /// Whether it is a file, not a link or another repository.
  let isRegular: Bool
}

/// A git repository, asked and changed through git's own plumbing.
struct GitRepository: Sendable {
  private let git: ExternalProgram
  private let folder: String

  /// Finds the repository that a folder lies in.
  init(around folder: String) throws(DeliveryError) {
    git = try ExternalProgram("git")
    self.folder = folder
    guard try git.run(["rev-parse", "--git-dir"], in: folder).status == 0 else {
      throw .unsuitable(
        "a branch", reason: "'\(folder)' lies in no git repository",
        help: "run 'git init' there, or publish to a folder")
    }
  }

  /// Refuses what is no branch's name, and a branch that is checked out somewhere.
  func checkName(of branch: String, for place: String) throws(DeliveryError) {
    guard try git.run(["check-ref-format", "refs/heads/\(branch)"]).status == 0 else {
      throw .unsuitable(
        place, reason: "that is no name of a branch", help: "take a name such as gh-pages")
    }
    let trees = try git.succeed(["worktree", "list", "--porcelain"], in: folder).line
    guard !trees.split(separator: "\n").contains("branch refs/heads/\(branch)") else {
      throw .unsuitable(
        place,
        reason: "it is checked out, and its files would no longer be those of its last commit",
        help: "name a branch that holds nothing but the site, such as gh-pages")
    }
  }

  /// The commit that a reference leads to; nil where there is none.
  func commit(_ reference: String) throws(DeliveryError) -> String? {
    let outcome = try git.run(
      ["rev-parse", "--verify", "--quiet", "\(reference)^{commit}"], in: folder)
    return outcome.status == 0 ? outcome.line : nil
  }

  /// Whether the history of `commit` has `ancestor`.
  func has(_ ancestor: String, in commit: String) throws(DeliveryError) -> Bool {
    try git.run(["merge-base", "--is-ancestor", ancestor, commit], in: folder).status == 0
  }

  /// Brings here what a remote has of a branch; it may have none.
  func fetch(_ branch: String, from remote: String) throws(DeliveryError) {
    let reference = "refs/heads/\(branch)"
    let known = try git.run(["ls-remote", "--exit-code", "--", remote, reference], in: folder)
    let copy = "refs/remotes/\(remote)/\(branch)"
    switch known.status {
    case 0:
      _ = try git.succeed(
        ["fetch", "--quiet", "--no-tags", "--", remote, "+\(reference):\(copy)"], in: folder)
    case 2: _ = try git.succeed(["update-ref", "-d", copy], in: folder)
    default: throw git.failure(known)
    }
  }

  /// Sends a branch to a remote; one that has other commits there is refused.
  func push(_ branch: String, to remote: String) throws(DeliveryError) {
    let reference = "refs/heads/\(branch)"
    _ = try git.succeed(
      ["push", "--quiet", "--", remote, "\(reference):\(reference)"], in: folder)
  }

  /// The files of a commit or tree.
  func files(of tree: String) throws(DeliveryError) -> [GitFile] {
    let output = try git.succeed(["ls-tree", "-r", "-z", "--full-tree", tree], in: folder).output
    return output.split(separator: 0).compactMap { row in
      guard let tab = row.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let words = String(decoding: row[..<tab], as: UTF8.self).split(separator: " ")
      guard words.count == 3 else { return nil }
      return GitFile(
        path: String(decoding: row[(tab + 1)...], as: UTF8.self), object: String(words[2]),
        isRegular: words[1] == "blob" && words[0].hasPrefix("100"))
    }
  }

  /// The bytes of files, in their order; nil where the repository does not hold them.
  func contents(of files: [GitFile]) throws(DeliveryError) -> [[UInt8]?] {
    let names = files.map { $0.object + "\n" }.joined()
    var rest = try git.succeed(["cat-file", "--batch"], in: folder, input: Array(names.utf8))
      .output[...]
    // Each is a line with name, kind and length, the bytes, and a line's end.
    return files.map { _ in
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, let count = Int(words[2]), count < rest.count else { return nil }
      defer { rest = rest.dropFirst(count + 1) }
      return Array(rest.prefix(count))
    }
  }

  /// Makes a tree from that of a commit: without some paths, with the files at others from a folder.
  ///
  /// Bytes go in as they are, whatever the repository says of line ends.
  func tree(
    from commit: String?, removing removed: [String], adding added: [String], in source: String,
    _ scratch: ScratchFolder
  ) throws(DeliveryError) -> String {
    let index = ["GIT_INDEX_FILE": "\(scratch.path)/index"]
    let names = added.map { "\(source)/\($0)\n" }.joined()
    let objects = try git.succeed(
      ["hash-object", "-w", "--no-filters", "--stdin-paths"], in: folder, input: Array(names.utf8)
    ).line.split(separator: "\n")
    _ = try git.succeed(
      ["read-tree", commit ?? "--empty"], in: folder, environment: index)
    let none = String(repeating: "0", count: objects.first?.count ?? 40)
    let rows =
      removed.map { "0 \(none)\t\($0)\0" } + zip(added, objects).map { "100644 \($1)\t\($0)\0" }
    _ = try git.succeed(
      ["update-index", "-z", "--index-info"], in: folder, environment: index,
      input: Array(rows.joined().utf8))
    return try git.succeed(["write-tree"], in: folder, environment: index).line
  }

  /// Makes a commit of a tree.
  func commit(
    _ tree: String, after parent: String?, message: String
  ) throws(DeliveryError) -> String {
    try git.succeed(
      ["commit-tree", tree] + (parent.map { ["-p", $0] } ?? []), in: folder,
      input: Array(message.utf8)
    ).line
  }

  /// Makes a branch lead to a commit, if it still is where it was; nil where it did not exist.
  ///
  /// A lock on the branch is waited for. One that a killed git left is removed.
  func move(
    _ branch: String, from former: String?, to commit: String
  ) throws(DeliveryError) {
    let reference = "refs/heads/\(branch)"
    let lock = try git.succeed(
      ["rev-parse", "--path-format=absolute", "--git-path", reference + ".lock"], in: folder
    ).line
    let none = String(repeating: "0", count: commit.count)
    var outcome: ExternalProgram.Outcome
    DeadLock.remove(at: lock)
    repeat {
      outcome = try git.run(
        [
          "-c", "core.filesRefLockTimeout=\(DeadLock.age * 1000)", "update-ref",
          "-m", "limpid publish", reference, commit, former ?? none,
        ], in: folder)
    } while outcome.status != 0 && DeadLock.remove(at: lock)
    guard outcome.status == 0 else { throw git.failure(outcome) }
  }
}
