internal import CZlib

/// gzip, zlib or bare deflate, made for a test.
public enum Gzip {
  public enum Wrapping: Int32, Sendable {
    case gzip = 31
    case zlib = 15
    case bare = -15
  }

  public static func pack(_ bytes: [UInt8], _ wrapping: Wrapping = .gzip) -> [UInt8] {
    pack(blocks: 1, of: bytes, wrapping)
  }

  /// As many zeros, of which only the packed ones are ever in memory.
  public static func zeros(_ count: Int) -> [UInt8] {
    pack(blocks: count >> 20, of: [UInt8](repeating: 0, count: 1 << 20), .gzip)
  }

  private static func pack(blocks: Int, of block: [UInt8], _ wrapping: Wrapping) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(
      &stream, 1, Z_DEFLATED, wrapping.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var packed: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var block = block
    for number in 0..<max(1, blocks) {
      let flush = number == max(1, blocks) - 1 ? Z_FINISH : Z_NO_FLUSH
      block.withUnsafeMutableBufferPointer { source in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        repeat {
          room.withUnsafeMutableBufferPointer { target in
            stream.next_out = target.baseAddress
            stream.avail_out = UInt32(target.count)
            deflate(&stream, flush)
          }
          packed += room.prefix(room.count - Int(stream.avail_out))
        } while stream.avail_out == 0
      }
    }
    return packed
  }
}
