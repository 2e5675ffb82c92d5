internal import PolicyText

/// Legal names of companies; the value is the name as written.
struct OrganizationScanner {
  private let scan: FormScanner
  private let text: NormalizedText
  private let source: [UInt8]

  init(_ scan: FormScanner, text: NormalizedText, source: [UInt8]) {
    self.scan = scan
    self.text = text
    self.source = source
  }

  private static let chineseForms = WordList([
    "有限责任公司", "股份有限公司", "有限公司", "股份公司", "集团公司", "工作室", "事务所",
  ])
  private static let englishForms = WordList([
    "inc", "llc", "ltd", "limited", "gmbh", "corp", "corporation", "b.v", "s.a", "s.l", "pty",
    "plc", "ag",
    "oy", "ab", "sas", "s.r.l", "co., ltd", "pte", "incorporated", "lp", "llp", "ulc",
    "pvt", "n.v", "s.p.a", "s.r.o", "s. r. o", "d.o.o", "sp. z o.o", "a/s", "aps", "dac", "a.s",
    "ltda", "srl", "s.a.s", "bv", "oü",
  ])
  /// Also words of the language: a legal form only with a capital, "Acme Limited", not "In limited cases".
  private static let capitalized: Set<[UInt8]> = Set(
    ["limited", "ag", "ab", "oy", "oü", "bv", "lp", "sas", "incorporated"].map { Array($0.utf8) })
  /// A Chinese company's name in pinyin, all in small letters: shanghai qingmu keji youxiangongsi.
  private static let pinyinForms = WordList([
    "youxiangongsi", "youxian gongsi", "youxian zeren gongsi", "gufen gongsi",
  ])
  /// A name in Chinese begins after one of these marks, or after one of these words when enough of
  /// a name is left: 华为终端, 计算机系统 hold such words inside.
  private static let marks: [[UInt8]] = [
    ":", ",", "。", "、", ";", "\"", "(", "[", "《", " ", "/", "|",
  ].map { Array($0.utf8) }
  private static let words: [[UInt8]] = [
    "是", "由", "为", "与", "和", "即", "及", "的", "指", "向", "系", "在", "至", "给", "或", "经", "称", "名",
    "方", "们", "将", "于", "对",
  ].map { Array($0.utf8) }
  /// Four characters.
  private static let leastName = 12

  func forEach(_ body: (Range<Int>, String) -> Void) {
    let (chinese, english, pinyin) = (Self.chineseForms, Self.englishForms, Self.pinyinForms)
    var index = scan.range.lowerBound
    while index < scan.range.upperBound {
      // Nearly every place is passed here.
      let mayBegin =
        scan.bytes[index] >= 0xE4
        ? chinese.mayBegin(in: scan, at: index)
        : scan[index - 1] == 0x20
          && (english.mayBegin(in: scan, at: index) || pinyin.mayBegin(in: scan, at: index))
      guard mayBegin, let (range, isName) = name(at: index) else {
        index += 1
        continue
      }
      if isName { body(range, scan.string(range)) }
      index = range.upperBound
    }
  }

  /// The name whose legal form stands at a place, or only the form where no name stands before it.
  private func name(at index: Int) -> (range: Range<Int>, isName: Bool)? {
    if scan[index] >= 0xE4, let form = Self.chineseForms.first(in: scan, at: index) {
      let start = chineseStart(before: index)
      return ((start ?? index)..<index + form, start != nil)
    }
    guard scan[index - 1] == 0x20 else { return nil }
    if scan.isLetter(index), !scan.isWord(index - 1),
      let form = Self.englishForms.first(
        in: scan, at: index, where: { !scan.isWord($0) }),
      !Self.capitalized.contains(Array(scan.bytes[index..<index + form])) || isCapital(index),
      let start = englishStart(before: index)
    {
      return (start..<index + form, true)
    }
    if let form = Self.pinyinForms.first(
      in: scan, at: index, where: { !scan.isLetter($0) }),
      let start = pinyinStart(before: index)
    {
      return (start..<index + form, true)
    }
    return nil
  }

  private func chineseStart(before form: Int) -> Int? {
    var start = form
    while start > scan.range.lowerBound, form - start < 75 {
      if scan[start - 1] == 0x29, let open = bracket(before: start - 1) {
        start = open
        continue
      }
      let width = scan[start - 1] < 0x80 ? 1 : 3
      guard start - width >= scan.range.lowerBound else { break }
      let previous = start - width
      if Self.marks.contains(where: { $0.count == width && scan.starts(with: $0, at: previous) }) {
        break
      }
      if form - start >= Self.leastName,
        Self.words.contains(where: { scan.starts(with: $0, at: previous) })
      {
        break
      }
      start = previous
    }
    return form - start >= 6 ? start : nil
  }

  /// A place in brackets inside a name: 某某（北京）网络有限公司.
  private func bracket(before close: Int) -> Int? {
    var index = close
    while index > scan.range.lowerBound, close - index < 24 {
      if scan[index] == 0x28 { return index }
      index -= 1
    }
    return nil
  }

  /// Capitalized words before the legal form, judged on the source text.
  private func englishStart(before form: Int) -> Int? {
    var start = form - 1
    var words = 0
    while words < 6 {
      var word = start
      while word > scan.range.lowerBound, scan[word - 1] != 0x20 { word -= 1 }
      guard word < start, let first = sourceByte(word) else { break }
      guard isCapital(word) || (0x30...0x39).contains(first) || first == 0x26 else { break }
      start = word - 1
      words += 1
      if word <= scan.range.lowerBound { break }
    }
    return words > 0 ? start + 1 : nil
  }

  /// Up to seven words of letters alone before the legal form.
  private func pinyinStart(before form: Int) -> Int? {
    var start = form
    for _ in 0..<7 {
      guard start > scan.range.lowerBound, scan[start - 1] == 0x20 else { break }
      var word = start - 1
      while scan.isLetter(word - 1) { word -= 1 }
      guard word < start - 1 else { break }
      start = word
    }
    return start < form ? start : nil
  }

  private func isCapital(_ index: Int) -> Bool {
    sourceByte(index).map { (0x41...0x5A).contains($0) } ?? false
  }

  private func sourceByte(_ index: Int) -> UInt8? {
    guard 0...text.bytes.count ~= index else { return nil }
    let offset = text.sourceOffset(of: index)
    return source.indices.contains(offset) ? source[offset] : nil
  }
}
