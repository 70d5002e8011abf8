import Foundation

/// The real program, laid out as it is installed: `bin/limpid`, and beside it `share/limpid`.
enum Program {
  /// What the program did.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    /// The last line of the output.
    var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }
  }

  /// A program that could not be found.
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// Runs `limpid` to its end; of this process's environment it sees what a shell needs, and no more.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Outcome {
    let scratch = try TemporaryFolder()
    let process = try prepared(arguments, in: folder, environment, output: scratch)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try scratch.text("output"),
      errors: try scratch.text("errors"))
  }

  /// A process that is ready to run, its streams going to two files in `output`.
  static func prepared(
    _ arguments: [String], in folder: String, _ environment: [String: String],
    output: TemporaryFolder
  ) throws -> Process {
    let process = Process()
    process.executableURL = try installed.get()
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let kept = ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"]
    process.environment = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
      .merging(environment) { $1 }
    process.standardOutput = try handle("output", in: output)
    process.standardError = try handle("errors", in: output)
    return process
  }

  private static func handle(_ name: String, in folder: TemporaryFolder) throws -> FileHandle {
    try folder.put("", at: name)
    return try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/\(name)"))
  }

  /// Installed once for all tests: the build folder may lie anywhere, also outside the repository.
  private static let installed: Result<URL, any Error> = Result {
    let built = try executable()
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "limpid-program-\(ProcessInfo.processInfo.processIdentifier)")
    let manager = FileManager.default
    try? manager.removeItem(at: folder)
    for name in ["bin", "share"] {
      try manager.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true)
    }
    let program = folder.appending(path: "bin/limpid")
    do {
      try manager.linkItem(at: built, to: program)
    } catch {
      try manager.copyItem(at: built, to: program)
    }
    try manager.createSymbolicLink(
      at: folder.appending(path: "share/limpid"), withDestinationURL: Repository.folder)
    atexit { Program.uninstall() }
    return program
  }

  private static func uninstall() {
    guard case .success(let program) = installed else { return }
    let folder = program.deletingLastPathComponent().deletingLastPathComponent()
    try? FileManager.default.removeItem(at: folder)
  }

  /// The executable that was built with these tests: it lies beside their bundle.
  private static func executable() throws -> URL {
    let bundles = Bundle.allBundles.map(\.bundleURL).filter { $0.pathExtension == "xctest" }
    let running = [
      Bundle.main.executableURL, CommandLine.arguments.first.map { URL(filePath: $0) },
    ]
    let candidates =
      (bundles + running.compactMap { $0 }).map { $0.deletingLastPathComponent() }
      + [Repository.folder.appending(path: ".build/debug")]
    for folder in candidates {
      let program = folder.appending(path: "limpid").resolvingSymlinksInPath()
      if FileManager.default.isExecutableFile(atPath: program.path(percentEncoded: false)) {
        return program
      }
    }
    throw Missing(description: "no executable 'limpid' in \(candidates.map(\.path))")
  }
}
