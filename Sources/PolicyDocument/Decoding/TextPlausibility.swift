/// How much decoded text looks like text: wrong character sets give rare characters.
enum TextPlausibility {
  /// The mean over the bytes that were not ASCII; above 0.15 the text reads well, below 0 it
  /// does not.
  static func score(_ text: [UInt8], nonASCII bytes: Int) -> Double {
    guard bytes > 0 else { return 0 }
    var sum = 0.0
    var last: UInt32 = 0x20
    var decoder = UTF8()
    var iterator = text.makeIterator()
    decoding: while true {
      let value: UInt32
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): value = scalar.value
      case .error: continue
      case .emptyInput: break decoding
      }
      defer { last = value }
      if value < 0x80 { continue }
      switch value {
      case 0xFFFD: sum -= 3
      case 0x80...0x9F: sum -= 2
      case 0xE000...0xF8FF: sum -= 2
      case 0xFF61...0xFF9F: sum -= 0.5  // half-width kana: what GBK looks like in Shift_JIS
      case 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x203F, 0xA0...0xBF: sum += 0.4
      case 0x3040...0x30FF: sum += 0.9
      case 0xAC00...0xD7AF: sum += commonHangul.contains(value) ? 1 : -0.2
      case _ where value.isHan:
        sum += commonHan.contains(value) ? 1 : -0.3
      case 0xC0...0x24F:
        // An accented letter stands among plain ones; two in a row are rare.
        sum += last < 0x80 && UInt8(truncatingIfNeeded: last).isLetter ? 0.4 : -0.3
      case 0x370...0x6FF: sum += (0x370...0x6FF).contains(last) || last == 0x20 ? 0.35 : -0.4
      case 0x900...0xE7F: sum += 0.35
      case 0x2500...0x25FF: sum -= 0.5
      default: sum -= 0.2
      }
    }
    return sum / Double(bytes)
  }

  /// The Han characters that make up more than half of Chinese and Japanese legal prose.
  private static let commonHan: Set<UInt32> = Set(
    """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严
    個這為國會時對發經過說動學開關從應進還樣種現長問間請護戶話邊設認識則東務業讓權處傳報場帶語讀變記證議論該實際產類線約組織給綜續網絡級統義戰爭風險機構遠連選適達違閉電號稱穩嚴臨舉麼樂習書買亂親僅價眾優傷側儲興養獸軍農淨減創劑動勞勢協單賣廠壓縣參雙葉啟員響資據隱隐私策您息户户注册款服供戶註冊條款項访访问删除第三
    """.unicodeScalars.lazy.filter { $0.value > 0x3000 }.map(\.value))

  private static let commonHangul: Set<UInt32> = Set(
    "이다는을의에가고하지로기한사인어자도스리시대해정수원를은서나보부여일아으면있제게과비주전용개장조및그만라성동경할된됩니습우구위등무공처관내신분유안호각당거상행생모목약업연화체래방번불본입적선실치회접정세동의"
      .unicodeScalars.map(\.value))
}
