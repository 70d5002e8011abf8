/// Prints diagnostics in the Static Analysis Results Interchange Format (SARIF 2.1.0), which code
/// hosts and editors show beside the lines meant.
package struct DiagnosticSARIF: Sendable {
  private var texts: InputTexts
  private let rules: [Rule]
  private let version: String

  /// Prints places of these texts; `rules` are all that the program of this `version` knows.
  package init(_ texts: InputTexts, rules: [Rule], version: String) {
    self.texts = texts
    self.rules = rules.sorted { $0.id < $1.id }
    self.version = version
  }

  /// The whole log of one run, with a last line end.
  ///
  /// Lines and columns count from 1, columns in Unicode scalars; a region ends before its last
  /// column. Files are named from the site's folder.
  package mutating func text(of findings: [Diagnostic]) -> String {
    var json = JSONText(indented: true)
    json.object { json in
      json.member("$schema", Self.schema)
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in json.object { writeRun(findings, to: &$0) } }
    }
    json.newline()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  private mutating func writeRun(_ findings: [Diagnostic], to json: inout JSONText) {
    json.key("tool")
    json.object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "Limpid")
        json.member("version", version)
        json.member("semanticVersion", version)
        json.key("rules")
        json.array { json in for rule in rules { write(rule, to: &json) } }
      }
    }
    json.key("columnKind")
    json.string("unicodeCodePoints")
    json.key("originalUriBaseIds")
    json.object { json in
      json.key(Self.root)
      json.object { json in json.message("description", "The folder of the site.") }
    }
    json.key("results")
    json.array { json in for finding in findings { write(finding, to: &json) } }
  }

  /// The name of the folder that addresses of files begin at.
  private static let root = "SRCROOT"

  private func write(_ rule: Rule, to json: inout JSONText) {
    json.object { json in
      json.member("id", rule.id)
      json.message("shortDescription", inWords(rule.id))
      json.message("fullDescription", rule.reason)
      json.key("defaultConfiguration")
      json.object { json in json.member("level", rule.severity.rawValue) }
    }
  }

  private mutating func write(_ finding: Diagnostic, to json: inout JSONText) {
    json.object { json in
      json.member("ruleId", finding.rule.id)
      if let index = rules.firstIndex(of: finding.rule) {
        json.key("ruleIndex")
        json.number(index)
      }
      json.member("level", finding.severity.rawValue)
      let help = finding.help.map { "\nhelp: \($0)" } ?? ""
      json.message("message", finding.message + help)
      json.key("locations")
      json.array { json in
        json.object { json in writeLocation(finding.place, to: &json) }
      }
      guard !finding.related.isEmpty else { return }
      json.key("relatedLocations")
      json.array { json in
        for (number, related) in finding.related.enumerated() {
          json.object { json in
            json.key("id")
            json.number(number)
            writeLocation(related.place, to: &json)
            json.message("message", related.message)
          }
        }
      }
    }
  }

  private mutating func writeLocation(_ place: TextRange, to json: inout JSONText) {
    let lines = texts.lines(of: place.path)
    let start = lines[place.bytes.lowerBound]
    let end = lines[place.bytes.upperBound]
    json.key("physicalLocation")
    json.object { json in
      json.key("artifactLocation")
      json.object { json in
        json.member("uri", percentEncoded(place.path))
        json.member("uriBaseId", Self.root)
      }
      json.key("region")
      json.object { json in
        for (name, number) in [
          ("startLine", start.line), ("startColumn", start.column), ("endLine", end.line),
          ("endColumn", end.column),
        ] {
          json.key(name)
          json.number(number)
        }
      }
    }
  }
}

extension JSONText {
  fileprivate mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  fileprivate mutating func message(_ name: String, _ text: String) {
    key(name)
    object { json in json.member("text", text) }
  }
}

/// The name of a rule as people say it, such as `Unknown key.`.
private func inWords(_ id: String) -> String {
  let words = id.split(separator: "-").joined(separator: " ")
  return words.prefix(1).uppercased() + words.dropFirst() + "."
}

/// A relative path as an address: everything but the signs that every path may hold is encoded.
private func percentEncoded(_ path: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var address: [UInt8] = []
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      address.append(byte)
    default: address += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
  }
  return String(decoding: address, as: UTF8.self)
}
