import CCmark

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Memory for libcmark on one thread, which is given back all at once when a text was read.
///
/// libcmark asks for each node and each text by itself; with the system's memory half of its time goes there.
/// A thread's memory is reached by a pointer, since counting references to it was measured to cost as much again.
struct CommonMarkMemory {
  private struct Block {
    let start: UnsafeMutableRawPointer
    let size: Int
  }

  /// A moment, to which ``release(to:)`` leads back.
  struct Mark {
    fileprivate let blocks: Int
    fileprivate let used: Int
  }

  /// What stands before each piece: its size, so that pieces can be made longer.
  private static let header = 16
  private static let smallestBlock = 1 << 18

  private var blocks: [Block] = []

  /// What is left of the last block.
  private var next: UnsafeMutableRawPointer?
  private var room = 0

  /// What is in use now.
  var mark: Mark { Mark(blocks: blocks.count, used: (blocks.last?.size ?? 0) - room) }

  /// Ends the life of all pieces that were asked for since then; the first block stays for the next text.
  mutating func release(to mark: Mark) {
    while blocks.count > max(1, mark.blocks) { blocks.removeLast().start.deallocate() }
    let used = blocks.count == mark.blocks ? mark.used : 0
    next = blocks.last.map { $0.start + used }
    room = (blocks.last?.size ?? 0) - used
  }

  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = Self.header + (size + 15) & ~15
    guard let place = next, needed <= room else {
      addBlock(for: needed)
      return piece(size)
    }
    next = place + needed
    room -= needed
    place.storeBytes(of: size, as: Int.self)
    return place + Self.header
  }

  private mutating func addBlock(for needed: Int) {
    let size = max(needed, (blocks.last?.size ?? Self.smallestBlock / 2) * 2)
    let start = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    blocks.append(Block(start: start, size: size))
    (next, room) = (start, size)
  }

  fileprivate mutating func cleared(_ size: Int) -> UnsafeMutableRawPointer {
    let piece = piece(size)
    memset(piece, 0, size)
    return piece
  }

  fileprivate mutating func longer(
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
  static var ofThisThread: UnsafeMutablePointer<CommonMarkMemory> {
    if let known = pthread_getspecific(key) {
      return known.assumingMemoryBound(to: CommonMarkMemory.self)
    }
    let memory = UnsafeMutablePointer<CommonMarkMemory>.allocate(capacity: 1)
    memory.initialize(to: CommonMarkMemory())
    pthread_setspecific(key, memory)
    return memory
  }

  private static let key = {
    var key = pthread_key_t()
    let status = pthread_key_create(&key) { memory in
      let memory: UnsafeMutableRawPointer? = memory
      guard let memory = memory?.assumingMemoryBound(to: CommonMarkMemory.self) else { return }
      for block in memory.pointee.blocks { block.start.deallocate() }
      memory.deinitialize(count: 1).deallocate()
    }
    precondition(status == 0, "the system has no room for a thread's memory")
    return key
  }()

  /// How libcmark asks for it; what it gives back stays until the end of the text.
  ///
  /// Several threads may read it at once, since nobody writes to it once it is made.
  nonisolated(unsafe) static let functions = {
    let functions = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { CommonMarkMemory.ofThisThread.pointee.cleared($0 * $1) },
        realloc: { CommonMarkMemory.ofThisThread.pointee.longer($0, $1) }, free: { _ in }))
    return functions
  }()
}
