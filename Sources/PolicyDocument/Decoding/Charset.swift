internal import PolicyText

/// A character set by its WHATWG name, with the name the C library's iconv knows it by.
struct Charset: Sendable, Hashable {
  var name: String
  var iconvName: String

  init(_ name: String, iconv: String? = nil) {
    self.name = name
    iconvName = iconv ?? name.uppercased()
  }

  static let utf8 = Charset("utf-8")
  static let utf16le = Charset("utf-16le")
  static let utf16be = Charset("utf-16be")
  static let utf32le = Charset("utf-32le")
  static let utf32be = Charset("utf-32be")
  static let gb18030 = Charset("gb18030")
  static let big5 = Charset("big5", iconv: "BIG5-HKSCS")
  static let shiftJIS = Charset("shift_jis", iconv: "CP932")
  static let eucJP = Charset("euc-jp", iconv: "EUC-JP-MS")
  static let iso2022JP = Charset("iso-2022-jp")
  static let eucKR = Charset("euc-kr", iconv: "CP949")
  static let windows1252 = Charset("windows-1252", iconv: "CP1252")

  /// The character set of a label in a page or header, by the WHATWG Encoding Standard, section
  /// 4.2: what pages call gb2312 is gb18030, what they call iso-8859-1 is windows-1252.
  init?(label: some Sequence<UInt8>) {
    var letters: [UInt8] = []
    for byte in label where !byte.isSpace && byte != .quote && byte != .apostrophe {
      letters.append(byte.lowercased)
    }
    let label = String(decoding: letters.prefix(40), as: UTF8.self)
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
    case "gb2312", "gbk", "gb18030", "gb_2312-80", "gb_2312", "chinese", "csgb2312", "x-gbk",
      "iso-ir-58", "csiso58gb231280", "cp936", "ms936", "windows-936", "euc-cn", "hz-gb-2312":
      self = .gb18030
    case "big5", "big5-hkscs", "big5hkscs", "cn-big5", "csbig5", "x-x-big5", "cp950":
      self = .big5
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "csshiftjis", "windows-31j",
      "ms932":
      self = .shiftJIS
    case "euc-jp", "x-euc-jp", "cseucpkdfmtjapanese": self = .eucJP
    case "iso-2022-jp", "csiso2022jp": self = .iso2022JP
    case "euc-kr", "cseuckr", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601",
      "korean", "windows-949", "cp949", "csksc56011987", "iso-ir-149":
      self = .eucKR
    // In a page's own bytes these can only be wrong: the label was readable as ASCII.
    case "utf-16", "utf-16le", "utf-16be", "unicode", "ucs-2", "utf-32": self = .utf8
    case "iso-8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii", "cp1252", "x-cp1252",
      "windows-1252", "iso8859-1", "iso88591", "iso_8859-1", "cp819", "ibm819", "ansi_x3.4-1968",
      "iso-ir-100", "csisolatin1":
      self = .windows1252
    case "iso-8859-9", "latin5", "l5", "windows-1254", "cp1254", "iso8859-9", "csisolatin5":
      self = Charset("windows-1254", iconv: "CP1254")
    case "iso-8859-11", "tis-620", "windows-874", "iso8859-11", "cp874":
      self = Charset("windows-874", iconv: "CP874")
    case "koi8-r", "koi8", "koi", "koi8_r", "cskoi8r": self = Charset("koi8-r")
    case "koi8-u", "koi8-ru": self = Charset("koi8-u")
    case "macintosh", "mac", "x-mac-roman": self = Charset("macintosh")
    default:
      if let number = Charset.number(in: label, after: ["windows-", "cp", "x-cp"]),
        (1250...1258).contains(number)
      {
        self = Charset("windows-\(number)", iconv: "CP\(number)")
      } else if let number = Charset.number(
        in: label, after: ["iso-8859-", "iso8859-", "iso_8859-"]), (2...16).contains(number)
      {
        self = Charset("iso-8859-\(number)")
      } else {
        return nil
      }
    }
  }

  private static func number(in label: String, after prefixes: [String]) -> Int? {
    for prefix in prefixes where label.hasPrefix(prefix) {
      return Int(label.dropFirst(prefix.count))
    }
    return nil
  }
}
