internal import Glibc

/// Bytes of a character set to UTF-8 by the C library's iconv.
enum Charset {
  /// Decodes all bytes; those that mean nothing become U+FFFD and are counted.
  static func decode(_ bytes: [UInt8], as name: String) -> (text: [UInt8], damaged: Int)? {
    guard let descriptor = iconv_open("UTF-8", name), descriptor != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(descriptor) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var damaged = 0
    var buffer = [CChar](repeating: 0, count: 65_536)
    var input = bytes.map { CChar(bitPattern: $0) }
    input.withUnsafeMutableBufferPointer { input in
      var source = input.baseAddress
      var left = input.count
      while left > 0 {
        let (result, failure, written) = buffer.withUnsafeMutableBufferPointer { output in
          var target = output.baseAddress
          var room = output.count
          errno = 0
          let result = iconv(descriptor, &source, &left, &target, &room)
          return (result, errno, output.count - room)
        }
        text.append(contentsOf: buffer[0..<written].lazy.map { UInt8(bitPattern: $0) })
        if result != -1 { break }
        if failure == E2BIG { continue }
        // EILSEQ or a sequence cut off by the end: only its first byte is lost.
        guard left > 0, let at = source else { break }
        if text.suffix(3) != [0xEF, 0xBF, 0xBD] { text.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
        damaged += 1
        source = at + 1
        left -= 1
        iconv(descriptor, nil, nil, nil, nil)
      }
    }
    return (text, damaged)
  }
}
