import Pages

/// A folder that rsync reaches: on another machine, or on this one.
///
/// New files come first, then those that change, so that no page leads to what is not there yet. What is removed
/// goes last, unless it stands where a file must go. Only files
/// that the manifest there lists are replaced or removed.
package struct RemoteFolder: DeliveryTarget {
  package let name: String

  private let destination: String
  private let site: String
  private let rsync: ExternalProgram
  private let scratch: ScratchFolder
  private let staged: String

  /// Publishes the site in the folder `site` to `destination`, such as `host:/srv/www/site/`.
  package init(at destination: String, site: String) throws(DeliveryError) {
    name = "'\(destination)'"
    // As rsync reads it: what stands before a colon in the first name is another machine.
    let first = destination.prefix { $0 != "/" }
    let path = first.lastIndex(of: ":").map { destination[destination.index(after: $0)...] }
    guard (path ?? destination[...]).contains(where: { $0 != "/" }) else {
      throw .unsuitable(
        name, reason: "it names no folder", help: "name one such as host:/srv/www/site/")
    }
    if path == nil {
      _ = try DeliveryError.whileWriting { () throws(WritingError) in
        try OutputFolder(at: destination, site: site)
      }
    }
    self.destination = destination.hasSuffix("/") ? destination : destination + "/"
    self.site = site
    rsync = try ExternalProgram("rsync")
    scratch = try ScratchFolder()
    staged = scratch.path + "/site"
  }

  package func published(before release: Release) throws(DeliveryError) -> PublishedSite {
    try release.stage(in: staged, for: site)
    let listed = "\(scratch.path)/listed"
    let look = try rsync.run([
      "-r", "--include=/\(SiteManifest.path)", "--exclude=*", "--", destination, listed,
    ])
    if look.status == 23, look.told.contains("No such file or directory") { return .nothing }
    guard look.status == 0 else { throw rsync.failure(look) }
    let owned = try PublishedSite(in: listed).manifest?.files.map(\.path) ?? []
    let paths = owned + release.files.map(\.path)
    // What is as it will be is not sent, and what is no file is seen as what it is.
    let found = "\(scratch.path)/found"
    let seen = try transfer(
      paths + paths.flatMap(\.enclosingFolders) + [SiteManifest.path], from: destination,
      to: found, ["--links", "--ignore-missing-args", "--copy-dest=\(staged)"])
    guard seen.status == 0 || seen.tellsOnlyOfFilesForFolders else { throw rsync.failure(seen) }
    return try PublishedSite(in: found)
  }

  package func deliver(_ release: Release, by plan: DeliveryPlan) throws(DeliveryError) -> String {
    if plan.isEmpty { return "nothing to change" }
    let added = Set(plan.added.map { Array($0.path.utf8) })
    let isInTheWay = { (path: String) in
      path.enclosingFolders.contains { added.contains(Array($0.utf8)) }
    }
    let removed = plan.removed.map(\.path)
    try send(release.manifest.withFiles(of: plan.former))
    try remove(removed.filter(isInTheWay))
    try send(plan.added.map(\.path))
    try send(plan.changed.map(\.path))
    try remove(removed.filter { !isInTheWay($0) })
    try send(release.manifest)
    return "all files are there"
  }

  private func send(_ manifest: SiteManifest) throws(DeliveryError) {
    try DeliveryError.whileWriting { () throws(WritingError) in
      do throws(SystemError) {
        try DiskChanges().create("\(staged)/\(SiteManifest.path)", holding: manifest.json)
      } catch {
        throw .failed("write", staged, error)
      }
    }
    try send([SiteManifest.path])
  }

  /// Sends the staged files at these paths.
  private func send(_ paths: [String]) throws(DeliveryError) {
    guard !paths.isEmpty else { return }
    let sent = try transfer(paths, from: staged + "/", to: destination, [])
    guard sent.status == 0 else { throw rsync.failure(sent) }
  }

  /// Removes the files at these paths, which are not staged, and the folders that this leaves empty.
  private func remove(_ paths: [String]) throws(DeliveryError) {
    guard !paths.isEmpty else { return }
    let folders = Set(paths.flatMap(\.enclosingFolders)).map { $0 + "/" }
    let rules = (folders + paths).map { "+ /\($0.withoutWildcards)\n" } + ["- *\n"]
    let list = try scratch.put(Array(rules.joined().utf8), named: "rules")
    _ = try rsync.succeed([
      "--recursive", "--existing", "--ignore-existing", "--delete", "--filter=merge \(list)", "--",
      staged + "/", destination,
    ])
  }

  private func transfer(
    _ paths: [String], from source: String, to target: String, _ options: [String]
  ) throws(DeliveryError) -> ExternalProgram.Outcome {
    let list = try scratch.put(Array(paths.joined(separator: "\0").utf8), named: "paths")
    return try rsync.run(
      ["--checksum", "--compress", "--from0", "--files-from=\(list)"] + options
        + ["--", source, target])
  }
}

extension String {
  /// This path as a pattern of rsync's that matches nothing else.
  fileprivate var withoutWildcards: String {
    guard contains(where: { "*?[".contains($0) }) else { return self }
    return reduce(into: "") { $0 += "*?[\\".contains($1) ? "\\\($1)" : "\($1)" }
  }
}

extension ExternalProgram.Outcome {
  /// Whether rsync missed only paths that lead through a file, which it finds as that file.
  fileprivate var tellsOnlyOfFilesForFolders: Bool {
    status == 23
      && told.split(separator: "\n").dropLast().allSatisfy { $0.hasSuffix("Not a directory (20)") }
  }
}
