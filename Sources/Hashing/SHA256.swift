#if canImport(CryptoKit)
  import CryptoKit
#else
  import COpenSSL
#endif

/// The SHA-256 (FIPS 180-4) of bytes that are handed over piece by piece.
///
/// The system computes it: CryptoKit, or libcrypto of OpenSSL.
package struct SHA256: ~Copyable {
  #if canImport(CryptoKit)
    private var state = CryptoKit.SHA256()
  #else
    private let state = EVP_MD_CTX_new()
  #endif

  /// The digest of nothing so far.
  package init() {
    #if !canImport(CryptoKit)
      accepted(EVP_DigestInit_ex(state, EVP_sha256(), nil))
    #endif
  }

  #if !canImport(CryptoKit)
    deinit { EVP_MD_CTX_free(state) }
  #endif

  /// Adds bytes at the end of what was added before.
  package mutating func update(_ bytes: some Collection<UInt8>) {
    let added: Void? = bytes.withContiguousStorageIfAvailable { add(UnsafeRawBufferPointer($0)) }
    if added == nil { Array(bytes).withUnsafeBytes { add($0) } }
  }

  /// The digest of all that was added: 32 bytes.
  package consuming func finalize() -> [UInt8] {
    #if canImport(CryptoKit)
      return Array(state.finalize())
    #else
      return [UInt8](unsafeUninitializedCapacity: 32) { digest, count in
        accepted(EVP_DigestFinal_ex(state, digest.baseAddress, nil))
        count = 32
      }
    #endif
  }

  /// The digest of some bytes: 32 bytes.
  package static func hash(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  private mutating func add(_ bytes: UnsafeRawBufferPointer) {
    #if canImport(CryptoKit)
      state.update(bufferPointer: bytes)
    #else
      accepted(EVP_DigestUpdate(state, bytes.baseAddress, bytes.count))
    #endif
  }
}

#if !canImport(CryptoKit)
  /// libcrypto refuses SHA-256 only where it is broken or has no memory left.
  private func accepted(_ status: Int32) {
    precondition(status == 1, "libcrypto cannot compute SHA-256")
  }
#endif
