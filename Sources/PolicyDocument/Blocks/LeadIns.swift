/// Lead-ins of lists that are only numbered or dashed lines under a paragraph that ends in a colon.
enum LeadIns {
  static func link(_ blocks: inout [Block], in text: [UInt8]) {
    /// Lists that are open: who introduced them and how their items are marked.
    var open: [(introduction: Int, mark: Mark)] = []
    var introduction: Int?
    for index in blocks.indices {
      let block = blocks[index]
      guard case .paragraph = block.kind else {
        if case .listItem = block.kind, endsInColon(text[block.range]) {
          introduction = index
        } else {
          introduction = nil
        }
        open = []
        continue
      }
      let mark = Mark(text[block.range])
      if let mark {
        if let place = open.firstIndex(where: { $0.mark == mark }) {
          open.removeSubrange((place + 1)...)
        } else if let introduction {
          open.append((introduction, mark))
        } else {
          open = []
        }
        if let last = open.last {
          blocks[index].leadIn = last.introduction
          blocks[index].kind = .listItem(depth: open.count)
        }
      } else {
        open = []
      }
      introduction = endsInColon(text[block.range]) ? index : nil
    }
  }

  private enum Mark: Hashable {
    case bullet(Unicode.Scalar)
    case number(Numbering.Style)

    init?(_ text: ArraySlice<UInt8>) {
      guard let first = text.firstScalar else { return nil }
      if Bullet.isOne(first) {
        self = .bullet(first)
      } else if let number = Numbering(text) {
        self = .number(number.style)
      } else {
        return nil
      }
    }
  }

  static func endsInColon(_ text: ArraySlice<UInt8>) -> Bool {
    text.ends(in: ":") || text.ends(in: "：")
  }
}
