/// Marks that people put before the items of a list.
enum Bullet {
  static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    // Nearly every text begins with a letter.
    if scalar.value < 0x80 { return scalar == "-" || scalar == "*" || scalar == ">" }
    return "•·●○◦■□◆◇▪▫‣⁃∙–—➢➤►▶✓✔√※★☆▲△◎".unicodeScalars.contains(scalar)
  }

  /// Whether a block's text begins with one.
  static func begins(_ text: Span<UInt8>) -> Bool {
    text.firstScalar.map(isOne) ?? false
  }
}
