/// The way from a request to its answer.
struct Answering {
  private let request: PreviewRequest
  private let site: any PreviewSite
  private let hosts: HostNames

  /// Methods that are known but not for files that are only read.
  private static let otherMethods = [
    "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT",
  ]

  init(_ request: PreviewRequest, _ site: any PreviewSite, _ hosts: HostNames) {
    self.request = request
    self.site = site
    self.hosts = hosts
  }

  /// What the browser gets; for `HEAD` the same as for `GET`.
  func response() -> PreviewResponse {
    guard let place = request.place else { return .plain(400, "bad request") }
    if let host = place.host, !hosts.include(host) {
      return .plain(421, "this server does not answer for that host")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      guard Answering.otherMethods.contains(request.method) else {
        return .plain(501, "method not known")
      }
      return .plain(405, "method not allowed", [HeaderField("Allow", "GET, HEAD")])
    }
    guard let target = RequestTarget(place.target) else { return .plain(400, "bad request") }
    if site.isLive, let answer = LiveReload.answer(to: target) { return answer }
    return response(at: target, site.hostRules.rules(of: site))
  }

  private func response(at target: RequestTarget, _ rules: HostRules) -> PreviewResponse {
    if let moved = rules.redirect(for: target) {
      return .redirect(moved.status, to: moved.location + target.sentQuery)
    }
    let base = site.basePath
    if target.segments.isEmpty, !base.isEmpty {
      return .redirect(
        302, to: RequestTarget(segments: base, isFolder: true, query: target.query).text)
    }
    guard target.segments.starts(with: base), !target.isHidden else {
      return missing(at: target, rules)
    }
    let names = Array(target.segments.dropFirst(base.count))
    guard names.count != 1 || !HostRules.files.contains(names[0]) else {
      return missing(at: target, rules)
    }
    switch site.item(at: names) {
    case .file(let file) where !target.isFolder:
      return content(file, at: names, target, rules)
    case .folder where target.isFolder:
      guard case .file(let index) = site.item(at: names + ["index.html"]) else {
        return missing(at: target, rules)
      }
      return content(index, at: names + ["index.html"], target, rules)
    case .folder:
      return .redirect(
        301,
        to: RequestTarget(segments: target.segments, isFolder: true, query: target.query).text)
    case .file, .missing:
      return missing(at: target, rules)
    }
  }

  /// A file, or a compressed one beside it that the browser likes better.
  private func content(
    _ file: ServedFile, at names: [String], _ target: RequestTarget, _ rules: HostRules
  ) -> PreviewResponse {
    let name = names.last ?? ""
    let variants = ContentCoding.allCases.compactMap { coding -> (ContentCoding, ServedFile)? in
      guard !site.isLive,
        case .file(let file) = site.item(at: names.dropLast() + [name + coding.ending])
      else { return nil }
      return (coding, file)
    }
    let fields = variants.isEmpty ? [] : [HeaderField("Vary", "Accept-Encoding")]
    let accepted = ContentCoding.accepted(by: request.headers.list("Accept-Encoding"))
    for coding in accepted {
      guard let variant = variants.first(where: { $0.0 == coding }) else { continue }
      return Representation(
        variant.1, named: name,
        fields + [HeaderField("Content-Encoding", coding.rawValue)] + rules.fields(for: target)
      ).response(to: request)
    }
    return representation(of: file, named: name, fields + rules.fields(for: target))
      .response(to: request)
  }

  /// The site's own page for what is not there, or a line of text.
  private func missing(at target: RequestTarget, _ rules: HostRules) -> PreviewResponse {
    guard case .file(let page) = site.item(at: ["404.html"]) else {
      return .plain(404, "not found")
    }
    return representation(of: page, named: "404.html", rules.fields(for: target))
      .response(status: 404)
  }

  /// A file as it is sent: a page of a site that is being worked on may run the script that shows changes.
  private func representation(
    of file: ServedFile, named name: String, _ fields: [HeaderField]
  ) -> Representation {
    let isPage = site.isLive && name.hasSuffix(".html")
    return Representation(file, named: name, isPage ? fields.map(LiveReload.allowing) : fields)
  }
}
