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

/// The first place of two bytes of ASCII at `start` or behind it, found by the second one: the rarer should come last.
func firstPlace(
  ofPair pair: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
) -> Int? {
  let (first, second) = (pair.utf8Start[0], pair.utf8Start[1])
  var next = start + 1
  while let place = firstPlace(of: second, in: bytes, from: next) {
    if bytes[place - 1] == first { return place - 1 }
    next = place + 1
  }
  return nil
}

/// Whether two stretches are equal, looked at many bytes at a time.
package func haveSameBytes(
  _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
) -> Bool {
  guard left.count == right.count, let first = left.baseAddress, let second = right.baseAddress
  else { return left.count == right.count }
  return memcmp(first, second, left.count) == 0
}
