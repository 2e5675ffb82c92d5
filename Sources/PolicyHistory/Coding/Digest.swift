internal import CNettle

/// SHA-256 by nettle, which uses the processor's own instructions for it: every page of every run is
/// digested. The same as `sha256sum` prints.
enum Digest {
  static func of(_ bytes: [UInt8]) -> [UInt8] {
    var context = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_init(&context)
    nettle_sha256_update(&context, bytes.count, bytes)
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }
}
