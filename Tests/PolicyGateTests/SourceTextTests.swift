import PolicyGate
import Testing

@Suite struct SourceTextTests {
  static func range(_ place: DraftPlace) -> String {
    "\(place.start.line):\(place.start.column)/\(place.start.unit)-\(place.end.line):\(place.end.column)/\(place.end.unit)"
  }

  static let cases: [(text: String, quote: String, line: Int, place: String)] = [
    ("We never sell data.", "never sell", 1, "1:4/4-1:14/14"),
    (
      "a\nWe **never** [sell](http://sell.example/never) data", "never sell data", 2,
      "2:6/6-2:52/52"
    ),
    ("\u{FEFF}一🔒不出售\r\n第二行", "不出售", 1, "1:3/4-1:6/7"),
    ("不会\r\n出售", "不会出售", 1, "1:1/1-2:3/3"),
    ("<p class=\"sell\">We &amp; they <b>sell</b>", "We they sell", 1, "1:17/17-1:38/38"),
    ("if a < b we sell > c", "b we sell", 1, "1:8/8-1:17/17"),
    ("sell\nx\nsell", "sell", 2, "3:1/1-3:5/5"), ("sell\nx", "SELL", 2, "1:1/1-1:5/5"),
    ("one\ntwo words\nthree", "not there", 2, "2:1/1-2:10/10"),
    ("one", "", 7, "1:1/1-1:4/4"), ("", "x", 0, "1:1/1-1:1/1"), ("x (", "y", 1, "1:1/1-1:4/4"),
    ("e\u{301}te\u{301} sell", "sell", 1, "1:5/7-1:9/11"),
  ]
  @Test(arguments: cases) func findsPlaces(
    _ row: (text: String, quote: String, line: Int, place: String)
  ) {
    let place = SourceText(file: "p.md", text: row.text).place(of: row.quote, near: row.line)
    #expect(Self.range(place) == row.place)
    #expect(place.file == "p.md")
  }
}

@Suite struct SourceTextContextTests {
  static let source = SourceText(
    file: "p.md", text: "# 政策\n\n我们及时更新本政策，收到请求后**及时**答复您，并及时删除。\n")

  @Test(arguments: [
    ("", 3), ("我们", 3), ("我们及时更新本政策，收到请求后", 18), ("我们及时更新本政策，收到请求后及时答复您，并", 27),
    // What does not stand before it is left out of account.
    ("1. 别处的文字", 3),
  ]) func theWordsBeforeTellWhichOne(_ before: String, _ column: Int) {
    let place = Self.source.place(of: "及时", after: before, near: 3)
    #expect(place.start == DraftPlace.Position(line: 3, column: column, unit: column))
  }
}

@Suite struct SourceTextSearchTests {
  /// The index finds what a search from letter to letter finds.
  @Test func theFirstPlaceIsFound() {
    var state: UInt32 = 7
    func random(_ count: Int) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % count
    }
    let letters = (0..<3_000).map { _ in ["a", "b", "我"][random(3)] }
    let lines = stride(from: 0, to: letters.count, by: 50).map { letters[$0..<$0 + 50] }
    let source = SourceText(
      file: "p.md", text: lines.map { $0.joined() }.joined(separator: "\n"))
    for _ in 0..<500 {
      let length = 1 + random(20)
      let start = random(letters.count - length)
      let quote = Array(letters[start..<start + length])
      let line = 1 + random(60)
      let first =
        ((line - 1) * 50...letters.count).first { letters[$0...].starts(with: quote) }
        ?? (0...start).first { letters[$0...].starts(with: quote) }
      let place = source.place(of: quote.joined(), near: line)
      #expect((place.start.line - 1) * 50 + place.start.column - 1 == first)
    }
  }
}
