import Foundation

extension Program {
  /// Runs `limpid` on a terminal, which `script` of the system makes; gives what the terminal shows.
  static func runOnTerminal(
    _ arguments: [String], in folder: String, environment: [String: String]
  ) throws -> String {
    let streams = try TemporaryFolder()
    let process = try prepared(arguments, in: folder, environment, output: streams)
    let program = process.executableURL?.path(percentEncoded: false) ?? ""
    #if os(macOS)
      let call = ["script", "-q", "/dev/null", program] + arguments
    #else
      let words = ([program] + arguments).map { "'\($0)'" }
      let call = ["script", "-q", "-e", "-c", words.joined(separator: " "), "/dev/null"]
    #endif
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = call
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try streams.text("output")
  }
}
