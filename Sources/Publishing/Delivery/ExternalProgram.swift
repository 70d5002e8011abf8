import Foundation

/// A program of the system that does what is not ours: git, rsync, compression.
struct ExternalProgram: Sendable {
  /// The name that it is called by.
  let name: String
  private let file: URL

  /// What a program did.
  struct Outcome: Sendable {
    let status: Int32
    let output: [UInt8]

    /// What it wrote to its error stream.
    let told: String

    /// The output as text, without the last end of line.
    var line: String {
      String(decoding: output, as: UTF8.self).trimmingCharacters(in: .newlines)
    }
  }

  /// Looks for a program along `PATH`.
  init(_ name: String) throws(DeliveryError) {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let places = path.split(separator: ":").map { "\($0)/\(name)" }
    guard let place = places.first(where: FileManager.default.isExecutableFile) else {
      throw .missingProgram(name)
    }
    self.name = name
    file = URL(filePath: place)
  }

  /// Runs it to its end, with messages in English; it may ask on the terminal where no `input` is given.
  func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    input: [UInt8]? = nil
  ) throws(DeliveryError) -> Outcome {
    let scratch = try ScratchFolder()
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C"]) { $1 }.merging(environment) { $1 }
    do {
      if let input {
        let file = try scratch.put(input, named: "input")
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: file))
      }
      let (output, told) = (
        try scratch.put([], named: "output"), try scratch.put([], named: "told")
      )
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: told))
      try process.run()
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus, output: try Disk.bytes(at: output),
        told: String(decoding: try Disk.bytes(at: told), as: UTF8.self))
    } catch let error as DeliveryError {
      throw error
    } catch {
      throw .failedProgram(name, told: "\(error.localizedDescription)")
    }
  }

  /// Runs it, and fails where it says that it failed.
  func succeed(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    input: [UInt8]? = nil
  ) throws(DeliveryError) -> Outcome {
    let outcome = try run(arguments, in: folder, environment: environment, input: input)
    guard outcome.status == 0 else { throw failure(outcome) }
    return outcome
  }

  /// The error that tells of a run that failed.
  func failure(_ outcome: Outcome) -> DeliveryError {
    .failedProgram(
      name, told: outcome.told.isEmpty ? "it gave status \(outcome.status)" : outcome.told)
  }
}
