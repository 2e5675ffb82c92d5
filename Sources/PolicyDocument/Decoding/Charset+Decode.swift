internal import Glibc

extension Charset {
  /// Bytes as UTF-8, by the C library's iconv; those that mean nothing become U+FFFD and are
  /// counted, and the next byte is tried. Nil when the library lacks the character set.
  func decode(_ bytes: some Sequence<UInt8>) -> (text: [UInt8], damaged: Int)? {
    guard let descriptor = iconv_open("UTF-8", iconvName),
      descriptor != iconv_t(bitPattern: -1)
    else { return nil }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var text: [UInt8] = []
    text.reserveCapacity(input.count + input.count / 2)
    var damaged = 0
    var lastDamage = -2
    var buffer = [CChar](repeating: 0, count: 32_768)
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
        buffer.withUnsafeBytes { text.append(contentsOf: $0[0..<written]) }
        if result != -1 { break }
        if failure == E2BIG { continue }
        // EILSEQ, or a sequence that the end of the file cuts off: only its first byte is lost.
        guard left > 0, let at = source else { break }
        if self == .gb18030, UInt8(bitPattern: at.pointee) == 0x80 {
          text.append(contentsOf: "€".utf8)
        } else {
          let place = input.count - left
          if place != lastDamage + 1 { text.append(contentsOf: "\u{FFFD}".utf8) }
          lastDamage = place
          damaged += 1
        }
        let unit = unitSize
        source = at + min(unit, left)
        left -= min(unit, left)
        iconv(descriptor, nil, nil, nil, nil)
      }
    }
    return (text, damaged)
  }

  private var unitSize: Int {
    switch self {
    case .utf16le, .utf16be: 2
    case .utf32le, .utf32be: 4
    default: 1
    }
  }
}
