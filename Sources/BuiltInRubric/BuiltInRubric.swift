/// The rubric of `Rubric/` inside the binary, written by the plug-in `EmbedRubric`: `files` are its YAML files, `archive`
/// what the engine makes of them, `archiveDigest` the SHA-256 of that.
public enum BuiltInRubric {
  /// The bytes of a `RubricArchive`; empty when the rubric the binary was built with had a fault.
  ///
  /// They stand in a literal, the one form in which the compiler takes megabytes in no time: four characters from 0x30
  /// to 0x6F for three bytes. Eight characters are read at a time, which takes a millisecond where a loop over
  /// characters takes ten; the literal's length is checked first.
  public static var archive: [UInt8] {
    let groups = archiveText.utf8CodeUnitCount / 8
    guard groups * 6 >= archiveCount - 5 else { return [] }
    let text = UnsafeRawBufferPointer(
      start: archiveText.utf8Start, count: archiveText.utf8CodeUnitCount)
    let capacity = groups * 6 + 8
    var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      let output = UnsafeMutableRawBufferPointer(buffer)
      for group in 0..<groups {
        var word = text.loadUnaligned(fromByteOffset: group * 8, as: UInt64.self).littleEndian
        word &-= 0x3030_3030_3030_3030
        // Pairs of six bits to twelve, of twelve to twenty-four, of those to forty-eight.
        word = word & 0x003F_003F_003F_003F | (word & 0x3F00_3F00_3F00_3F00) >> 2
        word = word & 0x0000_0FFF_0000_0FFF | (word & 0x0FFF_0000_0FFF_0000) >> 4
        word = word & 0x0000_0000_00FF_FFFF | (word & 0x00FF_FFFF_0000_0000) >> 8
        output.storeBytes(of: word.littleEndian, toByteOffset: group * 6, as: UInt64.self)
      }
      count = groups * 6
    }
    // The last four characters, where their number is odd.
    if bytes.count < archiveCount, text.count % 8 == 4 {
      var word: UInt32 = 0
      for index in 0..<4 { word |= UInt32(text[groups * 8 + index] &- 0x30) << UInt32(6 * index) }
      for index in 0..<3 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(8 * index))) }
    }
    bytes.removeLast(max(0, bytes.count - archiveCount))
    return bytes
  }
}
