#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The first place of a byte at `start` or behind it, found many bytes at a time.
package func firstPlace(
  of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  guard let first = bytes.baseAddress, start < bytes.count,
    let found = memchr(first + start, Int32(byte), bytes.count - start)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(first)
}

/// Whether two stretches are equal, looked at many bytes at a time.
package func haveSameBytes(
  _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
) -> Bool {
  guard left.count == right.count, let first = left.baseAddress, let second = right.baseAddress
  else { return left.count == right.count }
  return memcmp(first, second, left.count) == 0
}
