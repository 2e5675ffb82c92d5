internal import PolicyText

/// Lead-ins of lists that are only numbered or dashed lines under a paragraph that ends in a colon.
enum LeadIns {
  static func link(_ blocks: inout [Block], in text: [UInt8]) {
    /// Lists that are open: who introduced them and how their items are marked.
    var open: [(introduction: Int, mark: Mark)] = []
    var introduction: Int?
    for index in blocks.indices {
      let bytes = text.span.extracting(blocks[index].range)
      guard case .paragraph = blocks[index].kind else {
        if case .listItem = blocks[index].kind, endsInColon(bytes) {
          introduction = index
        } else {
          introduction = nil
        }
        if !open.isEmpty { open.removeAll() }
        continue
      }
      if let mark = Mark(bytes) {
        if let place = open.firstIndex(where: { $0.mark == mark }) {
          open.removeSubrange((place + 1)...)
        } else if let introduction {
          open.append((introduction, mark))
        } else if !open.isEmpty {
          open.removeAll()
        }
        if let last = open.last {
          blocks[index].leadIn = last.introduction
          blocks[index].kind = .listItem(depth: open.count)
        }
      } else if !open.isEmpty {
        open.removeAll()
      }
      introduction = endsInColon(bytes) ? index : nil
    }
  }

  private enum Mark: Hashable {
    case bullet(Unicode.Scalar)
    case number(Numbering.Style)

    init?(_ text: Span<UInt8>) {
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

  static func endsInColon(_ text: Span<UInt8>) -> Bool {
    text.ends(in: ":") || text.ends(in: "：")
  }
}
