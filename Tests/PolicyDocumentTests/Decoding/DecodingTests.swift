import PolicyDocument
import PolicyText
import Testing

@Suite struct DecodingTests {
  /// 隐私政策 and then some, in a few character sets.
  static let gbk: [UInt8] = [
    0xD2, 0xFE, 0xCB, 0xBD, 0xD5, 0xFE, 0xB2, 0xDF, 0xA3, 0xBA, 0xCE, 0xD2, 0xC3, 0xC7, 0xCA, 0xD5,
    0xBC, 0xAF, 0xC4, 0xFA, 0xB5, 0xC4, 0xB8, 0xF6, 0xC8, 0xCB, 0xD0, 0xC5, 0xCF, 0xA2, 0xA1, 0xA3,
  ]
  static let chinese = "隐私政策：我们收集您的个人信息。"

  static func page(_ head: String, _ body: [UInt8]) -> [UInt8] {
    Array("<html><head>\(head)</head><body><p>".utf8) + body + Array("</p></body></html>".utf8)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var bytes: [UInt8]
    var charset: String
    var text: String
    var transport: String?
  }

  static func utf16(_ string: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    var units = Array(string.utf16)
    if mark { units.insert(0xFEFF, at: 0) }
    return units.flatMap { unit in
      let high = UInt8(unit >> 8)
      let low = UInt8(truncatingIfNeeded: unit)
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static let html = "<html><head><meta charset='utf-8'></head><body><p>\(chinese)</p></body></html>"

  static let cases: [Case] = [
    Case(
      testDescription: "plain UTF-8", bytes: page("", Array(chinese.utf8)), charset: "utf-8",
      text: chinese),
    Case(
      testDescription: "BOM beats meta",
      bytes: [0xEF, 0xBB, 0xBF] + page("<meta charset=gbk>", Array(chinese.utf8)), charset: "utf-8",
      text: chinese),
    Case(
      testDescription: "UTF-8 declared iso-8859-1",
      bytes: page("<meta charset=iso-8859-1>", Array(chinese.utf8)), charset: "utf-8", text: chinese
    ),
    Case(
      testDescription: "UTF-8 declared nonsense",
      bytes: page("<meta charset=klingon>", Array(chinese.utf8)), charset: "utf-8", text: chinese),
    Case(
      testDescription: "GBK declared", bytes: page("<meta charset=gbk>", gbk), charset: "gb18030",
      text: chinese),
    Case(
      testDescription: "GBK undeclared", bytes: page("", gbk), charset: "gb18030", text: chinese),
    Case(
      testDescription: "GBK declared UTF-8", bytes: page("<meta charset=utf-8>", gbk),
      charset: "gb18030", text: chinese),
    Case(
      testDescription: "GBK by the transport", bytes: page("", gbk), charset: "gb18030",
      text: chinese, transport: "GB2312"),
    Case(
      testDescription: "gb2312 with a GBK character",
      bytes: page("<meta charset=gb2312>", gbk + [0xE9, 0x46]), charset: "gb18030",
      text: chinese + "镕"),
    Case(
      testDescription: "GB18030, four bytes",
      bytes: page("<meta charset=gb18030>", gbk + [0x82, 0x30, 0x81, 0x30]), charset: "gb18030",
      text: chinese + "㒣"),
    Case(
      testDescription: "one bad byte in UTF-8",
      bytes: page("<meta charset=utf-8>", Array("隐私政策".utf8) + [0xFF] + Array("个人信息的保护".utf8)),
      charset: "utf-8", text: "隐私政策\u{FFFD}个人信息的保护"),
    Case(
      testDescription: "UTF-16LE without mark", bytes: utf16(html, bigEndian: false, mark: false),
      charset: "utf-16le", text: chinese),
    Case(
      testDescription: "UTF-16BE without mark", bytes: utf16(html, bigEndian: true, mark: false),
      charset: "utf-16be", text: chinese),
    Case(
      testDescription: "UTF-16LE without mark, little mark-up",
      bytes: utf16(
        "<p>隐私政策：我们收集您的个人信息，包括手机号、设备标识与位置信息。刀分切列初别制券刺刻劉\n1. 一丁七万丈三上下不与丑专且世丘丙业丛东丝</p>",
        bigEndian: false, mark: false),
      charset: "utf-16le",
      text:
        "隐私政策：我们收集您的个人信息，包括手机号、设备标识与位置信息。刀分切列初别制券刺刻劉 1. 一丁七万丈三上下不与丑专且世丘丙业丛东丝"
    ),
    Case(
      testDescription: "UTF-16LE with mark", bytes: utf16(html, bigEndian: false, mark: true),
      charset: "utf-16le", text: chinese),
    Case(
      testDescription: "UTF-16BE with mark", bytes: utf16(html, bigEndian: true, mark: true),
      charset: "utf-16be", text: chinese),
    Case(
      testDescription: "Windows-1252 called iso-8859-1",
      bytes: page("<meta charset=iso-8859-1>", [0x93] + Array("quoted".utf8) + [0x94]),
      charset: "windows-1252", text: "“quoted”"),
    Case(
      testDescription: "Big5",
      bytes: page(
        "<meta charset=big5>",
        [0xC1, 0xF4, 0xA8, 0x70, 0xAC, 0x46, 0xB5, 0xA6, 0xAD, 0xD3, 0xA4, 0x48]), charset: "big5",
      text: "隱私政策個人"),
    Case(
      testDescription: "Big5 called gb2312",
      bytes: page(
        "<meta charset=gb2312>",
        [
          0xC1, 0xF4, 0xA8, 0x70, 0xAC, 0x46, 0xB5, 0xA6, 0xAD, 0xD3, 0xA4, 0x48, 0xB8, 0xEA, 0xAE,
          0xC6, 0xAA, 0xBA, 0xA8, 0xCF, 0xA5, 0xCE,
        ]), charset: "big5", text: "隱私政策個人資料的使用"),
    Case(
      testDescription: "Shift_JIS",
      bytes: page(
        "<meta charset=shift_jis>",
        [
          0x8C, 0xC2, 0x90, 0x6C, 0x8F, 0xEE, 0x95, 0xF1, 0x82, 0xCC, 0x8E, 0xE6, 0x88, 0xB5, 0x82,
          0xA2,
        ]), charset: "shift_jis", text: "個人情報の取扱い"),
    Case(
      testDescription: "EUC-KR",
      bytes: page("<meta charset=euc-kr>", [0xB0, 0xB3, 0xC0, 0xCE, 0xC1, 0xA4, 0xBA, 0xB8]),
      charset: "euc-kr", text: "개인정보"),
    Case(
      testDescription: "Windows-1251",
      bytes: page("<meta charset=windows-1251>", [0xEF, 0xEE, 0xEB, 0xE8, 0xF2, 0xE8, 0xEA, 0xE0]),
      charset: "windows-1251", text: "политика"),
    Case(
      testDescription: "cut off in a character",
      bytes: page("<meta charset=gbk>", gbk).dropLast(18) + [0xD2], charset: "gb18030",
      text: chinese + "\u{FFFD}"),
  ]

  @Test(arguments: cases) func decodes(_ item: Case) throws {
    let page = SavedPage(file: "a.html", bytes: item.bytes, transportCharset: item.transport)
    let document = try PolicyReader().readWhole(page)
    #expect(document.string == item.text)
    #expect(document.pages[0].charset == item.charset)
  }

  @Test func wrongDeclarationIsNoted() throws {
    let document = try readWhole(Self.page("<meta charset=big5>", Array(Self.chinese.utf8)))
    #expect(document.pages[0].notes.map(\.description) == ["declared as big5, but is utf-8"])
  }
}
