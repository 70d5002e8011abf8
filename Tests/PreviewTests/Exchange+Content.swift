import Preview

extension Exchange {
  /// Parts of files (RFC 9110, section 14).
  static let ranges = goodParts + noParts + ignoredParts + conditionalParts + otherParts

  private static let partRows: [(range: String, content: String, place: String)] = [
    ("bytes=0-0", "0", "bytes 0-0/10"), ("bytes=2-4", "234", "bytes 2-4/10"),
    ("bytes=5-", "56789", "bytes 5-9/10"), ("bytes=-3", "789", "bytes 7-9/10"),
    ("bytes=-99", "0123456789", "bytes 0-9/10"), ("bytes=8-99", "89", "bytes 8-9/10"),
    ("Bytes = 1-1", "1", "bytes 1-1/10"),
    ("bytes=0-99999999999999999999", "0123456789", "bytes 0-9/10"),
  ]

  private static let goodParts = partRows.map { row in
    part(
      row.range, status: 206, row.content,
      [("Content-Range", row.place), ("Content-Length", String(row.content.utf8.count))])
  }

  private static let noParts = [
    "bytes=10-", "bytes=10-12", "bytes=99999999999999999999-", "bytes=-0",
  ].map {
    part($0, status: 416, nil, [("Content-Range", "bytes */10")])
  }

  private static let ignoredParts = [
    "bytes=4-2", "bytes=a-b", "bytes=", "bytes=-", "bytes=1", "bytes=1-2-3", "bytes=0x1-2",
    "bytes=+1-2", "bytes=1-1,3-3", "lines=1-2", "bytes 1-2",
  ].map { part($0, status: 200, "0123456789", [("Content-Range", nil)]) }

  private static let conditionRows: [(tag: String, status: Int, content: String)] = [
    ("{tag}", 206, "123"), ("\"other\"", 200, "0123456789"), ("W/{tag}", 200, "0123456789"),
    ("Fri, 27 Nov 2026 00:00:00 GMT", 200, "0123456789"),
  ]

  private static let conditionalParts = conditionRows.map { row in
    Exchange(
      about: "if the part is still of \(row.tag)", target: "/ten.txt",
      fields: [HeaderField("Range", "bytes=1-3"), HeaderField("If-Range", row.tag)],
      status: row.status, content: row.content)
  }

  private static let otherParts = [
    Exchange(
      about: "a part of nothing", target: "/empty.txt",
      fields: [HeaderField("Range", "bytes=0-")], status: 416),
    Exchange(
      about: "a part of a large file", target: "/large.zip",
      fields: [HeaderField("Range", "bytes=999998-")], status: 206,
      told: [("Content-Range", "bytes 999998-999999/1000000"), ("Content-Length", "2")]),
    Exchange(
      about: "no part of a missing page", target: "/nothing",
      fields: [HeaderField("Range", "bytes=0-1")], status: 404, content: "gone"),
  ]

  private static func part(
    _ range: String, status: Int, _ content: String?, _ told: [(name: String, value: String?)]
  ) -> Exchange {
    Exchange(
      about: "the part \(range)", target: "/ten.txt", fields: [HeaderField("Range", range)],
      status: status, told: told, content: content)
  }

  /// Conditions (RFC 9110, section 13).
  static let conditions = singleConditions + otherConditions

  private static let tagRows: [(name: String, value: String, status: Int)] = [
    ("If-None-Match", "{tag}", 304), ("If-None-Match", "W/{tag}", 304), ("If-None-Match", "*", 304),
    ("If-None-Match", "\"a\", {tag}", 304), ("If-None-Match", "\"a\",W/\"b\" ,\t{tag}", 304),
    ("If-None-Match", "\"a\"", 200), ("If-None-Match", "", 200), ("If-None-Match", "tag", 200),
    ("If-None-Match", "\"open", 200), ("If-None-Match", "\"a,{tag}", 200),
    ("If-Match", "{tag}", 200), ("If-Match", "*", 200), ("If-Match", "\"a\", {tag}", 200),
    ("If-Match", "\"a\"", 412), ("If-Match", "W/{tag}", 412),
    ("If-Modified-Since", "Fri, 27 Nov 2026 00:00:00 GMT", 200),
  ]

  private static let singleConditions = tagRows.flatMap { name, value, status in
    ["/ten.txt", "/large.zip"].map { target in
      Exchange(
        about: "\(name): \(value)", target: target, fields: [HeaderField(name, value)],
        status: status, told: status == 412 ? [] : [("ETag", "{tag}")],
        content: status == 304 ? "" : nil)
    }
  }

  private static let otherConditions = [
    Exchange(
      about: "a condition before a part", target: "/ten.txt",
      fields: [HeaderField("If-None-Match", "{tag}"), HeaderField("Range", "bytes=0-1")],
      status: 304, content: ""),
    Exchange(
      about: "a condition on the fields alone", method: "HEAD", target: "/ten.txt",
      fields: [HeaderField("If-None-Match", "{tag}")], status: 304, content: ""),
    Exchange(
      about: "two fields of tags", target: "/ten.txt",
      fields: [HeaderField("If-None-Match", "\"a\""), HeaderField("If-None-Match", "{tag}")],
      status: 304),
    Exchange(
      about: "no condition on a missing page", target: "/nothing",
      fields: [HeaderField("If-None-Match", "*")], status: 404),
  ]

  /// Compressed files beside the plain ones (RFC 9110, section 12.5.3).
  static let codings = codingRows.map(coding) + otherCodings

  private static let codingRows: [(accepted: String, coding: String?, content: String)] = [
    ("gzip", "gzip", "as gzip"), ("br", "br", "as brotli"), ("gzip, br", "br", "as brotli"),
    ("gzip;q=1, br;q=0.5", "gzip", "as gzip"), ("*", "br", "as brotli"),
    ("br;q=0, *", "gzip", "as gzip"), ("GZIP", "gzip", "as gzip"),
    ("zstd, gzip", "gzip", "as gzip"),
    ("gzip;q=0", nil, "plain"), ("identity", nil, "plain"), ("", nil, "plain"),
    ("gzip;q=x", nil, "plain"), ("compress", nil, "plain"),
  ]

  private static func coding(_ accepted: String, _ coding: String?, _ content: String) -> Exchange {
    Exchange(
      about: "taking '\(accepted)'", target: "/zip.txt",
      fields: [HeaderField("Accept-Encoding", accepted)], status: 200,
      told: [
        ("Content-Encoding", coding), ("Vary", "Accept-Encoding"),
        ("Content-Type", "text/plain; charset=utf-8"),
      ], content: content)
  }

  private static let otherCodings = [
    Exchange(
      about: "a file without compressed ones", target: "/ten.txt",
      fields: [HeaderField("Accept-Encoding", "gzip, br")], status: 200,
      told: [("Content-Encoding", nil), ("Vary", nil)], content: "0123456789"),
    Exchange(
      about: "a part of what is compressed", target: "/zip.txt",
      fields: [HeaderField("Accept-Encoding", "br"), HeaderField("Range", "bytes=3-4")],
      status: 206, told: [("Content-Encoding", "br")], content: "br"),
  ]

  /// What a host is to send beside files.
  static let hostRules: [Exchange] = [
    Exchange(
      about: "for all", target: "/", status: 200,
      told: [("Referrer-Policy", "same-origin"), ("Content-Security-Policy", nil)]),
    Exchange(
      about: "for a folder", target: "/en/", status: 200,
      told: [
        ("Referrer-Policy", "same-origin"), ("Content-Security-Policy", "default-src 'none'"),
      ]),
    Exchange(
      about: "for a name of any folder", target: "/en/a%20b.html", status: 200,
      told: [("X-Robots-Tag", "noindex")]),
    Exchange(
      about: "for what is not there", target: "/en/nothing", status: 404,
      told: [("Content-Security-Policy", "default-src 'none'")]),
    Exchange(
      about: "never how long it may be kept", target: "/plain", status: 200,
      told: [("Cache-Control", "no-cache")]),
  ]

  /// The whole table.
  static let all = places + moves + methods + hosts + ranges + conditions + codings + hostRules
}
