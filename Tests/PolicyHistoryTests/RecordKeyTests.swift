import PolicyDocument
import PolicyRanking
import PolicyText
import Testing

@testable import PolicyHistory

struct RecordKeyTests {
  private static let page = SavedPage(file: "a.html", bytes: Array("<p>text".utf8))

  private func key(
    _ change: (inout [SavedPage], inout PolicySubject) -> Void = { _, _ in },
    language: String? = nil, isNamed: Bool = true
  ) -> RecordKey {
    var pages = [Self.page]
    var subject = Samples.subject
    change(&pages, &subject)
    return RecordKey(pages, of: subject, declaredLanguage: language, isNamed: isNamed)
  }

  @Test func whatCannotChangeTheRecordIsNoPartOfIt() {
    let plain = key()
    #expect(key { $1.sector = "games" } == plain)
    #expect(key { $1.group = nil } == plain)
    #expect(key { $1.facets = [] } == plain)
    #expect(key { ($1.name, $1.id) = ("N", "x") } == key { ($1.name, $1.id) = ("N", "y") })
  }

  @Test func everythingElseIs() {
    let keys = [
      key(), key { pages, _ in pages[0].bytes.append(32) },
      key { pages, _ in pages[0].file = "b.html" },
      key { pages, _ in pages[0].address = "https://b.example/" },
      key { pages, _ in pages[0].transportCharset = "gbk" },
      key { pages, _ in pages[0].status = 404 },
      key { pages, _ in pages[0].savedAt = CalendarDate(year: 2020, month: 1, day: 1) },
      key { pages, _ in pages[0].notes = [Notice("x", "x", "x")] },
      key { pages, _ in pages[0].parts = [Self.page] },
      key { pages, _ in pages.append(Self.page) },
      key { $1.name = "N" }, key { ($1.name, $1.id) = ("N", "N") }, key { $1.id = "b" },
      key { $1.operatorName = nil },
      key { $1.kind = "site" }, key { $1.files = ["c.html"] }, key { $1.address = nil },
      key { $1.savedAt = CalendarDate(year: 2020, month: 1, day: 1) },
      key(language: "zh"), key(isNamed: false),
    ]
    #expect(Set(keys).count == keys.count)
  }

  @Test func aDocumentOfOnePageHasItsDigest() {
    // printf '<p>text' | sha256sum
    #expect(
      key().document.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        == "b688ef50e5b11b9e913b907acf2713b07f14c4cf617c393dfc2e263e0f85293a")
    #expect(key { pages, _ in pages.append(Self.page) }.documentSize == 14)
  }

  @Test func shortDigestsAreFilledUp() {
    #expect(RecordKey.Bytes([1, 2]) != RecordKey.Bytes([1, 3]))
    #expect(RecordKey.Bytes(1...32).bytes == Array(1...32))
  }
}
