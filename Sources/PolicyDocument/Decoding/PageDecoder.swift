/// Finds a page's character set and decodes it.
enum PageDecoder {
  static func decode(_ page: SavedPage) throws(ReadingFailure) -> DecodedText {
    var bytes = page.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if UTF8Validity.damage(bytes) == 0 { return DecodedText(bytes: bytes, charset: "utf-8") }
    if let (text, damaged) = Charset.decode(bytes, as: "GB18030"), damaged < 20 {
      return DecodedText(bytes: text, charset: "gb18030")
    }
    return DecodedText(bytes: UTF8Validity.repaired(bytes), charset: "utf-8")
  }
}
