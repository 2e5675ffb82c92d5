/// A run of a draft's text in one dress.
struct DraftRun: Hashable, Sendable {
  /// UTF-8; a line feed is a line break.
  var text: [UInt8]
  var isBold = false
  /// The address it links to.
  var link: String?
}

extension [DraftRun] {
  /// Adds text to the last run where that is dressed the same.
  mutating func append(_ text: some Sequence<UInt8>, bold: Bool, link: String?) {
    if let last, last.isBold == bold, last.link == link {
      self[count - 1].text.append(contentsOf: text)
    } else {
      append(DraftRun(text: Array<UInt8>(text), isBold: bold, link: link))
    }
  }

  var isBlank: Bool { allSatisfy { $0.text.allSatisfy(\.isSpace) } }
}
