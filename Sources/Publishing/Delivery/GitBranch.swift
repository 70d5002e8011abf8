package import Pages

/// A branch of the repository that the site lies in, from which hosts such as GitHub Pages publish.
///
/// It has a history of its own, a commit for each publication. Commits are made beside the author's
/// files and index, which stay as they are. Files of the branch that Limpid did not write are kept.
package struct GitBranch: DeliveryTarget {
  package let name: String

  private let branch: String
  private let remote: String
  private let isPushed: Bool
  private let site: String
  private let repository: GitRepository
  private let local: String?
  private let base: String?

  /// Publishes the site in the folder `site` to a branch; where `isPushed`, to that of `remote` as well.
  ///
  /// Refused is a branch that somebody works on: one that is checked out, or that has commits which the
  /// remote's does not know while that one has others.
  package init(
    named branch: String, of remote: String, isPushed: Bool, site: String
  ) throws(DeliveryError) {
    name = "the branch '\(branch)'"
    self.branch = branch
    self.remote = remote
    self.isPushed = isPushed
    self.site = site
    repository = try GitRepository(around: site)
    try repository.checkName(of: branch, for: name)
    if isPushed { try repository.fetch(branch, from: remote) }
    local = try repository.commit("refs/heads/\(branch)")
    let other = try repository.commit("refs/remotes/\(remote)/\(branch)")
    switch (local, other) {
    case (let local?, let other?):
      if try repository.has(other, in: local) {
        base = local
      } else if try repository.has(local, in: other) {
        base = other
      } else if isPushed {
        throw .unsuitable(
          name, reason: "here and at '\(remote)' it has different commits",
          help: "rename it here (git branch -m \(branch) \(branch)-old) to go on from '\(remote)'")
      } else {
        base = local
      }
    default:
      base = local ?? other
    }
  }

  /// Keeps hosts from leaving out files such as `_headers`.
  package var additions: [OutputFile] { [OutputFile(path: ".nojekyll", bytes: [])] }

  package func published(before release: Release) throws(DeliveryError) -> PublishedSite {
    guard let base else { return .nothing }
    let tree = try repository.files(of: base)
    guard let listing = tree.first(where: { $0.path == SiteManifest.path }) else {
      return PublishedSite(manifest: nil, found: try found(in: tree, beside: release, owned: []))
    }
    let json = try repository.contents(of: [listing])[0]
    let manifest = try DeliveryError.whileWriting { () throws(WritingError) in
      try SiteManifest(json: json ?? [], at: "\(branch):\(SiteManifest.path)")
    }
    return PublishedSite(
      manifest: manifest,
      found: try found(in: tree, beside: release, owned: manifest.files.map(\.path)))
  }

  /// The files of a tree that are ours, or stand where the release has a file or a folder.
  private func found(
    in tree: [GitFile], beside release: Release, owned: [String]
  ) throws(DeliveryError) -> [SiteManifest.Entry] {
    let next = release.files.map(\.path)
    let paths = Set((owned + next + next.flatMap(\.enclosingFolders)).map { Array($0.utf8) })
    let becomingFiles = Set(next.map { Array($0.utf8) })
    let files = tree.filter { file in
      paths.contains(Array(file.path.utf8))
        || file.path.enclosingFolders.contains { becomingFiles.contains(Array($0.utf8)) }
    }
    return zip(files, try repository.contents(of: files)).map { file, bytes in
      guard let bytes, file.isRegular else { return .unlikeAnyFile(at: file.path) }
      return SiteManifest.Entry(of: OutputFile(path: file.path, bytes: bytes))
    }
  }

  package func deliver(_ release: Release, by plan: DeliveryPlan) throws(DeliveryError) -> String {
    var told: [String] = []
    if let commit = plan.isEmpty ? base : try self.commit(release, by: plan), commit != local {
      try repository.move(branch, from: local, to: commit)
      told.append("commit \(commit.prefix(12))")
    } else {
      told.append("nothing to change")
    }
    if isPushed {
      try repository.push(branch, to: remote)
      told.append("pushed to '\(remote)'")
    }
    return told.joined(separator: ", ")
  }

  private func commit(_ release: Release, by plan: DeliveryPlan) throws(DeliveryError) -> String {
    let scratch = try ScratchFolder()
    let folder = scratch.path + "/site"
    try release.stage(in: folder, for: site)
    let paths = release.files.map(\.path) + [SiteManifest.path]
    let tree = try repository.tree(
      from: base, removing: plan.removed.map(\.path), adding: paths, in: folder, scratch)
    let before =
      try base.map { commit throws(DeliveryError) in try repository.files(of: commit) } ?? []
    let known = paths + plan.removed.map(\.path) + plan.foreign.map(\.path)
    let ours = Set(known.map { Array($0.utf8) })
    let after = Set(try repository.files(of: tree).map { Array($0.path.utf8) })
    let lost = before.filter { file in
      let path = Array(file.path.utf8)
      return !ours.contains(path) && !after.contains(path)
    }
    guard lost.isEmpty else {
      throw .foreignChanges(
        lost.map { DeliveryPlan.ForeignChange(path: $0.path, kind: .added) }, in: name)
    }
    return try repository.commit(
      tree, after: base,
      message: """
        Publish the site: \(plan.added.count) added, \(plan.changed.count) changed, \
        \(plan.removed.count) removed

        Built on \(release.manifest.today), facts as of \(release.manifest.asOf).

        """)
  }
}
