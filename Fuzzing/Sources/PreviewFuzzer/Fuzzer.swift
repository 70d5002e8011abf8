/// The sites that are asked.
///
/// The last one is the folder `Fuzzing/Site`, with links that lead out of it.
private let sites: [any PreviewSite] = [
  MemorySite(basePath: [], isLive: false), MemorySite(basePath: ["sub"], isLive: true),
  ServedFolder(at: "Site"),
]

/// The tag of `ten.txt`, which no fuzzer guesses.
private let tag = EntityTag(of: Array(MemorySite.ten.utf8)).text

/// Takes bytes for a request, and checks the answers.
@_cdecl("LLVMFuzzerTestOneInput")
public func answerRequest(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let request = request(UnsafeBufferPointer(start: start, count: count))
  for site in sites { AnswerCheck(site: site).check(request) }
  return 0
}

/// Reads a request of which the first line is method and target, and each other line a field.
///
/// In a field, `@` stands for the tag of `ten.txt`. Without a line for it, the host is this machine.
private func request(_ bytes: UnsafeBufferPointer<UInt8>) -> PreviewRequest {
  let lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  let first = (lines.first ?? "").split(
    separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
  let fields = lines.dropFirst().map { line in
    let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let value = parts.count > 1 ? parts[1].withoutOuterSpace : ""
    let pieces = value.split(separator: "@", omittingEmptySubsequences: false)
    return HeaderField(String(parts[0]), pieces.joined(separator: tag))
  }
  let host = fields.values(of: "Host").isEmpty ? [HeaderField("Host", "localhost")] : []
  return PreviewRequest(
    method: String(first.first ?? ""), target: first.count > 1 ? String(first[1]) : "",
    headers: host + fields)
}
