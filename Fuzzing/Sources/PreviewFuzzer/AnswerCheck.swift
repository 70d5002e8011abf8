/// Stops with these words where something does not hold.
///
/// A `precondition` that is built for speed stops without a word.
func require(_ holds: Bool, _ words: String) {
  if !holds { fatalError(words) }
}

/// What holds of every answer of a site, whatever was asked.
struct AnswerCheck {
  let site: any PreviewSite

  private static let conditions = ["Range", "If-Range", "If-Match", "If-None-Match"]

  /// Asks, and asks again in other words where the two answers tell of each other.
  func check(_ request: PreviewRequest) {
    let answer = answer(to: request)
    checkHost(of: answer, to: request)
    checkFields(of: answer, to: request)
    checkBody(of: answer, to: request)
    switch request.method {
    case "GET":
      check(answer, to: request, beside: self.answer(to: request, without: Self.conditions))
    case "HEAD":
      let got = self.answer(to: request, without: ["Range"])
      require(answer.status == got.status && answer.headers == got.headers, "HEAD is not as GET")
    default:
      require([400, 405, 421, 501].contains(answer.status), "another method is answered")
    }
  }

  private func answer(to request: PreviewRequest) -> PreviewResponse {
    let hosts = HostNames(listeningOn: site.isLive ? "::1" : "::")
    return PreviewResponse.answering(request, from: site, as: hosts)
  }

  /// What `GET` gets without these fields.
  private func answer(to request: PreviewRequest, without names: [String]) -> PreviewResponse {
    let fields = request.headers.filter { field in
      !names.contains { $0.lowercased() == field.name.lowercased() }
    }
    return answer(to: PreviewRequest(method: "GET", target: request.target, headers: fields))
  }

  /// Checks that the host is no name that somebody may let lead here.
  private func checkHost(of answer: PreviewResponse, to request: PreviewRequest) {
    guard ![400, 421].contains(answer.status), let host = request.place?.host else { return }
    if host.hasPrefix("[") { return }
    let name = host.prefix { $0 != ":" }.lowercased()
    let end = name.utf8.last { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    require(name == "localhost" || end == UInt8(ascii: "."), "answers for a name")
  }

  private func checkFields(of answer: PreviewResponse, to request: PreviewRequest) {
    let known: Set = [200, 206, 301, 302, 304, 308, 400, 404, 405, 412, 416, 421, 501]
    require(known.contains(answer.status), "an unknown status")
    let names = Set(answer.headers.map { $0.name.lowercased() })
    require(names.count == answer.headers.count, "a field twice")
    for field in answer.headers {
      let isClean = (field.name + field.value).utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
      require(isClean, "a field that breaks the answer")
    }
    let moves = [301, 302, 308].contains(answer.status)
    require(moves == (answer.header("Location") != nil), "a move to nowhere, or a way without one")
    if let location = answer.header("Location") {
      require(location.utf8.first == UInt8(ascii: "/"), "leads to another host")
      require(!["/", "\\"].contains(location.dropFirst().first), "leads to another host")
      require(location != request.target, "leads to itself")
    }
    if let coding = answer.header("Content-Encoding") {
      let accepted = request.headers.list("Accept-Encoding")?.lowercased() ?? ""
      require(accepted.contains(coding) || accepted.contains("*"), "a coding nobody asked for")
      require(answer.header("Vary") == "Accept-Encoding", "a coding for everyone")
    }
  }

  private func checkBody(of answer: PreviewResponse, to request: PreviewRequest) {
    switch answer.body {
    case .bytes(let bytes):
      require(answer.header("Content-Length") == String(bytes.count), "another length")
      require(request.method != "HEAD" && answer.status != 304, "content where none belongs")
      let secret = Array(MemorySite.secret.utf8)
      require(bytes[...].firstRange(of: secret) == nil, "tells what nobody may see")
    case .events:
      require(site.isLive && answer.status == 200, "events of what does not change")
    case .none:
      require(request.method == "HEAD" || answer.status == 304, "no content")
    case .file:
      fatalError("no file is that long")
    }
  }

  /// Compares with what the request gets without conditions and parts.
  private func check(
    _ answer: PreviewResponse, to request: PreviewRequest, beside whole: PreviewResponse
  ) {
    guard answer != whole else { return }
    require(whole.status == 200, "conditions change what is no file")
    guard case .bytes(let bytes) = whole.body, let tag = whole.header("ETag") else {
      fatalError("conditions without a tag")
    }
    switch answer.status {
    case 206:
      check(answer, asPartOf: bytes)
      let wanted = request.headers.values(of: "If-Range")
      require(wanted.allSatisfy { $0 == tag }, "a part of what is no longer wanted")
      require(answer.header("ETag") == tag, "a part of something else")
    case 304:
      let asked = request.headers.list("If-None-Match") ?? ""
      require(asked.contains(tag) || asked == "*", "a browser that has it not")
      require(Set(answer.headers).isSubset(of: whole.headers), "unlike what it has")
      require(answer.header("ETag") == tag, "another tag")
    case 412:
      require(request.headers.list("If-Match") != nil, "a condition that nobody made")
    case 416:
      require(answer.header("Content-Range") == "bytes */\(bytes.count)", "another length")
    default:
      fatalError("neither the whole, a part nor nothing")
    }
  }

  /// Compares a part with the bytes of the whole at the place that it tells.
  private func check(_ part: PreviewResponse, asPartOf bytes: [UInt8]) {
    let place = (part.header("Content-Range") ?? "").split { " -/".contains($0) }
    guard place.count == 4, place[0] == "bytes", let first = Int(place[1]),
      let last = Int(place[2]), first <= last, last < bytes.count
    else { fatalError("a part of unknown place") }
    require(Int(place[3]) == bytes.count, "a part of another length")
    require(part.body == .bytes(Array(bytes[first...last])), "other bytes")
  }
}
