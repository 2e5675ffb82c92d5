/// What stands under the text of a page that was printed or exported from the web: links to related
/// pages, a cookie notice, the bar of links and the copyright line. A signature, a date or an address
/// at a draft's end is none of these and stays.
enum PrintedFooter {
  /// The blocks after the last prose that are such.
  static func find(_ blocks: [Block], in text: [UInt8]) -> Set<Int> {
    let first = max(0, blocks.count - 24)
    let prose = blocks.indices.last { $0 < first || isProse(blocks[$0], text[blocks[$0].range]) }
    guard let prose, prose + 1 < blocks.count else { return [] }
    var found: Set<Int> = []
    var follows = false
    for index in blocks.indices[(prose + 1)...] {
      let line = String(decoding: text[blocks[index].range], as: UTF8.self)
      if isFurniture(line) {
        found.insert(index)
        follows = false
      } else if isRelated(line) {
        found.insert(index)
        follows = true
      } else if follows, line.count <= 40 {
        found.insert(index)
      }
    }
    return found
  }

  /// A sentence, a row of a table, or what a policy ends with: a way to write to its operator.
  private static func isProse(_ block: Block, _ bytes: ArraySlice<UInt8>) -> Bool {
    if !block.cells.isEmpty { return true }
    let text = String(decoding: bytes, as: UTF8.self)
    if isFurniture(text) || isRelated(text) { return false }
    if text.contains("@") { return true }
    guard let last = text.unicodeScalars.last else { return false }
    return "。；;：:!！".unicodeScalars.contains(last) || (last == "." && text.count > 30)
  }

  private static func isFurniture(_ line: String) -> Bool {
    isCopyright(line) || isBar(line) || isCookieNotice(line)
  }

  /// "© 2025 Example Ltd", "粤ICP备…号".
  static func isCopyright(_ line: String) -> Bool {
    guard line.count <= 160 else { return false }
    var text = line.lowercased()
    for link in ["关于我们", "加入我们", "联系我们"] { text.replace(link, with: "") }
    if ["icp备", "公网安备", "icp證", "icp证"].contains(where: text.contains) { return true }
    let marks = ["©", "copyright", "(c) ", "版权所有", "版權所有", "all rights reserved"]
    return marks.contains { text.contains($0) }
      && !["we ", "our ", "you ", "我们", "您", "用户"].contains { text.contains($0) }
  }

  /// "About us | Careers | Contact", "Imprint · Terms · Press".
  static func isBar(_ line: String) -> Bool {
    guard line.count <= 120 else { return false }
    let parts = line.split { "|｜·•›»".contains($0) }
    return parts.count >= 3
      && parts.allSatisfy { part in
        part.count <= 24 && !part.contains { "。，；：,;:@0123456789".contains($0) }
      }
  }

  private static func isCookieNotice(_ line: String) -> Bool {
    guard line.count <= 120, line.lowercased().contains("cookie") else { return false }
    let text = line.lowercased()
    return ["accept", "got it", "知道了", "全部接受", "接受全部", "同意并继续"].contains { text.hasSuffix($0) }
  }

  /// The heading of a list of other pages.
  private static func isRelated(_ line: String) -> Bool {
    guard line.count <= 30 else { return false }
    let text = line.lowercased()
    let starts = [
      "您可能还想看", "大家还在看", "猜你喜欢", "相关阅读", "相关文章", "相关帮助", "相关推荐", "热门", "分享到",
      "you may also like", "most read", "related articles", "related posts", "related pages",
      "read next", "share this", "follow us", "subscribe",
    ]
    return starts.contains { text.hasPrefix($0) }
  }
}
