/// What a host adds to the files of a site: the header fields and redirects that the site's own files
/// `_headers` and `_redirects` ask for.
///
/// They are the same files that hosts read, so a preview answers as they do.
struct HostRules: Sendable {
  /// The names of the files, which hosts do not serve.
  static let files = ["_headers", "_redirects"]

  private var headers: [(pattern: PathPattern, field: HeaderField)] = []
  private var redirects: [(pattern: PathPattern, target: String, status: Int)] = []

  /// Reads the two files; a line that is none of theirs says nothing.
  init(headers: [UInt8], redirects: [UInt8]) {
    var pattern: PathPattern?
    for line in lines(headers) {
      if line.first == "/" {
        pattern = PathPattern(line)
      } else if let pattern, let colon = line.firstIndex(of: ":") {
        let value = line[line.index(after: colon)...].withoutOuterSpace
        let name = line[..<colon].withoutOuterSpace
        self.headers.append((pattern, HeaderField(String(name), String(value))))
      }
    }
    for line in lines(redirects) {
      let parts = line.split { $0 == " " || $0 == "\t" }
      guard parts.count >= 2, let pattern = PathPattern(parts[0]) else { continue }
      let status = parts.count > 2 ? Int(parts[2].prefix { $0.isNumber }) : 301
      self.redirects.append((pattern, String(parts[1]), status ?? 301))
    }
  }

  /// The fields that an answer to a request for a path gets, but for those that say how long it may be
  /// kept: what is being worked on is never kept.
  func fields(for target: RequestTarget) -> [HeaderField] {
    headers.filter { $0.pattern.matches(target) }.map(\.field)
      .filter { $0.name.lowercased() != "cache-control" }
  }

  /// Where a path has moved to, and the status that says so; nil for most paths.
  func redirect(for target: RequestTarget) -> (status: Int, location: String)? {
    redirects.first { (300...399).contains($0.status) && $0.pattern.matches(target) }
      .map { ($0.status, $0.target) }
  }
}

/// The lines of a text that say something.
private func lines(_ bytes: [UInt8]) -> [Substring] {
  String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    .map(\.withoutOuterSpace).filter { !$0.isEmpty && $0.first != "#" }
}

/// The paths that a rule of a host is for: `*` at the end stands for any rest, `:name` for one name.
struct PathPattern: Sendable {
  private let names: [String]
  private let isFolder: Bool
  private let hasRest: Bool

  /// Reads a pattern; nil where it is no path.
  init?(_ text: Substring) {
    let hasRest = text.last == "*"
    guard let target = RequestTarget(String(hasRest ? text.dropLast() : text)) else { return nil }
    names = target.segments
    isFolder = target.isFolder
    self.hasRest = hasRest
  }

  /// Whether a path is among them.
  func matches(_ target: RequestTarget) -> Bool {
    let count = target.segments.count
    guard hasRest ? count >= names.count : count == names.count else { return false }
    guard hasRest || target.isFolder == isFolder else { return false }
    // What a rest stands for begins after a slash, or else within a name.
    if hasRest, !isFolder, count == names.count, target.isFolder { return false }
    return zip(names, target.segments).enumerated().allSatisfy { position, pair in
      let isLast = position == names.count - 1
      if pair.0.hasPrefix(":") { return true }
      return hasRest && !isFolder && isLast ? pair.1.hasPrefix(pair.0) : pair.0 == pair.1
    }
  }
}
