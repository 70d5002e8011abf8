import CCmark

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Memory for libcmark that is given back all at once, after each text.
enum Arena {
  private static let size = 1 << 26
  private static let header = 16
  nonisolated(unsafe) private static let start = UnsafeMutableRawPointer.allocate(
    byteCount: size, alignment: 16)
  nonisolated(unsafe) private static var used = 0

  nonisolated(unsafe) static var memory = cmark_mem(
    calloc: { Arena.cleared($0 * $1) }, realloc: { Arena.longer($0, $1) }, free: { _ in })

  static func reset() { used = 0 }

  private static func room(_ count: Int) -> UnsafeMutableRawPointer {
    let pointer = start + used + header
    used += header + (count + 15) & ~15
    guard used <= size else { fatalError("a text needs more memory than there is") }
    (pointer - header).storeBytes(of: count, as: Int.self)
    return pointer
  }

  private static func cleared(_ count: Int) -> UnsafeMutableRawPointer {
    let pointer = room(count)
    memset(pointer, 0, count)
    return pointer
  }

  private static func longer(
    _ old: UnsafeMutableRawPointer?, _ count: Int
  ) -> UnsafeMutableRawPointer {
    let pointer = room(count)
    if let old { memcpy(pointer, old, min(count, (old - header).load(as: Int.self))) }
    return pointer
  }
}
