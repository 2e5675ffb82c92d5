/// How much of a folded text is written in Chinese and how much in Latin letters.
package struct ScriptShare {
  /// Characters from U+4000 to U+9FFF, which holds nearly all Chinese ones in use.
  package private(set) var wide = 0
  /// The letters a to z.
  package private(set) var latin = 0

  package init(_ bytes: ArraySlice<UInt8>) {
    // Without branches.
    for byte in bytes {
      // Lead bytes of three-byte sequences stand nowhere else in UTF-8.
      wide += byte &- 0xE4 < 6 ? 1 : 0
      latin += byte &- 0x61 < 26 ? 1 : 0
    }
  }

  /// A Chinese character says about as much as four letters.
  package var isMostlyChinese: Bool { wide > 0 && wide * 4 >= latin }
}
