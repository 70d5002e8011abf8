import Foundation

/// A folder under git, with authors of its own and nobody's settings.
struct GitRepository {
  let folder: TemporaryFolder

  /// Takes what lies in the folder as the first state, on the branch `main`.
  init(in folder: TemporaryFolder) throws {
    self.folder = folder
    try run("init", "--quiet", "--initial-branch=main")
    try commit("Start")
  }

  /// Takes everything as it stands.
  func commit(_ title: String) throws {
    try run("add", "--all")
    try run("commit", "--quiet", "--message", title)
  }

  /// Makes changes on a new branch that begins at `main`, and goes back.
  func branch(_ name: String, _ change: () throws -> Void) throws {
    try run("switch", "--quiet", "--create", name, "main")
    try change()
    try commit(name)
    try run("switch", "--quiet", "main")
  }

  /// Runs git and expects it to succeed; gives what it tells.
  @discardableResult
  func run(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
    process.arguments = ["git"] + identity + arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = [
      "PATH": path, "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let told = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: told, as: UTF8.self))
    }
    return String(decoding: told, as: UTF8.self)
  }

  /// What git could not do.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }
}
