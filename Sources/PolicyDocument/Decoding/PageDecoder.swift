internal import CUchardet
internal import PolicyText

/// Finds a page's character set and decodes it.
///
/// Byte order mark, then valid UTF-8, then what the transport and the page declare, then what the
/// bytes look like. A declaration that gives damaged or improbable text is overruled and noted.
enum PageDecoder {
  static func decode(_ page: SavedPage) throws(ReadingFailure) -> DecodedText {
    let bytes = page.bytes
    if let (charset, length) = byteOrderMark(bytes) {
      return decoded(bytes.dropFirst(length), charset, notes: [])
    }
    if let kind = binaryKind(bytes) { throw .binary(kind) }
    if let charset = sixteenBits(bytes) {
      return decoded(
        bytes[...], charset, notes: [.noByteOrderMark(charset)])
    }
    if hasManyControls(bytes) { throw .binary("binary data") }
    let declared = declarations(page)
    let (valid, damaged) = UTF8Validity.count(bytes)
    if damaged == 0, !declared.contains(.iso2022JP) || !bytes.contains(0x1B) {
      var notes: [Notice] = []
      if valid > 0, let wrong = declared.first, wrong != .utf8 {
        notes.append(.misdeclared(wrong, is: .utf8))
      }
      return DecodedText(bytes: bytes, charset: Charset.utf8.name, notes: notes)
    }
    // UTF-8 with a few wounds: nothing else would be valid in so many places.
    if valid >= 8, valid >= damaged * 4 {
      return DecodedText(
        bytes: UTF8Validity.repaired(bytes), charset: Charset.utf8.name,
        notes: [.damaged(damaged)])
    }
    return try guess(bytes, declared)
  }

  private static func guess(
    _ bytes: [UInt8], _ declared: [Charset]
  ) throws(ReadingFailure) -> DecodedText {
    var candidates = declared.filter { $0 != .utf8 }
    if let detected = detect(bytes) { candidates.append(detected) }
    candidates += [.gb18030, .big5, .shiftJIS, .eucKR, .eucJP, .windows1252]
    let nonASCII = bytes.reduce(0) { $0 + ($1 >= 0x80 ? 1 : 0) }
    var best: (charset: Charset, text: [UInt8], damaged: Int, score: Double)?
    var seen: Set<Charset> = []
    for (index, charset) in candidates.enumerated() where seen.insert(charset).inserted {
      guard let (text, damaged) = charset.decode(bytes) else { continue }
      var score = TextPlausibility.score(text, nonASCII: nonASCII)
      // What the page says of itself is worth something, and detection a little.
      if index < declared.count { score += 0.1 } else if index == declared.count { score += 0.03 }
      if best.map({ score > $0.score }) ?? true { best = (charset, text, damaged, score) }
    }
    guard let best else { throw .undecodable(charset: declared.first?.name ?? "utf-8") }
    var notes: [Notice] = []
    if let first = declared.first, first != best.charset {
      notes.append(.misdeclared(first, is: best.charset))
    } else if declared.isEmpty {
      notes.append(.undeclared(best.charset))
    }
    if best.damaged > 0 { notes.append(.damaged(best.damaged)) }
    return DecodedText(bytes: best.text, charset: best.charset.name, notes: notes)
  }

  private static func decoded(
    _ bytes: ArraySlice<UInt8>, _ charset: Charset, notes: [Notice]
  ) -> DecodedText {
    var notes = notes
    var (text, damaged) = (Array(bytes), 0)
    if charset == .utf8 {
      damaged = UTF8Validity.count(text).damaged
      if damaged > 0 { text = UTF8Validity.repaired(text) }
    } else if let result = charset.decode(bytes) {
      (text, damaged) = result
    }
    if damaged > 0 { notes.append(.damaged(damaged)) }
    return DecodedText(bytes: text, charset: charset.name, notes: notes)
  }

  // MARK: Evidence

  private static func byteOrderMark(_ bytes: [UInt8]) -> (Charset, Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32le, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32be, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16le, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16be, 2) }
    return nil
  }

  /// UTF-16 shows in the zero halves of its ASCII letters.
  private static func sixteenBits(_ bytes: [UInt8]) -> Charset? {
    let window = bytes.prefix(8_192)
    guard window.count >= 8, bytes.firstIndex(of: 0, in: 0..<window.count) != nil else {
      return nil
    }
    var zeros = [0, 0]
    for (index, byte) in window.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = window.count / 2
    for (parity, charset) in [(1, Charset.utf16le), (0, Charset.utf16be)] {
      let (usual, controls) = units(window, high: parity)
      // Chinese pages have few ASCII letters outside their tags, but they do have tags; Chinese
      // texts have line ends and digits at least.
      let isTagged =
        zeros[parity] * 100 >= half * 15 && zeros[1 - parity] * 50 <= half && controls * 20 <= half
      let isText =
        zeros[parity] * 200 >= half && zeros[parity] >= zeros[1 - parity] * 4
        && usual * 100 >= half * 95
      if isTagged || isText { return charset }
    }
    return nil
  }

  /// How many of the 16-bit units are characters of Chinese or English texts, and how many controls.
  private static func units(_ bytes: ArraySlice<UInt8>, high: Int) -> (usual: Int, controls: Int) {
    var (usual, controls) = (0, 0)
    for index in stride(from: 0, to: bytes.count - 1, by: 2) {
      let unit = UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
      switch unit {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x2010...0x2027, 0x3000...0x3020,
        0x4E00...0x9FFF, 0xFF01...0xFF5E:
        usual += 1
      case 0..<0x20, 0x7F: controls += 1
      default: break
      }
    }
    return (usual, controls)
  }

  /// What the transport and the page's head declare, in order of weight.
  private static func declarations(_ page: SavedPage) -> [Charset] {
    var found: [Charset] = []
    if let transport = page.transportCharset, let charset = Charset(label: transport.utf8) {
      found.append(charset)
    }
    for label in declaredLabels(page.bytes) {
      if let charset = Charset(label: label), !found.contains(charset) { found.append(charset) }
    }
    return found
  }

  /// Every `charset=…` and XML `encoding="…"` in the first bytes of a page.
  private static func declaredLabels(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var labels: [ArraySlice<UInt8>] = []
    let window = bytes.prefix(16_384)
    for key in ["charset=", "encoding="] {
      let key = Array(key.utf8)
      // Of XML the first line says it.
      let end = key[0] == UInt8(ascii: "e") ? min(window.count, 61) : window.count
      var index = 0
      while index + key.count < end, labels.count < 4,
        let last = bytes.firstIndex(
          ofLetter: key[key.count - 2], before: .equals, in: index + key.count - 2..<end - 1)
      {
        let equals = last + 1
        let found = equals + 1 - key.count
        guard window[found..<equals + 1].isName(key) else {
          // The key has no other equals sign: the next one lies behind this.
          index = found + 1
          continue
        }
        index = equals + 1
        var start = index
        while start < window.count,
          window[start] == .quote || window[start] == .apostrophe
            || window[start] == .space
        {
          start += 1
        }
        var end = start
        while end < window.count, end - start < 40,
          window[end].isLetter || window[end].isDigit || window[end] == UInt8(ascii: "-")
            || window[end] == UInt8(ascii: "_")
        {
          end += 1
        }
        if end > start { labels.append(window[start..<end]) }
        index = end
      }
    }
    return labels
  }

  private static func detect(_ bytes: [UInt8]) -> Charset? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let result = bytes.prefix(1_000_000).withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        uchardet_handle_data(detector, $0.baseAddress, $0.count)
      }
    }
    guard result == 0 else { return nil }
    uchardet_data_end(detector)
    guard let name = uchardet_get_charset(detector) else { return nil }
    return Charset(label: String(cString: name).utf8)
  }

  /// What the file is when it is no text.
  private static func binaryKind(_ bytes: [UInt8]) -> String? {
    let signatures: [(String, [UInt8])] = [
      ("a PDF document", Array("%PDF-".utf8)), ("a ZIP archive", [0x50, 0x4B, 3, 4]),
      ("a gzip archive", [0x1F, 0x8B]), ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
      ("a JPEG image", [0xFF, 0xD8, 0xFF]), ("a GIF image", Array("GIF8".utf8)),
      ("an OLE document", [0xD0, 0xCF, 0x11, 0xE0]), ("a program", [0x7F, 0x45, 0x4C, 0x46]),
      ("a SQLite database", Array("SQLite format 3".utf8)),
    ]
    for (name, signature) in signatures where bytes.starts(with: signature) { return name }
    if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      return "a WebP image"
    }
    return nil
  }

  /// Text has next to no control characters.
  private static func hasManyControls(_ bytes: [UInt8]) -> Bool {
    let window = bytes.span.extracting(first: 4_096)
    // Without branches, so that the compiler looks at many bytes at once.
    var controls: UInt16 = 0
    for index in window.indices {
      let byte = window[index]
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isText: UInt8 = (byte &- 0x09 < 5 ? 1 : 0) | (byte == 0x1B ? 1 : 0) | (byte == 0 ? 1 : 0)
      controls &+= UInt16(isControl & ~isText)
    }
    return Int(controls) * 20 > window.count
  }
}
