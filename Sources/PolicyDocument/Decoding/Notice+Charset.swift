internal import PolicyText

/// What the decoder tells of a page's character set.
extension Notice {
  static func noByteOrderMark(_ charset: Charset) -> Notice {
    Notice(
      "no-byte-order-mark", "\(charset.name)，没有字节顺序标记",
      "\(charset.name) without a byte order mark")
  }

  static func misdeclared(_ declared: Charset, is charset: Charset) -> Notice {
    Notice(
      "charset-misdeclared", "声明为 \(declared.name)，实为 \(charset.name)",
      "declared as \(declared.name), but is \(charset.name)")
  }

  static func undeclared(_ charset: Charset) -> Notice {
    Notice(
      "charset-undeclared", "没有声明字符集，按 \(charset.name) 读取",
      "no character set declared; read as \(charset.name)")
  }

  static func damaged(_ bytes: Int) -> Notice {
    Notice("damaged-bytes", "\(bytes) 个损坏的字节", "\(bytes) damaged bytes")
  }
}
