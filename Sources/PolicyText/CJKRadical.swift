/// Radicals as characters of their own. A PDF whose fonts name the glyph of 用 by its radical ⽤ gives
/// them in the place of the characters they look like.
public enum CJKRadical {
  /// The character a radical stands for (Unicode's `EquivalentUnifiedIdeograph`); itself when it is
  /// none or stands for none.
  @inline(__always)
  public static func character(_ scalar: UInt32) -> UInt32 {
    guard (0x2E80...0x2FD5).contains(scalar) else { return scalar }
    return characters[Int(scalar - 0x2E80)]
  }

  private static let characters: [UInt32] = {
    var characters = Array(UInt32(0x2E80)...0x2FD5)
    for (index, scalar) in supplement.unicodeScalars.enumerated() where scalar != "\u{3000}" {
      characters[index] = scalar.value
    }
    for (index, scalar) in kangxi.unicodeScalars.enumerated() {
      characters[0x2F00 - 0x2E80 + index] = scalar.value
    }
    return characters
  }()

  /// For U+2F00 and those that follow.
  private static let kangxi = """
    一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山\
    巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙\
    牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮\
    色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食\
    首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
    """

  /// For U+2E80 and those that follow; a wide space where there is none.
  private static let supplement = """
    　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵　旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻\
    𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风\
    飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
    """
}

extension String {
  /// With plain characters in the place of radicals.
  public var withoutRadicals: String {
    guard unicodeScalars.contains(where: { CJKRadical.character($0.value) != $0.value }) else {
      return self
    }
    var text = UnicodeScalarView()
    for scalar in unicodeScalars {
      text.append(Unicode.Scalar(CJKRadical.character(scalar.value)) ?? scalar)
    }
    return String(text)
  }
}
