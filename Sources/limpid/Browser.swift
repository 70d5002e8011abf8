import Foundation

/// The browser that this machine opens addresses with.
enum Browser {
  #if os(macOS)
    private static let program = "open"
  #else
    private static let program = "xdg-open"
  #endif

  /// Opens an address; where no browser can be opened, tells so.
  static func open(_ address: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.terminationHandler = { ended in
      guard ended.terminationStatus != 0 else { return }
      Terminal.error("no browser could be opened with \(program); open \(address) yourself\n")
    }
    do {
      try process.run()
    } catch {
      Terminal.error("no browser could be opened; open \(address) yourself\n")
    }
  }
}
