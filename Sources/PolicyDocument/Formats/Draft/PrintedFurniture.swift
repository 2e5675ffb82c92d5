/// What stands over the title of a page that was printed or exported from the web: the menu and the
/// way to the page. A draft written as one has none, and loses nothing.
enum PrintedFurniture {
  /// The blocks before the first heading that names a policy which are a menu or a path.
  static func find(_ blocks: [Block], in text: [UInt8]) -> Set<Int> {
    let title = blocks.prefix(24).firstIndex { block in
      isPossibleTitle(block) && !isPath(text[block.range])
        && !DocumentName(text.span.extracting(block.range)).isEmpty
    }
    guard let title, title > 0 else { return [] }
    let menu = blocks[..<title].indices.filter { isMenu(blocks[$0], text[blocks[$0].range]) }
    return Set(
      blocks[..<title].indices.filter { index in
        isPath(text[blocks[index].range]) || isMenuLine(text[blocks[index].range])
          || isSkipLink(text[blocks[index].range])
          || (menu.count >= 3 && menu.contains(index))
      })
  }

  private static func isPossibleTitle(_ block: Block) -> Bool {
    block.isHeading || block.range.count <= 120
  }

  /// "Home › Legal › Privacy policy"
  private static func isPath(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 240 else { return false }
    let parts = String(decoding: bytes, as: UTF8.self).split {
      $0 == ">" || $0 == "›" || $0 == "»" || $0 == "＞"
    }
    return parts.count >= 3 && parts.allSatisfy { $0.count <= 40 }
  }

  /// "Skip to main content", with what stands beside it.
  private static func isSkipLink(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes.prefix(160), as: UTF8.self).lowercased()
    return bytes.count <= 160
      && (text.hasPrefix("skip to ") || text.hasPrefix("跳到") || text.hasPrefix("跳转到")
        || PrintedFooter.isBar(text))
  }

  /// "首页 同步课堂 下载App 教师入驻"
  private static func isMenuLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split(separator: " ")
    return (4...14).contains(words.count) && isBare(text)
      && words.allSatisfy { $0.count <= 6 && $0.unicodeScalars.contains { $0.value.isHan } }
  }

  private static func isMenu(_ block: Block, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard case .listItem = block.kind else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return LineWrap.length(bytes) <= 24 && isBare(text)
  }

  private static func isBare(_ text: String) -> Bool {
    !text.unicodeScalars.contains { "，。；：、！？,;:!?.0123456789".unicodeScalars.contains($0) }
  }
}
