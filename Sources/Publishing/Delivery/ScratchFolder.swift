import Foundation

/// A folder of our own for what lies on a disk for a moment; it is gone when nothing holds it any more.
final class ScratchFolder: Sendable {
  /// The absolute path.
  let path: String

  init() throws(DeliveryError) {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "limpid-\(UUID().uuidString)")
    path = folder.path(percentEncoded: false)
    do throws(SystemError) {
      try DiskChanges().makeFolder(at: path)
    } catch {
      throw .unwritten(.failed("make the folder", path, error))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a file there, and gives its path.
  func put(_ bytes: [UInt8], named name: String) throws(DeliveryError) -> String {
    do throws(SystemError) {
      try DiskChanges().create("\(path)/\(name)", holding: bytes)
    } catch {
      throw .unwritten(.failed("write", "\(path)/\(name)", error))
    }
    return "\(path)/\(name)"
  }
}
