/// Slots of a template that nobody filled in: XX公司, 【公司名称】, [Company Name], {{name}}, ____, XXXX年XX月.
struct PlaceholderScanner {
  private let scan: FormScanner
  init(_ scan: FormScanner) { self.scan = scan }

  private static let slots: [[UInt8]] = [
    "公司名称]", "公司名]", "产品名称]", "应用名称]", "app名称]", "软件名称]", "平台名称]", "网站名称]", "填写]", "请填写",
    "company name]", "company]", "app name]", "website name]", "date]", "insert", "your company]",
    "email]", "address]",
    "name]", "website]", "url]", "phone number]", "country]", "your name]", "business name]",
    "联系方式]", "邮箱]", "日期]", "电话]",
    "插入", "公司全称]", "地址]",
  ].map { Array($0.utf8) }
  private static let generic: [[UInt8]] = [
    "公司", "产品", "软件", "平台", "网站", "应用", "app", "科技", "有限", "网络", "年", "月", "隐私", "用户",
  ].map { Array($0.utf8) }

  private static let counted: [[UInt8]] = ["个工作日", "个自然日", "天内", "日内"].map {
    Array($0.utf8)
  }

  func forEach(_ body: (Range<Int>) -> Void) {
    var index = scan.range.lowerBound
    while index < scan.range.upperBound {
      if let end = slot(at: index) {
        body(index..<end)
        index = end
      } else {
        index += 1
      }
    }
  }

  private func slot(at index: Int) -> Int? {
    switch scan[index] {
    case 0x5B:
      guard Self.slots.contains(where: { scan.starts(with: $0, at: index + 1) }) || within(index)
      else { return nil }
      return close(index, 0x5D)
    case 0x7B where scan[index + 1] == 0x7B:
      return close(index, 0x7D)
    case 0x5F where scan[index - 1] != 0x5F:
      guard let end = run(index, of: 0x5F, least: 4) else { return nil }
      // A line of underscores alone is a rule.
      return end - index < scan.range.count - 2 ? end : nil
    case 0x78 where !scan.isWord(index - 1):
      guard let end = run(index, of: 0x78, least: 2), !scan.isWord(end) else { return nil }
      return Self.generic.contains { scan.starts(with: $0, at: end) }
        || scan[end] == 0x2D && scan[end + 1] == 0x78
        ? end : nil
    case 0xC3 where scan[index + 1] == 0x97:
      return scan[index + 2] == 0xC3 && scan[index + 3] == 0x97 ? index + 4 : nil
    case 0x2A where scan[index - 1] != 0x2A:
      // Two asterisks are left-over emphasis; one before a number's unit is a number left out.
      if Self.counted.contains(where: { scan.starts(with: $0, at: index + 1) }) { return index + 1 }
      guard let end = run(index, of: 0x2A, least: 3) else { return nil }
      return Self.generic.contains { scan.starts(with: $0, at: end) } ? end : nil
    case 0xE6 where scan.starts(with: "某某", at: index):
      return index + 6
    default:
      return nil
    }
  }

  /// A slot's words later inside the brackets: [your company name].
  private func within(_ index: Int) -> Bool {
    guard let end = close(index, 0x5D), end - index <= 48 else { return false }
    let inside = index + 1..<end
    return inside.contains { at in
      Self.slots.contains {
        $0.last == 0x5D && at + $0.count == end && scan.starts(with: $0, at: at)
      }
    }
  }

  private func close(_ index: Int, _ bracket: UInt8) -> Int? {
    var end = index + 1
    while end < min(index + 60, scan.range.upperBound) {
      if scan[end] == bracket { return end + 1 }
      end += 1
    }
    return nil
  }

  private func run(_ index: Int, of byte: UInt8, least: Int) -> Int? {
    var end = index
    while scan[end] == byte, end < scan.range.upperBound { end += 1 }
    return end - index >= least ? end : nil
  }
}
