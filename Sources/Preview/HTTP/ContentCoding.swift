/// How a content may be compressed on its way (RFC 9110, section 8.4).
enum ContentCoding: String, CaseIterable, Sendable {
  case brotli = "br"
  case zstandard = "zstd"
  case gzip

  /// What the names of files that are compressed in this way end with.
  var ending: String {
    switch self {
    case .brotli: ".br"
    case .zstandard: ".zst"
    case .gzip: ".gz"
    }
  }

  /// The codings that a browser takes, those it likes most first; of equal ones the smaller first.
  static func accepted(by field: String?) -> [ContentCoding] {
    guard let field else { return [] }
    var weights: [Substring: Double] = [:]
    for member in field.split(separator: ",") {
      let parts = member.split(separator: ";").map(\.withoutOuterSpace)
      guard let name = parts.first else { continue }
      let weight = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
      weights[name.lowercased()[...]] = weight.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
    }
    let weighted = allCases.map { coding in
      (coding: coding, weight: weights[coding.rawValue[...]] ?? weights["*"] ?? 0)
    }
    // The sorting is stable by hand: equal weights keep the order of the cases.
    return weighted.enumerated().filter { $0.element.weight > 0 }
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element.coding)
  }
}
