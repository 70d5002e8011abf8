import CCmark

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Memory for libcmark on one thread, which is given back all at once when a text was read.
///
/// libcmark asks for each node and each text by itself; with the system's memory half of its time goes there.
final class CommonMarkMemory {
  private struct Block {
    let start: UnsafeMutableRawPointer
    let size: Int
  }

  /// What stands before each piece: its size, so that pieces can be made longer.
  private static let header = 16
  private static let smallestBlock = 1 << 18

  private var blocks: [Block] = []
  private var used = 0

  deinit { for block in blocks { block.start.deallocate() } }

  /// A moment, to which ``release(to:)`` leads back.
  struct Mark {
    fileprivate let blocks: Int
    fileprivate let used: Int
  }

  /// What is in use now.
  var mark: Mark { Mark(blocks: blocks.count, used: used) }

  /// Ends the life of all pieces that were asked for since then; the first block stays for the next text.
  func release(to mark: Mark) {
    while blocks.count > max(1, mark.blocks) { blocks.removeLast().start.deallocate() }
    used = blocks.count == mark.blocks ? mark.used : 0
  }

  private func piece(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = Self.header + (size + 15) & ~15
    if blocks.last.map({ used + needed > $0.size }) ?? true {
      let size = max(needed, (blocks.last?.size ?? Self.smallestBlock / 2) * 2)
      blocks.append(Block(start: .allocate(byteCount: size, alignment: 16), size: size))
      used = 0
    }
    let place = blocks[blocks.count - 1].start + used
    used += needed
    place.storeBytes(of: size, as: Int.self)
    return place + Self.header
  }

  fileprivate func cleared(_ size: Int) -> UnsafeMutableRawPointer {
    let piece = piece(size)
    memset(piece, 0, size)
    return piece
  }

  fileprivate func longer(
    _ old: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer {
    guard let old else { return piece(size) }
    let held = (old - Self.header).load(as: Int.self)
    guard size > held else { return old }
    let piece = piece(size)
    memcpy(piece, old, held)
    return piece
  }

  /// The memory of the current thread.
  static var ofThisThread: CommonMarkMemory {
    if let known = pthread_getspecific(key) {
      return Unmanaged.fromOpaque(UnsafeRawPointer(known)).takeUnretainedValue()
    }
    let memory = CommonMarkMemory()
    pthread_setspecific(key, Unmanaged.passRetained(memory).toOpaque())
    return memory
  }

  private static let key = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { memory in
      #if canImport(Darwin)
        Unmanaged<CommonMarkMemory>.fromOpaque(memory).release()
      #else
        if let memory { Unmanaged<CommonMarkMemory>.fromOpaque(memory).release() }
      #endif
    }
    precondition(status == 0, "the system has no room for a thread's memory")
    return key
  }()

  /// How libcmark asks for it; what it gives back stays until the end of the text.
  nonisolated(unsafe) static let functions = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { CommonMarkMemory.ofThisThread.cleared($0 * $1) },
        realloc: { CommonMarkMemory.ofThisThread.longer($0, $1) }, free: { _ in }))
    return functions
  }()
}
