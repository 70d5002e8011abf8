/// The versions of a site that lie beside the link to one of them.
struct FolderVersions: Sendable {
  /// The absolute path of the link.
  let link: String

  /// What stands where the link must be.
  enum Link: Sendable, Hashable {
    case absent
    /// A link to the version with this number.
    case leading(to: Int)
    /// A link of somebody else, with its target.
    case foreign(String)
    /// No link at all.
    case occupied
  }

  private static let suffix = ".versions"

  /// The absolute path of the folder that the versions lie in.
  var path: String { link + Self.suffix }

  /// The path of one version.
  func folder(of number: Int) -> String { "\(path)/\(number)" }

  /// What stands where the link must be.
  func current() throws(SystemError) -> Link {
    switch try Disk.item(at: link) {
    case .absent: return .absent
    case .symbolicLink: break
    case .file, .folder, .other: return .occupied
    }
    let target = try Disk.target(ofLinkAt: link)
    let number = target.split(separator: "/").last.flatMap(Self.number)
    guard let number, [self.target(number), folder(of: number)].contains(target) else {
      return .foreign(target)
    }
    return .leading(to: number)
  }

  /// The numbers of the versions, also of those that were not written to their end, in their order.
  func numbers() throws(SystemError) -> [Int] {
    guard try Disk.item(at: path) == .folder else { return [] }
    var numbers: [Int] = []
    for name in try Disk.names(in: path) {
      guard let number = Self.number(String(decoding: name, as: UTF8.self)[...]),
        try Disk.item(at: folder(of: number)) == .folder
      else { continue }
      numbers.append(number)
    }
    return numbers.sorted()
  }

  /// The number of a new version: of the last one, where nobody finished writing it, or the next free one.
  func next(after current: Int?) throws(SystemError) -> Int {
    let last = try numbers().last
    if let last, last != current, try isUnfinished(last) { return last }
    var number = max(last ?? 0, current ?? 0) + 1
    while try Disk.item(at: folder(of: number)) != .absent { number += 1 }
    return number
  }

  /// Whether a version holds nothing but what a publication that died had written.
  private func isUnfinished(_ number: Int) throws(SystemError) -> Bool {
    let folder = folder(of: number)
    if let manifest = try? SiteManifest.standing(in: folder) { return manifest.state == .writing }
    return try Disk.names(in: folder).allSatisfy { $0 == Array(OutputNames.unfinished.utf8) }
  }

  /// Makes the link lead to a version; whoever follows it meanwhile comes to the former one or this.
  func lead(to number: Int, _ changes: DiskChanges) throws(SystemError) {
    let unfinished = "\(path)/\(OutputNames.unfinished)"
    try changes.makeLink(at: unfinished, to: target(number))
    try changes.move(unfinished, to: link)
  }

  /// What the link says, from the folder that it lies in.
  private func target(_ number: Int) -> String {
    "\(path.split(separator: "/").last ?? "")/\(number)"
  }

  private static func number(_ name: Substring) -> Int? {
    Int(name).flatMap { $0 > 0 && "\($0)" == name ? $0 : nil }
  }
}
