import PolicyText
import Testing

@testable import PolicyDocument

/// A copy is the same in all but where it was saved.
struct CopyTests {
  private static let document: PolicyDocument = {
    let page = """
      <h1>Privacy Policy</h1><p>We <b>collect</b> your <a href="/e">email</a>:</p>
      <ul><li>to answer you</li></ul><table><tr><th>Data</th></tr><tr><td>Name</td></tr></table>
      """
    var document = (try? read(page)) ?? PolicyDocument()
    document.savedAt = CalendarDate(year: 2025, month: 1, day: 2)
    document.blocks[4].cells = [document.blocks[4].range]
    document.title += " – Caf\u{E9}"
    return document
  }()

  @Test func savedElsewhere() {
    var copy = Self.document
    copy.pages[0].file = "b/other.html"
    copy.pages[0].address = "https://example.org/"
    copy.pages[0].charset = "gbk"
    copy.pages[0].notes = [.noText]
    for block in copy.blocks.indices { copy.blocks[block].line += 7 }
    #expect(copy.isCopy(of: Self.document))
  }

  private static let changes: [@Sendable (inout PolicyDocument) -> Void] = [
    { $0.title += "." },
    { $0.title = $0.title.replacing("\u{E9}", with: "e\u{301}") },
    { $0.language = .chinese },
    { $0.text[$0.text.count - 1] = UInt8(ascii: "?") },
    { $0.text.append(0x0A) },
    { $0.sections[0].level += 1 },
    { $0.pages.append(ReadPage(file: "b.html")) },
    { $0.kind = .userAgreement },
    { $0.kindReason = nil },
    { $0.confidence -= 0.1 },
    { $0.savedAt = nil },
    { $0.hasEmphasis.toggle() },
    { $0.blocks.removeLast() },
    { $0.blocks[1].kind = .definition },
    { $0.blocks[1].range = 0..<1 },
    { $0.blocks[1].section += 1 },
    { $0.blocks[1].page += 1 },
    { $0.blocks[2].leadIn = nil },
    { $0.blocks[4].header = 0 },
    { $0.blocks[4].cells = [] },
    { $0.blocks[1].emphasis = [0..<3] },
    { $0.blocks[1].links[0].address = "/f" },
    { $0.blocks[1].links = [] },
    { $0.blocks[1].isContents.toggle() },
  ]

  @Test(arguments: changes.indices) func changed(number: Int) {
    var other = Self.document
    Self.changes[number](&other)
    // Apart, or a failure would print both.
    let areCopies = (other.isCopy(of: Self.document), Self.document.isCopy(of: other))
    #expect(areCopies == (false, false))
  }

  /// Who adds a field here adds it to `isCopy`, or says above why copies may differ in it.
  @Test func everyFieldIsCompared() {
    func fields(of value: Any) -> [String] {
      Mirror(reflecting: value).children.compactMap(\.label)
    }
    #expect(
      fields(of: Self.document) == [
        "title", "language", "text", "blocks", "sections", "pages", "kind", "kindReason",
        "confidence", "savedAt", "hasEmphasis",
      ])
    #expect(
      fields(of: Self.document.blocks[0]) == [
        "kind", "range", "section", "page", "line", "leadIn", "header", "cells", "emphasis",
        "links", "isContents",
      ])
  }
}
