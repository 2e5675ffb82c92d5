import PolicyText
import Testing

struct NormalizedTextTests {
  @Test(arguments: [
    ("隱私權政策", "隐私权政策"),
    ("ＡＰＰ（以下简称“本应用”）", "app(以下简称\"本应用\")"),
    ("第三方 SDK 列表", "第三方sdk列表"),
    ("Do  Not\u{A0}Sell", "do not sell"),
    ("user’s “data” — all", "user's \"data\" - all"),
    ("⽤⼾ ⼿机号⻚⾯", "用户手机号页面"),
    ("零\u{200B}宽\u{FEFF}字符", "零宽字符"),
    ("ÄRZTE Straße", "ärzte straße"),
    ("one\ntwo", "one\ntwo"),
  ])
  func folds(_ source: String, _ expected: String) {
    #expect(String(decoding: NormalizedText(source).bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: ["我们 Collect 您的“信息”，包括 IP 地址。", "Ａ b\u{3000}c 隱私", ""])
  func foldingTwiceIsFoldingOnce(_ source: String) {
    let once = NormalizedText(source).bytes
    #expect(NormalizedText(once).bytes == once)
  }

  @Test func everyFoldedByteLeadsBackToItsSource() {
    let source = Array("我们（下称“甲”）会 收集 IP Address，以及 隱私。".utf8)
    let text = NormalizedText(source)
    let offsets = Self.sourceOffsets(of: text)
    #expect(zip(offsets, offsets.dropFirst()).allSatisfy { $0 <= $1 })
    let found = text.range(ofSource: 0..<source.count)
    #expect(found == 0..<text.bytes.count)
    #expect(text.sourceRange(of: found) == 0..<source.count)
  }

  /// From any place of the source to the first character that begins there or after it.
  private func expectOffsetsBack(_ text: NormalizedText, _ count: Int) {
    let offsets = Self.sourceOffsets(of: text).dropLast()
    for source in 0...count + 1 {
      #expect(text.offset(ofSource: source) == offsets.firstIndex { $0 >= source } ?? offsets.count)
    }
  }

  private static func sourceOffsets(of text: NormalizedText) -> [Int] {
    (0...text.bytes.count).map(text.sourceOffset)
  }

  @Test func everyPlaceOfTheSourceLeadsToItsCharacter() {
    let source = Array("“我们” 会  收集 IP ，Ⱥ\u{0}隱私。\n\t İx—y  z ".utf8)
    expectOffsetsBack(NormalizedText(source), source.count)
  }

  /// Eight bytes at once are folded as one by one: any ASCII, wherever the eight begin.
  @Test func foldsAnyASCIIByteByByte() {
    var state: UInt64 = 11
    for round in 0..<400 {
      let source = (0..<(round % 97)).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        let number = UInt8(truncatingIfNeeded: state >> 33)
        // Mostly letters and single spaces, so that eight together are often plain.
        return number & 0x80 != 0 ? number & 0x7F : number & 7 == 0 ? 0x20 : 0x41 + number % 58
      }
      var bytes: [UInt8] = []
      var offsets: [Int] = []
      var space: Int?
      var isAfterBreak = true
      for (offset, byte) in source.enumerated() {
        switch byte {
        case 0x0A:
          (space, isAfterBreak) = (nil, true)
          bytes.append(byte)
          offsets.append(offset)
        case 0x20, 0x09, 0x0B, 0x0C, 0x0D: space = space ?? offset
        case 0..<0x20, 0x7F: break
        default:
          if let space, !isAfterBreak {
            bytes.append(0x20)
            offsets.append(space)
          }
          (space, isAfterBreak) = (nil, false)
          bytes += Array(String(decoding: [byte], as: UTF8.self).lowercased().utf8)
          offsets.append(offset)
        }
      }
      let folded = NormalizedText(source)
      #expect(folded.bytes == bytes)
      #expect(Self.sourceOffsets(of: folded) == offsets + [source.count])
    }
  }

  @Test func brokenUTF8NeverTraps() {
    var state: UInt64 = 7
    for _ in 0..<200 {
      let bytes = (0..<60).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      let text = NormalizedText(bytes)
      #expect(Self.sourceOffsets(of: text).last == bytes.count)
      expectOffsetsBack(text, bytes.count)
    }
  }
}
