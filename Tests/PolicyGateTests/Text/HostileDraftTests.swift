import PolicyDocument
import PolicyGate
import PolicyTestSupport
import Testing

/// Drafts of which each part would be held to each other, or looked for from the beginning.
@Suite(.serialized) struct HostileDraftTests {
  struct Draft: CustomTestStringConvertible {
    var name: String
    var parts: [String]
    var separator: String
    var testDescription: String { name }

    init(_ name: String, _ count: Int, _ separator: String = "\n\n", _ part: (Int) -> String) {
      self.name = name
      self.separator = separator
      parts = (0..<count).map(part)
    }
  }

  /// Letters that stand for a number.
  static func word(_ number: Int) -> String {
    String(String(number).unicodeScalars.map { Character(Unicode.Scalar($0.value + 49)!) })
  }

  static let drafts = [
    Draft("dates in a sentence", 5_000, ", ") { "updated \($0 % 28 + 1) May 20\($0 % 80 + 10)" },
    Draft("titles referred to", 5_000) {
      "See the section \"Your rights \(word($0)) of use\" for more."
    },
    Draft("titles in a sentence", 5_000, " and ") {
      "see the section \"Your rights \(word($0)) of use\""
    },
    Draft("periods of one kind", 10_000) { _ in "We keep your server logs for 30 days." },
    Draft("duties", 10_000) { "We will delete your data promptly upon item \($0)." },
    Draft("duties in a sentence", 5_000, " and ") {
      "we will respond to your request promptly \($0)"
    },
    Draft("denials", 5_000) { "We do not collect your precise location \($0)." },
    Draft("denials in a sentence", 5_000, " and ") {
      "we do not collect your address book \($0)"
    },
    Draft("denied and done", 5_000, ". And ") {
      "we do not collect your address book \($0), but we collect your address book \($0)"
    },
    Draft("sharing denied in a sentence", 5_000, " and ") {
      "we do not share your personal data with third parties \($0)"
    },
    Draft("vague words in a sentence", 5_000, " and ") {
      "we may collect certain information such as \($0)"
    },
    Draft("a term defined often", 5_000) { _ in
      "The service (the \"Platform Name\") is Platform Name."
    },
    Draft("terms in a sentence", 5_000, " and ") {
      "the service (the \"Plat\(word($0)) Form\") is used"
    },
    Draft("placeholders in a sentence", 5_000, " and ") { _ in "we [insert name] TODO" },
    Draft("references", 10_000) {
      "## \($0 % 50 + 1).\($0 % 900) Rights\n\nSee section \($0 % 50 + 1).\($0 % 900 + 1)."
    },
  ]

  @Test(arguments: drafts) func isCheckedInTime(_ draft: Draft) throws {
    let markdown =
      "# Privacy Policy\n\nWe collect your address book.\n\n"
      + draft.parts.joined(separator: draft.separator) + ".\n"
    let document = try DraftForTests.read(markdown)
    let begin = ProcessorTime.now
    let remarks = TextChecker(today: DraftForTests.today)
      .remarks(on: document, source: Array(markdown.utf8))
    let positions = DraftPositions(document, in: SourceText(file: "policy.md", text: markdown))
    var last = 0
    for remark in remarks { last = max(last, positions.place(of: remark.range).start.line) }
    // Each took minutes; debug builds on a shared machine take seconds.
    #expect(ProcessorTime.now - begin < .seconds(40))
    #expect(last <= document.blocks.last?.line ?? 0)
  }

  @Test func markupThatNeverEndsIsLookedForOnce() {
    let begin = ProcessorTime.now
    let source = SourceText(
      file: "policy.md", text: String(repeating: "a <b ](c ", count: 60_000) + "\nthe end")
    #expect(source.place(of: "the end", near: 2).start.line == 2)
    #expect(ProcessorTime.now - begin < .seconds(40))
  }
}
