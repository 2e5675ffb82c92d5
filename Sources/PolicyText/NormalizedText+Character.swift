extension NormalizedText {
  /// What a character is folded to; 0 for one that is dropped.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 {
      switch scalar {
      case 0x41...0x5A: return scalar + 0x20
      case 0x0A: return 0x0A
      case 0x09, 0x0B, 0x0C, 0x0D: return 0x20
      case 0..<0x20, 0x7F: return 0
      default: return scalar
      }
    }
    return foldedBeyondASCII(scalar)
  }

  private static func foldedBeyondASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return 0x20
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x2069, 0xFEFF: return 0
    case 0xFF01...0xFF3A, 0xFF5B...0xFF5E: return folded(scalar - 0xFEE0)
    case 0xFF3B...0xFF5A: return folded(scalar - 0xFEE0)
    case 0x2018, 0x2019, 0x201A, 0x2032, 0x300E, 0x300F: return 0x27
    case 0x201C, 0x201D, 0x201E, 0x2033, 0x300C, 0x300D, 0xAB, 0xBB: return 0x22
    case 0x2010...0x2015, 0x2212: return 0x2D
    case 0x3010: return 0x5B
    case 0x3011: return 0x5D
    case 0x2022, 0x00B7, 0x30FB: return 0xB7
    // 你, 妳, 您: a policy says any of them to the same reader.
    case 0x4F60, 0x59B3: return 0x60A8
    case 0x4E00...: return ChineseScript.simplified(scalar)
    // Signs, which have no case.
    case 0xA1...0xBF, 0x2000...0x2125, 0x3000..<0x4E00: return scalar
    case 0x2E80...0x2FD5: return ChineseScript.simplified(CJKRadical.character(scalar))
    default:
      let lower = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars
      return lower?.count == 1 ? lower?.first?.value ?? scalar : scalar
    }
  }
}
